// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.mixer;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.actor.Mailbox;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.effect.Timers;
import org.rayo.callcontrol.join.PeerInput;
import org.rayo.callcontrol.keep.Adoption;
import org.rayo.callcontrol.keep.Keeper;
import org.rayo.callcontrol.keep.Starts;
import org.rayo.callcontrol.mixer.MixerInput.ClientCommand;
import org.rayo.callcontrol.mixer.MixerInput.FromPeer;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;

/**
 * One mixer at work: takes inputs in order, applies the transitions, keeps the snapshot and carries
 * out the effects. Its mailbox is the only place where anything of it changes.
 */
public final class MixerActor {
  private static final System.Logger LOG = System.getLogger(MixerActor.class.getName());
  private static final StanzaError FAILED =
      new StanzaError(
          StanzaCondition.INTERNAL_SERVER_ERROR,
          StanzaError.Type.WAIT,
          "The command failed because of an error in the server");

  private static final StanzaError ELSEWHERE =
      new StanzaError(
          StanzaCondition.RECIPIENT_UNAVAILABLE,
          StanzaError.Type.WAIT,
          "Another node has taken the mixer over; try again");

  private final MixerContext context;
  private final MixerId id;
  private final MixerEffects effects;
  private final Mailbox mailbox;
  private final Timers timers;
  private final AtomicBoolean overflowed = new AtomicBoolean();
  private volatile MixerState state;
  private final Keeper keeper;
  private volatile @Nullable Adoption adoption;
  private @Nullable MixerSnapshot saved;
  private boolean lost;
  private boolean retiring;

  public MixerActor(MixerState.Absent initial, MixerContext context) {
    this((MixerState) initial, context);
  }

  private MixerActor(MixerState initial, MixerContext context) {
    this.context = context;
    this.state = initial;
    this.id = initial.facts().identity().id();
    this.effects = new MixerEffects(initial.facts().identity(), context);
    this.mailbox = new Mailbox(context.executor(), context.mailbox());
    this.timers =
        new Timers(
            context.scheduler(),
            context.clock(),
            mailbox::tellAlways,
            key -> handle(new MixerInput.TimerFired(key)));
    var address = initial.facts().identity().address();
    this.keeper = new Keeper(id, address, context.keep(), mailbox, timers, this::abandon);
  }

  /** The mixer of a node that is gone, which this node owns now. It waits for {@link #resume}. */
  public static MixerActor of(SavedMixer mixer, MixerContext context) {
    var actor = new MixerActor(mixer.toState(), context);
    actor.mailbox.pause();
    return actor;
  }

  /** Asks media for its part and goes on when it has answered; what comes meanwhile waits. */
  public void resume(SavedMixer mixer) {
    var whole =
        new Adoption(context.scheduler(), (_, media) -> mailbox.resume(() -> goOn(mixer, media)));
    adoption = whole;
    whole.dialog(true);
    context
        .media()
        .adopt(id, Starts.of(id, mixer.backlog(), mixer.settled().components()))
        .whenComplete((there, error) -> whole.media(error == null && there));
  }

  private void goOn(SavedMixer mixer, boolean media) {
    adoption = null;
    if (lost) {
      return;
    }
    keeper.takeOver(mixer.backlog());
    keeper.resend();
    handle(new MixerInput.Resumed(media, mixer.unanswered()));
  }

  /**
   * Makes the mixer this node's, where that matters; asked before it is told anything.
   *
   * @return false when another node has it
   */
  public boolean claim() {
    return keeper.claim();
  }

  /** Lets go of the mixer without a word: another node owns it. From any thread. */
  public void drop() {
    mailbox.tellAlways(this::abandon);
    if (adoption != null) {
      // The tasks of a paused mailbox would wait for answers that may never come.
      mailbox.resume(this::abandon);
    }
  }

  private void abandon() {
    if (!lost) {
      lost = true;
      timers.cancelAll();
      context.media().abandon(id);
      context.observer().dropped(this);
    }
  }

  public MixerId id() {
    return id;
  }

  /** The present state; from any thread. */
  public MixerState state() {
    return state;
  }

  /** Whether nothing waits for it; asked in its mailbox. */
  public boolean isIdle() {
    return mailbox.isIdle();
  }

  /** Takes one input; from any thread, without waiting. */
  public void tell(MixerInput input) {
    if (mailbox.tell(() -> handle(input))) {
      return;
    }
    context.observer().overflowed();
    refuse(input, StanzaError.resourceConstraint("Too much happens to this mixer at a time"));
    if (overflowed.compareAndSet(false, true)) {
      mailbox.tellAlways(
          () -> {
            overflowed.set(false);
            handle(new MixerInput.Fault("mailbox full"));
          });
    }
  }

  private void handle(MixerInput input) {
    if (lost) {
      if (input instanceof ClientCommand(var request, _, _)) {
        refuse(request, ELSEWHERE);
      }
      return;
    }
    try {
      apply(MixerTransitions.on(state, input, context.clock().instant()));
    } catch (RuntimeException e) {
      failed("input " + input.getClass().getSimpleName() + " in state " + state.label(), e);
      refuse(input, FAILED);
      if (!(input instanceof MixerInput.Fault)) {
        handle(new MixerInput.Fault("bug"));
      }
    }
  }

  private void refuse(MixerInput input, StanzaError error) {
    if (input instanceof ClientCommand(var request, _, _)) {
      refuse(request, error);
    } else if (input instanceof FromPeer(var peer) && peer instanceof PeerInput.Asked asked) {
      context.peers().tell(peer.from(), new PeerInput.Refused(id, error, asked.wish()));
    }
  }

  private void refuse(ClientRequest request, StanzaError error) {
    context.clients().reply(request, new CommandResult.Refused(error));
  }

  private void apply(MixerTransition transition) {
    var before = state;
    var next = transition.next();
    state = next;
    if (before != next) {
      context.observer().changed(before, next);
    }
    if (keeper.lasting()) {
      keeper.commit(
          !(next instanceof MixerState.Absent) ? new MixerKeeping(next) : null,
          transition.effects(),
          this::run,
          this::run);
      return;
    }
    if (before != next) {
      save(next);
    }
    run(transition.effects());
  }

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
    if (broken && state instanceof MixerState.Live) {
      handle(new MixerInput.Fault("effect failed"));
    }
  }

  private void save(MixerState next) {
    if (!(next instanceof MixerState.Open open)) {
      return;
    }
    var snapshot = MixerSnapshot.of(open);
    if (snapshot.equals(saved)) {
      return;
    }
    try {
      var _ = context.repository().save(id, snapshot.encode());
      saved = snapshot;
      keeper.savedPlainly();
    } catch (RuntimeException e) {
      failed("cannot save the snapshot", e);
    }
  }

  private void run(CallEffect effect) {
    switch (effect) {
      case CallEffect.Reply(var request, var result) -> context.clients().reply(request, result);
      case CallEffect.Emit emit -> effects.emit(emit);
      case CallEffect.Deliver(var letter) -> keeper.deliver(letter);
      case CallEffect.ToMedia media -> effects.media(media);
      case CallEffect.ToPeer(var peer, var input) -> context.peers().tell(peer, input);
      case CallEffect.StartTimer(var key, var duration) ->
          timers.start(key, duration == null ? context.durations().apply(key.kind()) : duration);
      case CallEffect.CancelTimer(var key) -> timers.cancel(key);
      case CallEffect.Forget _ -> forget();
      default -> throw new IllegalStateException("A mixer does nothing like " + effect);
    }
  }

  private void forget() {
    timers.cancelAll();
    saved = null;
    if (context.observer().retire(this)) {
      // Its name may be wanted again at once.
      keeper.forget(false);
    } else if (!retiring) {
      retiring = true;
      // What waits may be nothing that it would take notice of, such as a timer that was cancelled.
      mailbox.tellAlways(this::forgetIfAbsent);
    }
  }

  private void forgetIfAbsent() {
    retiring = false;
    if (state instanceof MixerState.Absent && !lost) {
      forget();
    }
  }

  private void failed(String what, RuntimeException e) {
    context.observer().failed();
    LOG.log(System.Logger.Level.ERROR, "Mixer " + id + ": " + what, e);
  }
}
