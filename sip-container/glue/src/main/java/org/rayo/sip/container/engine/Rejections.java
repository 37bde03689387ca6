// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.engine;

import java.text.ParseException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.SipException;
import javax.sip.SipProvider;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ToHeader;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.rayo.sip.container.stack.LimitedLog;
import org.slf4j.LoggerFactory;

/**
 * Answers requests that reach no application, without keeping state about them.
 *
 * <p>A retransmission is answered again, which costs less than remembering it.
 */
final class Rejections {

  private static final LimitedLog LOG = new LimitedLog(LoggerFactory.getLogger(Rejections.class));

  /** Marks our To tags, so that the ACK to such an answer is known and dropped. */
  private static final String TAG_PREFIX = "rej-";

  private final AtomicLong tags = new AtomicLong(System.nanoTime());
  private final MessageFactory messages;
  private final HeaderFactory headers;

  Rejections(MessageFactory messages, HeaderFactory headers) {
    this.messages = messages;
    this.headers = headers;
  }

  /** Whether a request belongs to an answer given here. */
  boolean isOurs(String toTag) {
    return toTag.startsWith(TAG_PREFIX);
  }

  /** 503 with Retry-After (RFC 3261 §21.5.4). */
  void serviceUnavailable(RequestEvent event, long retryAfterSeconds) {
    send(event, Response.SERVICE_UNAVAILABLE, retryAfterSeconds);
  }

  /** 481: the dialog is over or never was (RFC 3261 §12.2.2). */
  void noSuchDialog(RequestEvent event) {
    send(event, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST, 0);
  }

  /** Any other final answer. */
  void answer(RequestEvent event, int status) {
    send(event, status, 0);
  }

  private void send(RequestEvent event, int status, long retryAfterSeconds) {
    var request = event.getRequest();
    try {
      var response = messages.createResponse(status, request);
      var to = (ToHeader) response.getHeader(ToHeader.NAME);
      if (to.getTag() == null) {
        to.setTag(TAG_PREFIX + Long.toHexString(tags.incrementAndGet()));
      }
      if (retryAfterSeconds > 0) {
        response.addHeader(headers.createRetryAfterHeader(Math.toIntExact(retryAfterSeconds)));
      }
      // The stack made a transaction when it still knows the dialog; it must not stay open.
      var transaction = event.getServerTransaction();
      if (transaction != null) {
        transaction.sendResponse(response);
      } else {
        ((SipProvider) event.getSource()).sendResponse(response);
      }
    } catch (ParseException | SipException | InvalidArgumentException e) {
      LOG.warn("Cannot answer " + describe(request) + " with " + status + ": " + e);
    }
  }

  private static String describe(Request request) {
    return request.getMethod() + " " + request.getHeader("Call-ID").toString().strip();
  }
}
