// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import gov.nist.javax.sip.header.CSeq;
import gov.nist.javax.sip.header.Contact;
import gov.nist.javax.sip.header.ContactList;
import gov.nist.javax.sip.header.ContentLength;
import gov.nist.javax.sip.header.ContentType;
import gov.nist.javax.sip.header.MaxForwards;
import gov.nist.javax.sip.header.RecordRouteList;
import gov.nist.javax.sip.header.RouteList;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.parser.MessageParser;
import gov.nist.javax.sip.parser.ParseExceptionListener;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.io.IOException;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The stack's parser with stricter manners.
 *
 * <p>A request without its mandatory headers (RFC 3261 §8.1.1), or with a header that does not
 * parse and that the container or an application will trust, is malformed here: it is answered with
 * 400 (on UDP) instead of being failed over later. Each one is counted and logged with its Call-ID.
 */
final class GuardedParser implements MessageParser {

  private static final LimitedLog LOG =
      new LimitedLog(LoggerFactory.getLogger("org.rayo.sip.malformed"));

  /** Beyond those which the stack insists on itself. */
  private static final Set<Class<?>> MUST_PARSE =
      Set.of(
          Contact.class,
          ContactList.class,
          ContentLength.class,
          ContentType.class,
          CSeq.class,
          MaxForwards.class,
          RecordRouteList.class,
          RouteList.class);

  /** What {@code getSIPVersion} tells of a request in another version than 2.0. */
  private static final String UNKNOWN_VERSION = "SIP/?";

  /** A channel that can answer the message which it gave to the parser. */
  interface Answering {
    void answer(byte[] response) throws IOException;
  }

  private final MessageParser parser = new StringMsgParser();

  @Override
  public @Nullable SIPMessage parseSIPMessage(
      byte[] data, boolean readBody, boolean strict, ParseExceptionListener listener)
      throws ParseException {
    try {
      var message =
          parser.parseSIPMessage(
              data,
              readBody,
              strict,
              (problem, partial, type, header, text) -> {
                if (type != null && MUST_PARSE.contains(type)) {
                  throw problem;
                }
                listener.handleException(problem, partial, type, header, text);
              });
      if (message instanceof SIPRequest request) {
        requireHeaders(request);
        if (!RawMessage.isVersion2(data)) {
          // The parser takes any version for 2.0; who handles the request has to know better.
          request.getRequestLine().setSipVersion(UNKNOWN_VERSION);
        }
      }
      return message;
    } catch (ParseException e) {
      throw malformed(data, e.getMessage(), listener);
    } catch (RuntimeException e) {
      // The parser trusts its input in places, for instance about lengths.
      throw malformed(data, e.toString(), listener);
    }
  }

  private static void requireHeaders(SIPRequest request) throws ParseException {
    require(request.getViaHeaders() != null && request.getTopmostVia() != null, "Via");
    require(request.getFrom() != null, "From");
    require(request.getTo() != null, "To");
    require(request.getCallId() != null, "Call-ID");
    require(request.getCSeq() != null, "CSeq");
  }

  private static void require(boolean present, String header) throws ParseException {
    if (!present) {
      throw new ParseException("Missing header " + header, 0);
    }
  }

  private static ParseException malformed(
      byte[] data, @Nullable String problem, @Nullable ParseExceptionListener listener) {
    IntakeCounters.SHARED.malformed();
    var shown = printable(problem == null ? "not SIP" : problem);
    LOG.warn(
        "Malformed SIP message, Call-ID " + RawMessage.callId(data, data.length) + ": " + shown);
    if (listener instanceof Answering channel) {
      answer(channel, data, shown);
    }
    return new ParseException(shown, 0);
  }

  /**
   * The stack answers too, but only what has all mandatory headers, and with something that is not
   * well-formed itself: it must not find what to copy.
   */
  private static void answer(Answering channel, byte[] data, String problem) {
    var reply = MalformedReply.to(data, problem);
    Arrays.fill(data, (byte) ' ');
    if (reply != null) {
      try {
        channel.answer(reply);
      } catch (IOException e) {
        LOG.warn("Cannot answer a malformed message: " + e);
      }
    }
  }

  /** The parser quotes its input with line ends, which must reach neither a log nor the wire. */
  private static String printable(String text) {
    var shown = new StringBuilder();
    text.chars()
        .limit(100)
        .map(c -> c >= 0x20 && c < 0x7f ? c : ' ')
        .forEach(c -> shown.append((char) c));
    return shown.toString().strip();
  }
}
