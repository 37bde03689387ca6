// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.sip;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sip.SipException;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/**
 * A dialog in use at this peer. Requests go out in the order in which they are asked for, and no
 * method waits. The futures complete with any final response, or with an {@link
 * UnansweredException}; neither a 408, a 481 nor silence ends the dialog by itself, as RFC 3261
 * section 12.2.1.2 has it: whoever owns it decides, because the peer may be about to be taken over.
 */
public final class SipCall {
  private static final Duration ACK_LIMIT = Duration.ofSeconds(32);
  private static final long T1 = 500;
  private static final long T2 = 4_000;

  private final CallTable calls;
  private final Requests requests;
  private final Lane outbox;
  private final Lane inbox;
  private SipDialog dialog;
  private boolean inviting;
  private long toAcknowledge = -1;
  private @Nullable Request ack;
  private @Nullable Incoming unanswered;
  private @Nullable Incoming unacknowledged;
  private boolean over;

  SipCall(SipDialog dialog, CallTable calls, Requests requests, Lane outbox, Lane inbox) {
    this.dialog = dialog;
    this.calls = calls;
    this.requests = requests;
    this.outbox = outbox;
    this.inbox = inbox;
  }

  /** As it stands now. */
  public synchronized SipDialog dialog() {
    return dialog;
  }

  SipDialog.Key key() {
    return dialog().key();
  }

  Lane inbox() {
    return inbox;
  }

  /** Whether a BYE was sent or came. */
  public synchronized boolean isOver() {
    return over;
  }

  public CompletableFuture<SipAnswer> info(SipBody body, Duration limit) {
    return request(Request.INFO, body, limit).thenApply(SipCall::answer);
  }

  public CompletableFuture<SipAnswer> options(Duration limit) {
    return request(Request.OPTIONS, null, limit).thenApply(SipCall::answer);
  }

  /** Ends the dialog here at once, whatever the answer. */
  public CompletableFuture<SipAnswer> bye(@Nullable SipBody body, Duration limit) {
    var answer = request(Request.BYE, body, limit).thenApply(SipCall::answer);
    end();
    return answer;
  }

  /** Forgets the dialog without a word to the peer; somebody else has it now. */
  public void abandon() {
    end();
  }

  /**
   * Changes the session and makes this peer the remote target of the other. A 2xx must be followed
   * by {@link #ack}. Completes with 491 at once while another INVITE is under way in either
   * direction.
   *
   * @param offer null to ask for one
   */
  public CompletableFuture<SipAnswer> reinvite(@Nullable SipBody offer, Duration limit) {
    synchronized (this) {
      if (inviting || unanswered != null || unacknowledged != null) {
        return CompletableFuture.completedFuture(SipAnswer.of(491));
      }
      inviting = true;
    }
    var answer = request(Request.INVITE, offer, limit);
    return answer.handle(this::reinvited).thenCompose(done -> done);
  }

  private synchronized CompletionStage<SipAnswer> reinvited(
      @Nullable Response response, @Nullable Throwable failure) {
    inviting = false;
    if (response == null) {
      return CompletableFuture.failedFuture(
          failure == null ? new IllegalStateException("No outcome") : failure);
    }
    if (response.getStatusCode() / 100 == 2) {
      accepted(response);
    }
    return CompletableFuture.completedFuture(answer(response));
  }

  /** A 2xx to an INVITE of ours came; {@link #ack} is to follow. */
  synchronized void accepted(Response response) {
    toAcknowledge = ((CSeqHeader) response.getHeader(CSeqHeader.NAME)).getSeqNumber();
    ack = null;
    dialog = dialog.withRemoteTarget(Dialogs.contact(response, dialog.remoteTarget()));
  }

  /** Acknowledges the 2xx to our last INVITE, with the answer if the offer came in it. */
  public void ack(@Nullable SipBody answer) {
    try {
      Request message;
      synchronized (this) {
        if (toAcknowledge < 0) {
          throw new IllegalStateException("Nothing is to be acknowledged");
        }
        message = requests.wire().request(Request.ACK, dialog, toAcknowledge, answer);
        ack = message;
      }
      outbox.offer(() -> send(message));
    } catch (SipException e) {
      throw new IllegalArgumentException("Cannot be acknowledged: " + e.getMessage(), e);
    }
  }

  /** The 2xx came again, so the peer has not heard our ACK. */
  synchronized void acceptedAgain(Response response) {
    long seq = ((CSeqHeader) response.getHeader(CSeqHeader.NAME)).getSeqNumber();
    var message = ack;
    if (seq == toAcknowledge && message != null) {
      outbox.offer(() -> send(message));
    }
  }

  private void send(Request message) {
    try {
      requests.wire().provider().sendRequest((Request) message.clone());
    } catch (SipException e) {
      System.getLogger(SipCall.class.getName())
          .log(System.Logger.Level.DEBUG, "An ACK cannot be sent", e);
    }
  }

  private CompletableFuture<Response> request(
      String method, @Nullable SipBody body, Duration limit) {
    var answer = new CompletableFuture<Response>();
    boolean taken;
    synchronized (this) {
      if (over) {
        return CompletableFuture.failedFuture(new UnansweredException("The dialog is over"));
      }
      dialog = dialog.withLocalSeq(dialog.localSeq() + 1);
      var stamped = dialog;
      taken = outbox.offer(() -> send(method, stamped, body, limit, answer));
    }
    return taken
        ? answer
        : CompletableFuture.failedFuture(new UnansweredException("Too many requests wait"));
  }

  private void send(
      String method,
      SipDialog stamped,
      @Nullable SipBody body,
      Duration limit,
      CompletableFuture<Response> answer) {
    try {
      var request = requests.wire().request(method, stamped, stamped.localSeq(), body);
      pass(requests.send(request, limit), answer);
    } catch (SipException e) {
      answer.completeExceptionally(new UnansweredException(String.valueOf(e.getMessage()), e));
    }
  }

  static void pass(CompletableFuture<Response> from, CompletableFuture<Response> to) {
    var _ =
        from.whenComplete(
            (response, failure) -> {
              if (failure == null) {
                to.complete(response);
              } else {
                to.completeExceptionally(failure);
              }
            });
  }

  static SipAnswer answer(Response response) {
    return new SipAnswer(
        response.getStatusCode(),
        String.valueOf(response.getReasonPhrase()),
        Incoming.body(response),
        Incoming.extensions(response));
  }

  /**
   * Checks the order of a request that came.
   *
   * @return the status to refuse it with, or 0
   */
  synchronized int admit(Incoming incoming) {
    if (over) {
      return 481;
    }
    if (incoming.seq() <= dialog.remoteSeq()) {
      return 500;
    }
    dialog = dialog.withRemoteSeq(incoming.seq());
    if (!incoming.method().equals(Request.INVITE)) {
      return 0;
    }
    if (inviting) {
      return 491;
    }
    if (unanswered != null) {
      return 500;
    }
    unanswered = incoming;
    dialog = dialog.withRemoteTarget(Dialogs.contact(incoming.request(), dialog.remoteTarget()));
    return 0;
  }

  /** A re-INVITE was refused. */
  synchronized void refused(Incoming incoming) {
    if (unanswered == incoming) {
      unanswered = null;
    }
  }

  void accept(Incoming incoming, @Nullable SipBody body) {
    synchronized (this) {
      unanswered = null;
      unacknowledged = incoming;
    }
    incoming.answer(SipAnswer.of(200, body), dialog().localTag());
    again(incoming, T1, T1);
  }

  /** RFC 3261 section 13.3.1.4, on every transport. */
  private void again(Incoming incoming, long wait, long spent) {
    var _ =
        calls
            .clock()
            .schedule(
                () -> {
                  synchronized (this) {
                    if (unacknowledged != incoming || over) {
                      return;
                    }
                  }
                  if (spent >= ACK_LIMIT.toMillis()) {
                    acknowledged(incoming.seq());
                    inbox.offer(() -> calls.listener().unacknowledged(this));
                    return;
                  }
                  incoming.repeat();
                  long next = Math.min(2 * wait, T2);
                  again(incoming, next, spent + next);
                },
                wait,
                TimeUnit.MILLISECONDS);
  }

  /** False when it acknowledges nothing that waits for it. */
  synchronized boolean acknowledged(long seq) {
    if (unacknowledged == null || unacknowledged.seq() != seq) {
      return false;
    }
    unacknowledged = null;
    return true;
  }

  void end() {
    synchronized (this) {
      over = true;
      unacknowledged = null;
    }
    calls.remove(this);
  }

  void hear(Consumer<PeerListener> task, Runnable refusal) {
    if (!inbox.offer(() -> task.accept(calls.listener()))) {
      refusal.run();
    }
  }
}
