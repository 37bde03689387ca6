// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.mixer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rayo.callcontrol.component.ComponentCommands;
import org.rayo.callcontrol.component.ComponentEnds;
import org.rayo.callcontrol.component.ComponentMedia;
import org.rayo.callcontrol.component.ComponentStarts;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.effect.CallEffect.ToMedia;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.join.JoinEnds;
import org.rayo.callcontrol.join.PeerInput;
import org.rayo.callcontrol.mixer.MixerState.Absent;
import org.rayo.callcontrol.mixer.MixerState.Closing;
import org.rayo.callcontrol.mixer.MixerState.Live;
import org.rayo.callcontrol.mixer.MixerState.Opening;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.protocol.core.MixerEvent;
import org.rayo.protocol.error.StanzaError;

/**
 * The end of a mixer (XEP-0327 section 6.4): its components complete, then its parties are gone,
 * then the mixer is. Whoever asks for it meanwhile gets the next one.
 */
final class ClosingMixer {
  private static final StanzaError ENDED = StanzaError.itemNotFound("The mixer has ended");

  private static final StanzaError BROKEN =
      StanzaError.resourceConstraint("The mixer could not follow; try again");

  private ClosingMixer() {}

  /** The last party left. */
  static Closing begin(Live state, Effects out) {
    return begin(state, ENDED, out);
  }

  private static Closing begin(Live state, StanzaError error, Effects out) {
    if (state instanceof Opening) {
      out.cancel(TimerKey.MEDIA);
    }
    out.add(new ToMedia.Close()).await(TimerKey.ENDING);
    // Of one that never opened nobody has heard, so nobody hears of its end.
    var facts = state instanceof Opening ? state.facts().with(Audience.NOBODY) : state.facts();
    var components = ComponentEnds.callEnding(facts.components(), error, out);
    return new Closing(facts.with(components), List.of());
  }

  /** It ends although it has parties; they live on. */
  static Closing destroy(Live state, Effects out) {
    return destroy(state, StanzaError.serviceUnavailable("The mixer has ended"), out);
  }

  static Closing destroy(Live state, StanzaError error, Effects out) {
    return begin(dismiss(state, error, out), error, out);
  }

  private static Live dismiss(Live state, StanzaError error, Effects out) {
    var facts = state.facts();
    var self = Parties.self(state);
    var agreed = JoinEnds.refuseAskers(facts.joins(), self, error, out);
    var rest = JoinEnds.callEnding(agreed, self, error, out);
    return state.with(facts.with(rest));
  }

  /** Media does not have it, or no more. */
  static MixerState gone(Live state, StanzaError error, Effects out) {
    if (state instanceof Opening) {
      out.cancel(TimerKey.MEDIA);
    }
    var dismissed = dismiss(state, error, out);
    var facts = dismissed.facts();
    var components = ComponentEnds.callEnding(facts.components(), error, out);
    var last = facts.with(components);
    if (state instanceof Opening) {
      // Nobody came to know of it, so nobody learns of its end.
      out.add(new CallEffect.Forget());
      return new Absent(last.anew(last.identity().created()));
    }
    return finish(new Closing(last, List.of()), last.identity().created(), out);
  }

  static MixerState on(Closing state, MixerInput input, Instant now, Effects out) {
    var facts = state.facts();
    return switch (input) {
      case MixerInput.FromPeer(var peer) -> peer(state, peer, out);
      case MixerInput.FromMedia(var media) ->
          switch (media) {
            case MediaInput.Closed _ -> {
              out.cancel(TimerKey.ENDING);
              yield finish(state, now, out);
            }
            case MediaInput.ComponentInput component ->
                with(
                    state,
                    facts.with(
                        ComponentMedia.on(
                            facts.components(), component, facts.identity().address(), out)));
            default -> state; // Too late to matter.
          };
      case MixerInput.TimerFired(var key) ->
          switch (key.kind()) {
            case ENDING -> finish(state, now, out);
            case COMPONENT ->
                with(
                    state,
                    facts.with(ComponentStarts.overdue(facts.components(), key.subject(), out)));
            case COMMAND ->
                with(
                    state,
                    facts.with(ComponentCommands.overdue(facts.components(), key.subject(), out)));
            default -> state; // Nothing else is waited for.
          };
      case MixerInput.ClientCommand _ -> {
        MixerTransitions.refuse(facts, input, "The mixer has ended", out);
        yield state;
      }
      case MixerInput.Presence(var client, var wish) ->
          wish == MixerInput.Presence.Wish.SILENCE
              ? with(state, facts.with(facts.audience().silenced(client)))
              : state;
      case MixerInput.ClientGone(var client) ->
          with(state, facts.with(facts.audience().without(client)));
      case MixerInput.Destroy _, MixerInput.Resumed _, MixerInput.PeersMoved _ -> state;
      case MixerInput.Fault _ -> turnAway(state, out);
    };
  }

  /** What they said since may be lost, such as that they left again. */
  private static Closing turnAway(Closing state, Effects out) {
    var self = state.facts().identity().id();
    for (var asked : state.waiting()) {
      out.tell(asked.from(), new PeerInput.Refused(self, BROKEN, asked.wish()));
    }
    return new Closing(state.facts(), List.of());
  }

  private static Closing with(Closing state, MixerFacts facts) {
    return new Closing(facts, state.waiting());
  }

  private static Closing peer(Closing state, PeerInput input, Effects out) {
    var facts = state.facts();
    var waiting = new ArrayList<>(state.waiting());
    switch (input) {
      case PeerInput.Asked asked -> {
        waiting.removeIf(other -> other.from().equals(asked.from()));
        waiting.add(asked);
      }
      case PeerInput.Left(var from) -> waiting.removeIf(other -> other.from().equals(from));
      case PeerInput.Accepted _,
          PeerInput.Established _,
          PeerInput.Renewed _,
          PeerInput.Refused _ ->
          MixerTransitions.refuse(facts, new MixerInput.FromPeer(input), "", out);
    }
    return new Closing(facts, waiting);
  }

  /** Media let go of it: says so, and makes the next one for those who wait. */
  static MixerState finish(Closing state, Instant now, Effects out) {
    var facts = state.facts();
    var silent = ComponentEnds.mediaGone(facts.components(), out);
    Parties.fallSilent(facts, out);
    JoinEnds.over(facts.joins(), Parties.self(state), out);
    for (var client : facts.audience().listeners()) {
      out.add(new CallEffect.Emit(null, client, new MixerEvent.Destroyed()));
    }
    var next = facts.with(silent).speaking(Set.of()).anew(now);
    if (state.waiting().isEmpty()) {
      out.add(new CallEffect.Forget());
      return new Absent(next);
    }
    var first = state.waiting().getFirst();
    MixerState fresh = LiveMixer.begin(next, first, out);
    for (var asked : state.waiting().subList(1, state.waiting().size())) {
      if (fresh instanceof Live live) {
        fresh = LiveMixer.on(live, new MixerInput.FromPeer(asked), out);
      }
    }
    return fresh;
  }
}
