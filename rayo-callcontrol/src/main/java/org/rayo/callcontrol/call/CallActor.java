// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.actor.Mailbox;
import org.rayo.callcontrol.call.CallInput.ClientCommand;
import org.rayo.callcontrol.call.CallInput.TimerFired;
import org.rayo.callcontrol.control.OfferRound;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.effect.Timers;
import org.rayo.callcontrol.join.JoinEnds;
import org.rayo.callcontrol.keep.Keeper;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.Trunk;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;

/**
 * One call at work: takes inputs in order, applies the transitions, keeps the snapshot and carries
 * out the effects. Its mailbox is the only place where anything of it changes.
 */
public final class CallActor {
  private static final System.Logger LOG = System.getLogger(CallActor.class.getName());

  private static final StanzaError GONE =
      StanzaError.serviceUnavailable("The other call has ended");

  private static final StanzaError FAILED =
      new StanzaError(
          StanzaCondition.INTERNAL_SERVER_ERROR,
          StanzaError.Type.WAIT,
          "The command failed because of an error in the server");

  private static final StanzaError ELSEWHERE =
      new StanzaError(
          StanzaCondition.RECIPIENT_UNAVAILABLE,
          StanzaError.Type.WAIT,
          "Another node has taken the call over; try again");

  private final CallContext context;
  private final CallId id;
  private final EffectRunner runner;
  private final Mailbox mailbox;
  private final Timers timers;
  private final AtomicBoolean overflowed = new AtomicBoolean();
  private volatile CallState state;
  private final Keeper keeper;
  private final CallSaver saver;
  private final CallResumption resumption;
  private boolean forgotten;
  private boolean lost;

  public CallActor(NewState initial, CallContext context) {
    this(initial, context, null);
  }

  /**
   * @param trunk by which the call goes out; not part of the state, because it has credentials
   */
  public CallActor(NewState initial, CallContext context, @Nullable Trunk trunk) {
    this((CallState) initial, context, trunk);
  }

  private CallActor(CallState initial, CallContext context, @Nullable Trunk trunk) {
    this.context = context;
    this.state = initial;
    this.id = initial.facts().identity().id();
    this.runner = new EffectRunner(initial.facts().identity(), context, trunk);
    this.mailbox = new Mailbox(context.executor(), context.mailbox());
    this.timers =
        new Timers(
            context.scheduler(),
            context.clock(),
            mailbox::tellAlways,
            key -> handle(new TimerFired(key)));
    var address = initial.facts().identity().jid();
    this.keeper = new Keeper(id, address, context.keep(), mailbox, timers, this::abandon);
    this.saver =
        new CallSaver(id, keeper, context.repository(), e -> failed("cannot save the snapshot", e));
    this.resumption = new CallResumption(id, context);
  }

  /** The call of a node that is gone, which this node owns now. It waits for {@link #resume}. */
  public static CallActor of(SavedCall call, CallContext context) {
    var actor = new CallActor(call.toState(), context, null);
    actor.mailbox.pause();
    return actor;
  }

  /**
   * Asks signalling and media for their parts and goes on when they have answered; what comes
   * meanwhile waits.
   */
  public void resume(SavedCall call) {
    resumption.begin(call, (dialog, media) -> mailbox.resume(() -> goOn(call, dialog, media)));
  }

  private void goOn(SavedCall call, boolean dialog, boolean media) {
    resumption.over();
    if (lost) {
      return;
    }
    keeper.takeOver(call.backlog());
    keeper.resend();
    handle(new CallInput.Resumed(dialog, media, call.pending()));
  }

  /** Lets go of the call without a word: another node owns it. From any thread. */
  public void drop() {
    mailbox.tellAlways(this::abandon);
    if (resumption.isUnderWay()) {
      // The tasks of a paused mailbox would wait for answers that may never come.
      mailbox.resume(this::abandon);
    }
  }

  private void abandon() {
    if (lost || forgotten) {
      return;
    }
    lost = true;
    LOG.log(System.Logger.Level.INFO, "Let go of call {0}, which another node has", id.value());
    timers.cancelAll();
    context.signaling().abandon(id);
    context.media().abandon(id);
    context.observer().forgotten(this);
  }

  public CallId id() {
    return id;
  }

  /** The present state; from any thread. */
  public CallState state() {
    return state;
  }

  /**
   * Claims the call for this node and gives it its first input.
   *
   * @param first made in the mailbox
   */
  public void begin(Supplier<CallInput> first) {
    mailbox.tellAlways(
        () -> {
          try {
            keeper.claim(ours -> begin(ours, first), this::cannotBegin);
          } catch (RuntimeException e) {
            cannotBegin(e);
          }
        });
  }

  private void begin(boolean ours, Supplier<CallInput> first) {
    try {
      handle(ours ? first.get() : new CallInput.IdTaken());
    } catch (RuntimeException e) {
      cannotBegin(e);
    }
  }

  private void cannotBegin(Throwable e) {
    failed("cannot begin", e);
    handle(new CallInput.Fault("cannot begin"));
  }

  /** Takes one input; from any thread, without waiting. */
  public void tell(CallInput input) {
    resumption.heard(input);
    if (mailbox.tell(() -> handle(input))) {
      return;
    }
    context.observer().overflowed();
    refuse(
        input,
        StanzaError.resourceConstraint("Too much happens to this call at a time"),
        StanzaError.resourceConstraint("Too much happens to that call at a time"));
    if (overflowed.compareAndSet(false, true)) {
      mailbox.tellAlways(() -> handle(new CallInput.Fault("mailbox full")));
    }
  }

  /** Looks for clients once more, because there may be new ones; from any thread. */
  public void lookForClients() {
    mailbox.tellAlways(this::seekClients);
  }

  // In the mailbox: a client that goes away from now on is found to have been offered the call.
  private void seekClients() {
    var facts = state.facts();
    // A call in the place of another is for the client of that one alone.
    var round =
        facts.session().replaces() != null
            ? OfferRound.to(List.of())
            : context.offers().next(facts.identity().to(), OfferTransitions.asked(state));
    handle(new CallInput.OfferTo(round));
  }

  private void handle(CallInput input) {
    if (lost) {
      if (input instanceof ClientCommand(var request, _, _, _)) {
        context.clients().reply(request, new CommandResult.Refused(ELSEWHERE));
      }
      return;
    }
    if (forgotten) {
      refuse(input, StanzaError.itemNotFound("The call has ended"), GONE);
      return;
    }
    try {
      apply(CallTransitions.on(state, input, context.clock().instant()));
    } catch (RuntimeException e) {
      failed("input " + input.getClass().getSimpleName() + " in state " + state.label(), e);
      refuse(input, FAILED, GONE);
      if (input instanceof CallInput.Fault) {
        forget();
      } else {
        handle(new CallInput.Fault("bug"));
      }
    }
  }

  /** Answers what must not stay without an answer. */
  private void refuse(CallInput input, StanzaError error, StanzaError toPeer) {
    switch (input) {
      case ClientCommand(var request, _, _, _) ->
          context.clients().reply(request, new CommandResult.Refused(error));
      case CallInput.FromPeer(var peer) -> JoinEnds.refuse(id, peer, toPeer, context.peers());
      case CallInput.ClientText(_, var text) -> context.clients().send(text.refusal(error));
      default -> {
        // Nobody waits for an answer.
      }
    }
  }

  private void apply(Transition transition) {
    var before = state;
    var next = transition.next();
    state = next;
    if (before != next) {
      context.observer().changed(before, next);
    }
    saver.keep(before, transition, this::run, this::run);
  }

  /** An effect that fails does not keep the next one, such as a reply, from happening. */
  private void run(List<CallEffect> effects) {
    var broken = false;
    for (var effect : effects) {
      try {
        run(effect);
      } catch (RuntimeException e) {
        failed("effect " + effect.getClass().getSimpleName(), e);
        broken = true;
      }
    }
    if (broken && state instanceof LiveState) {
      handle(new CallInput.Fault("effect failed"));
    }
  }

  private void run(CallEffect effect) {
    switch (effect) {
      case CallEffect.Reply reply -> runner.reply(reply);
      case CallEffect.Emit emit -> runner.emit(emit);
      case CallEffect.Deliver(var letter) -> keeper.deliver(letter);
      case CallEffect.ToSignaling signal -> runner.signal(signal);
      case CallEffect.ToMedia media -> runner.media(media);
      case CallEffect.ToPeer(var peer, var input) -> context.peers().tell(peer, input);
      case CallEffect.StartTimer(var key, var duration) ->
          timers.start(key, duration == null ? context.durations().apply(key.kind()) : duration);
      case CallEffect.CancelTimer(var key) -> timers.cancel(key);
      case CallEffect.SendMessage(var message) -> context.clients().send(message);
      case CallEffect.SeekClients _ -> mailbox.tellAlways(this::seekClients);
      case CallEffect.WriteRecord _ -> {
        if (state instanceof Ended ended) {
          runner.writeRecord(ended);
        }
      }
      case CallEffect.Forget _ -> forget();
    }
  }

  private void forget() {
    forgotten = true;
    timers.cancelAll();
    try {
      keeper.forget(true);
    } finally {
      context.observer().forgotten(this);
    }
  }

  private void failed(String what, Throwable e) {
    context.observer().failed();
    LOG.log(System.Logger.Level.ERROR, "Call " + id + ": " + what, e);
  }
}
