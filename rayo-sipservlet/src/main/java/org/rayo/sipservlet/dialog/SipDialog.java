// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntConsumer;
import javax.servlet.sip.SipServletMessage;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.sipservlet.dialog.DialogInput.DeadlinePassed;
import org.rayo.sipservlet.dialog.DialogInput.SendFailed;
import org.rayo.sipservlet.dialog.SignalingCounters.Count;

/**
 * One dialog at work: inputs go through {@link DialogTransitions}, effects become messages. Orders
 * hop through the {@link SipSessionExecutor}; events come on the container's threads, which hold
 * the lock of the application session already.
 */
public final class SipDialog {
  private static final System.Logger LOG = System.getLogger(SipDialog.class.getName());

  private final CallId call;
  private final DialogMessages messages;
  private final Dialogs dialogs;
  private final SipSessionExecutor executor;
  private final boolean outgoing;
  private final Deadline deadline;
  private final SessionClock clock;
  private final DialogCopy copy;
  private DialogState state;
  private @Nullable DialogIdentity identity;

  SipDialog(
      CallId call,
      DialogState state,
      DialogMessages messages,
      Dialogs dialogs,
      SipSessionExecutor executor) {
    this(call, state, state instanceof DialogState.Calling, messages, dialogs, executor);
  }

  private SipDialog(
      CallId call,
      DialogState state,
      boolean outgoing,
      DialogMessages messages,
      Dialogs dialogs,
      SipSessionExecutor executor) {
    this.call = call;
    this.state = state;
    this.messages = messages;
    this.dialogs = dialogs;
    this.executor = executor;
    this.outgoing = outgoing;
    copy = new DialogCopy(dialogs.isReplicated());
    deadline = deadline(() -> apply(new DeadlinePassed(), null));
    clock =
        new SessionClock(
            passed -> deadline(passed)::set,
            this::refresh,
            () -> sessionLost(408, "the session expired"));
  }

  /** A dialog that was another node's, as quiet as if nothing had been under way. */
  static SipDialog adopted(
      CallId call,
      DialogFacts facts,
      DialogMessages messages,
      Dialogs dialogs,
      SipSessionExecutor executor) {
    var dialog =
        new SipDialog(call, DialogState.QUIET, facts.outgoing(), messages, dialogs, executor);
    dialog.resume(facts);
    return dialog;
  }

  private synchronized void resume(DialogFacts facts) {
    identity = facts.identity();
    if (facts.terms() != null) {
      var elapsed = Math.max(0, System.currentTimeMillis() - facts.agreedAt());
      clock.resume(facts.terms(), Duration.ofMillis(elapsed));
    }
  }

  /** Lets other nodes know of a dialog that is up what the container does not tell them. */
  private void writeDown() {
    if (copy.isWanted() && (isUp() || state instanceof DialogState.Answering)) {
      var facts =
          new DialogFacts(
              outgoing,
              messages.sipCallId(),
              identity,
              clock.terms(),
              clock.agreedAt(),
              messages.said());
      copy.write(facts, messages.session().getApplicationSession());
    }
  }

  private Deadline deadline(Runnable passed) {
    return new Deadline(dialogs.timer(), executor, this, passed);
  }

  public CallId call() {
    return call;
  }

  /** Sends our INVITE; returns at once. */
  public void start() {
    executor.execute(this::sendInvite);
  }

  private synchronized void sendInvite() {
    deadline.set(DialogTransitions.PATIENCE);
    try {
      messages.sendInvite();
      dialogs.listener().signal(call, new SignalingInput.Invited(messages.sipCallId()));
    } catch (IOException | RuntimeException e) {
      dialogs.counters().add(Count.SEND_FAILURES);
      LOG.log(System.Logger.Level.INFO, "Call {0}: the INVITE cannot be sent: {1}", call, e);
      apply(new SendFailed("the INVITE cannot be sent: " + e.getMessage()), null);
      messages.abandon();
    }
  }

  /** Forgets everything without a word; returns at once. */
  void abandon() {
    executor.execute(this::forget);
  }

  private synchronized void forget() {
    LettingGo.of(state).forEach(effect -> run(effect, null));
    state = new DialogState.Ended();
    deadline.set(Duration.ZERO);
    clock.agree(null);
    messages.leave();
  }

  /** Something that call control wants; returns at once. */
  public void order(DialogInput.Order order) {
    executor.execute(() -> apply(order, null));
  }

  /** Something that happened on the wire, told on the container's thread. */
  public void event(DialogInput.Event event, @Nullable SipServletMessage message) {
    learn(message);
    apply(event, message);
  }

  private synchronized void learn(@Nullable SipServletMessage message) {
    var known = message == null ? null : DialogIdentity.of(message);
    if (known != null) {
      identity = known;
    }
    if (message instanceof SipServletResponse response && response.getMethod().equals("INVITE")) {
      clock.answered(response);
    }
  }

  /** Answers an UPDATE without a body: it only says that the other side is alive. */
  public synchronized void refreshed(SipServletRequest update) throws IOException {
    messages.confirmUpdate(update);
    clock.agree(messages.terms());
    writeDown();
  }

  /** The final response to our UPDATE. */
  public synchronized void refreshAnswered(SipServletResponse response) {
    var status = response.getStatus();
    clock.answered(response);
    writeDown();
    if (status == 408 || status == 481) {
      sessionLost(status, "the refresh found no call");
    }
  }

  private void sessionLost(int status, String text) {
    apply(new DialogInput.SessionLost(status, text), null);
  }

  private boolean refresh() {
    var terms = clock.terms();
    if (!isUp() || terms == null) {
      return false;
    }
    return terms.byUpdate() ? update(terms) : reinvite();
  }

  private boolean update(SessionTerms terms) {
    try {
      messages.update(terms);
      return true;
    } catch (IOException | RuntimeException e) {
      dialogs.counters().add(Count.SEND_FAILURES);
      LOG.log(System.Logger.Level.INFO, "Call {0}: cannot refresh: {1}", call, e);
      return false;
    }
  }

  private boolean reinvite() {
    var said = messages.said();
    if (said == null || !state.equals(DialogState.QUIET)) {
      return false; // an offer that is open refreshes the session as well
    }
    apply(new DialogInput.Refresh(said), null);
    return true;
  }

  /** Null until both sides have a tag. */
  public synchronized @Nullable DialogIdentity identity() {
    return identity;
  }

  /**
   * Does something in the session of a call that is up, on the container's threads; returns at
   * once.
   *
   * @param refused is told a SIP status when it cannot be done
   */
  public void inSession(SessionWork work, IntConsumer refused) {
    executor.execute(() -> perform(work, refused));
  }

  private synchronized void perform(SessionWork work, IntConsumer refused) {
    if (!isUp()) {
      refused.accept(481);
      return;
    }
    try {
      work.in(messages.session());
    } catch (IOException | ServletException | RuntimeException e) {
      dialogs.counters().add(Count.SEND_FAILURES);
      LOG.log(System.Logger.Level.INFO, "Call {0}: nothing can be sent: {1}", call, e);
      refused.accept(503);
    }
  }

  /**
   * Repeats a request that was challenged, with the credentials of the trunk.
   *
   * @return false when the response is the last word: it was no challenge, or nobody waits for the
   *     call any more
   */
  public synchronized boolean authenticate(SipServletResponse response) {
    if (state instanceof DialogState.Cancelling) {
      return false;
    }
    try {
      return messages.authenticate(response);
    } catch (IOException | ServletException | RuntimeException e) {
      dialogs.counters().add(Count.SEND_FAILURES);
      LOG.log(System.Logger.Level.INFO, "Call {0}: cannot authenticate: {1}", call, e);
      return false;
    }
  }

  /** Whether there is a session: answered and acknowledged. */
  public synchronized boolean isUp() {
    return state instanceof DialogState.Confirmed;
  }

  /** Whether a response in this session belongs to another fork than the one that answered. */
  public synchronized boolean isExtraAnswer(SipSession other) {
    return !(state instanceof DialogState.Calling
            || state instanceof DialogState.Proceeding
            || state instanceof DialogState.Cancelling)
        && !messages.session().getId().equals(other.getId());
  }

  /** The fork that answered is the dialog from now on. */
  public synchronized void settleOn(SipSession answered) {
    messages.settleOn(answered);
  }

  public synchronized DialogState state() {
    return state;
  }

  // Re-entrant by design: a failed effect is an input. The monitor is taken after the container's
  // lock and nothing is waited for inside, so there is no order to get wrong.
  private synchronized void apply(DialogInput input, @Nullable SipServletMessage message) {
    var step = DialogTransitions.on(state, input);
    var wasOver = isOver();
    state = step.next();
    if (isOver() && !wasOver) {
      clock.agree(null);
      dialogs.remove(this);
    }
    for (var effect : step.effects()) {
      var failure = run(effect, message);
      if (failure != null && !isOver()) {
        apply(new SendFailed(failure), null);
        return;
      }
    }
    writeDown();
  }

  private boolean isOver() {
    return state instanceof DialogState.Ended;
  }

  /** The text of a failure that matters to the dialog, else null. */
  private @Nullable String run(DialogEffect effect, @Nullable SipServletMessage message) {
    try {
      perform(effect, message);
      return null;
    } catch (IOException | RuntimeException e) {
      // The container throws IllegalStateException and the like for what the other side made
      // impossible in the meantime, as a response to a cancelled INVITE.
      dialogs.counters().add(Count.SEND_FAILURES);
      LOG.log(System.Logger.Level.INFO, "Call {0}: {1} failed: {2}", call, effect, e);
      LOG.log(System.Logger.Level.DEBUG, "The failure", e);
      return isVital(effect) ? String.valueOf(e.getMessage()) : null;
    }
  }

  private static boolean isVital(DialogEffect effect) {
    return switch (effect) {
      case DialogEffect.Respond _,
          DialogEffect.RespondReliably _,
          DialogEffect.RespondMoved _,
          DialogEffect.SendAck _,
          DialogEffect.SendBye _,
          DialogEffect.SendOffer _,
          DialogEffect.SendCancel _ ->
          true;
      default -> false;
    };
  }

  private void perform(DialogEffect effect, @Nullable SipServletMessage message)
      throws IOException {
    switch (effect) {
      case DialogEffect.Respond(var status, var sdp, var headers) -> {
        messages.respond(status, sdp, headers);
        agreed(status);
      }
      case DialogEffect.RespondReliably(var status, var sdp, var headers) ->
          messages.respondReliably(status, sdp, headers);
      case DialogEffect.AnswerPrack(var status) -> messages.answerPrack(message, status);
      case DialogEffect.SendPrack _ -> messages.prack(message);
      case DialogEffect.RespondMoved(var target, var headers) ->
          messages.respondMoved(target, headers);
      case DialogEffect.SendAck _ -> messages.ack(message);
      case DialogEffect.SendCancel(var headers) -> messages.cancel(headers);
      case DialogEffect.SendBye(var headers) -> messages.bye(headers);
      case DialogEffect.ConfirmBye _ -> messages.confirmBye(message);
      case DialogEffect.KeepOffer _ -> messages.keepOffer(message);
      case DialogEffect.AnswerOffer(var status, var sdp) -> {
        messages.answerOffer(status, sdp);
        agreed(status);
      }
      case DialogEffect.DropOffer _ -> messages.keepOffer(null);
      case DialogEffect.RefuseNewOffer(var status, var retry) ->
          messages.refuseOffer(message, status, retry);
      case DialogEffect.SendOffer(var sdp) -> messages.reinvite(sdp, clock.terms());
      case DialogEffect.RetryLater _ -> deadline.set(retryTime());
      case DialogEffect.Signal(var input) -> dialogs.listener().signal(call, input);
      case DialogEffect.SetDeadline(var time) -> deadline.set(time);
    }
  }

  private void agreed(int status) {
    if (status / 100 == 2) {
      clock.agree(messages.terms());
    }
  }

  /**
   * RFC 3261 §14.1: the one that chose the Call-ID waits longer, so that both do not meet again.
   */
  private Duration retryTime() {
    var random = ThreadLocalRandom.current();
    return Duration.ofMillis(10L * (outgoing ? random.nextInt(210, 401) : random.nextInt(0, 201)))
        .plusMillis(1);
  }
}
