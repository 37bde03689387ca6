// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.sip;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sip.ClientTransaction;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** Requests of ours that wait for their answer, each with a deadline. */
final class Requests {
  private final Wire wire;
  private final ScheduledExecutorService clock;
  private final Semaphore free;

  Requests(Wire wire, ScheduledExecutorService clock, int limit) {
    this.wire = wire;
    this.clock = clock;
    this.free = new Semaphore(limit);
  }

  Wire wire() {
    return wire;
  }

  /** What waits for the answer to one request. */
  final class Waiting {
    private final CompletableFuture<Response> answer = new CompletableFuture<>();
    private final ClientTransaction transaction;
    private boolean provisional;
    private boolean givenUp;

    private Waiting(ClientTransaction transaction) {
      this.transaction = transaction;
    }

    /** Completes with the final response, or with an {@link UnansweredException}. */
    CompletableFuture<Response> answer() {
      return answer;
    }

    /** False when nobody waits any more. */
    boolean answered(Response response) {
      if (response.getStatusCode() >= 200) {
        return answer.complete(response);
      }
      boolean cancel;
      synchronized (this) {
        provisional = true;
        cancel = givenUp;
      }
      if (cancel) {
        cancel();
      }
      return true;
    }

    void failed(String why) {
      answer.completeExceptionally(new UnansweredException(why));
    }

    private void expire(Duration limit) {
      if (!answer.completeExceptionally(
          new UnansweredException("No answer within " + limit.toMillis() + " ms"))) {
        return;
      }
      if (!transaction.getRequest().getMethod().equals(Request.INVITE)) {
        terminate();
        return;
      }
      boolean cancel;
      synchronized (this) {
        givenUp = true;
        cancel = provisional;
      }
      if (cancel) {
        cancel();
      }
    }

    private void terminate() {
      try {
        transaction.terminate();
      } catch (javax.sip.ObjectInUseException e) {
        System.getLogger(Requests.class.getName())
            .log(System.Logger.Level.DEBUG, "A transaction goes on", e);
      }
    }

    private void cancel() {
      try {
        wire.provider().getNewClientTransaction(transaction.createCancel()).sendRequest();
      } catch (SipException e) {
        System.getLogger(Requests.class.getName())
            .log(System.Logger.Level.DEBUG, "An INVITE cannot be cancelled", e);
      }
    }
  }

  /** Sends it on the calling thread, which may have to wait for a connection. */
  CompletableFuture<Response> send(Request request, Duration limit) {
    if (!free.tryAcquire()) {
      return CompletableFuture.failedFuture(
          new UnansweredException("Too many requests are waiting for their answers"));
    }
    Waiting waiting;
    try {
      var transaction = wire.provider().getNewClientTransaction(request);
      waiting = new Waiting(transaction);
      transaction.setApplicationData(waiting);
      var deadline =
          clock.schedule(
              () -> Thread.startVirtualThread(() -> waiting.expire(limit)),
              limit.toMillis(),
              TimeUnit.MILLISECONDS);
      var _ =
          waiting.answer.whenComplete(
              (_, _) -> {
                free.release();
                deadline.cancel(false);
              });
    } catch (SipException | RuntimeException e) {
      free.release();
      return CompletableFuture.failedFuture(
          new UnansweredException("Cannot be sent: " + e.getMessage(), e));
    }
    try {
      waiting.transaction.sendRequest();
    } catch (SipException | RuntimeException e) {
      waiting.answer.completeExceptionally(
          new UnansweredException("Cannot be sent: " + e.getMessage(), e));
    }
    return waiting.answer;
  }
}
