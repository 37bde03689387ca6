// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.sip;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sip.InvalidArgumentException;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.ContentTypeHeader;
import javax.sip.header.ExtensionHeader;
import javax.sip.header.FromHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/** A request as it came, and its transaction. */
final class Incoming {
  private static final System.Logger LOG = System.getLogger(Incoming.class.getName());
  private static final int MAX_HEADERS = 32;

  private final Wire wire;
  private final Request request;
  private final ServerTransaction transaction;
  private final Lane answers;
  private final List<Runnable> afterwards = new CopyOnWriteArrayList<>();
  private volatile @Nullable Response sent;

  /**
   * @param answers sends: a connection whose peer does not read may hold it up
   */
  Incoming(Wire wire, Request request, ServerTransaction transaction, Lane answers) {
    this.wire = wire;
    this.request = request;
    this.transaction = transaction;
    this.answers = answers;
  }

  Request request() {
    return request;
  }

  ServerTransaction transaction() {
    return transaction;
  }

  String method() {
    return request.getMethod();
  }

  String callId() {
    return ((CallIdHeader) request.getHeader(CallIdHeader.NAME)).getCallId();
  }

  String remoteTag() {
    var tag = ((FromHeader) request.getHeader(FromHeader.NAME)).getTag();
    return tag == null ? "" : tag;
  }

  long seq() {
    return ((CSeqHeader) request.getHeader(CSeqHeader.NAME)).getSeqNumber();
  }

  @Nullable SipBody body() {
    return body(request);
  }

  static @Nullable SipBody body(Message message) {
    var bytes = message.getRawContent();
    if (bytes == null || bytes.length == 0) {
      return null;
    }
    var type =
        message.getHeader(ContentTypeHeader.NAME) instanceof ContentTypeHeader header
            ? header.getContentType() + "/" + header.getContentSubType()
            : "application/octet-stream";
    return new SipBody(type.toLowerCase(Locale.ROOT), new String(bytes, StandardCharsets.UTF_8));
  }

  @Nullable String header(String name) {
    var header = request.getHeader(name);
    if (header == null) {
      return null;
    }
    var text = header.toString();
    return text.substring(text.indexOf(':') + 1).strip();
  }

  /** Headers that RFC 3261 does not define. */
  static Map<String, String> extensions(Message message) {
    var found = new HashMap<String, String>();
    var names = message.getHeaderNames();
    while (names.hasNext() && found.size() < MAX_HEADERS) {
      if (message.getHeader(String.valueOf(names.next())) instanceof ExtensionHeader header) {
        found.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
      }
    }
    return found;
  }

  /** Runs something when the final answer has been given. */
  void onFinal(Runnable task) {
    afterwards.add(task);
  }

  void answer(SipAnswer answer) {
    answer(answer, Tags.random());
  }

  void answer(SipAnswer answer, String toTag) {
    if (answer.status() >= 200) {
      afterwards.forEach(Runnable::run);
    }
    try {
      var response = wire.response(request, answer, toTag);
      if (!answers.offer(() -> send(response))) {
        LOG.log(System.Logger.Level.WARNING, "Too many answers wait to be sent; one is dropped");
      }
    } catch (SipException e) {
      LOG.log(System.Logger.Level.WARNING, "An answer cannot be made: {0}", e.getMessage());
    }
  }

  private void send(Response response) {
    try {
      sent = response;
      transaction.sendResponse(response);
    } catch (SipException | InvalidArgumentException e) {
      LOG.log(System.Logger.Level.DEBUG, "An answer cannot be sent", e);
    }
  }

  /** Sends the final response once more, outside its transaction, which is over. */
  void repeat() {
    var response = sent;
    if (response == null) {
      return;
    }
    answers.offer(
        () -> {
          try {
            wire.provider().sendResponse(response);
          } catch (SipException e) {
            LOG.log(System.Logger.Level.DEBUG, "An answer cannot be repeated", e);
          }
        });
  }

  static final Set<String> METHODS =
      Set.of(
          Request.INVITE, Request.ACK, Request.CANCEL, Request.BYE, Request.INFO, Request.OPTIONS);
}
