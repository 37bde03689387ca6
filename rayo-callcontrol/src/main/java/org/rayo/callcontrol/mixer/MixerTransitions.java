// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.mixer;

import java.time.Instant;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.join.PeerInput;
import org.rayo.protocol.error.StanzaError;

/**
 * The life of a mixer: state × input → state and effects. Total over both, and pure: no I/O, no
 * clock, no logger.
 */
public final class MixerTransitions {
  private MixerTransitions() {}

  /**
   * @param now time of the input
   */
  public static MixerTransition on(MixerState state, MixerInput input, Instant now) {
    var out = new Effects();
    var next =
        switch (input) {
          case MixerInput.Resumed resumed -> ResumedMixer.on(state, resumed, now, out);
          case MixerInput.PeersMoved moved -> ResumedMixer.moved(state, moved.parties(), out);
          default -> on(state, input, now, out);
        };
    return new MixerTransition(next, out.toList());
  }

  private static MixerState on(MixerState state, MixerInput input, Instant now, Effects out) {
    return switch (state) {
      case MixerState.Absent absent -> absent(absent, input, now, out);
      case MixerState.Live live -> LiveMixer.on(live, input, out);
      case MixerState.Closing closing -> ClosingMixer.on(closing, input, now, out);
    };
  }

  /** Nothing but a wish to be joined brings a mixer to life. */
  private static MixerState absent(
      MixerState.Absent state, MixerInput input, Instant now, Effects out) {
    if (input instanceof MixerInput.FromPeer(var peer) && peer instanceof PeerInput.Asked asked) {
      return LiveMixer.begin(state.facts().anew(now), asked, out);
    }
    refuse(state.facts(), input, "There is no such mixer, or no more", out);
    out.add(new CallEffect.Forget());
    return state;
  }

  /** Answers what must not stay without an answer. */
  static void refuse(MixerFacts facts, MixerInput input, String text, Effects out) {
    switch (input) {
      case MixerInput.ClientCommand(var request, _, _) ->
          out.refuse(request, StanzaError.itemNotFound(text));
      case MixerInput.FromPeer(var peer) -> refuse(facts, peer, out);
      case MixerInput.FromMedia _,
          MixerInput.TimerFired _,
          MixerInput.Presence _,
          MixerInput.ClientGone _,
          MixerInput.Destroy _,
          MixerInput.Resumed _,
          MixerInput.PeersMoved _,
          MixerInput.Fault _ -> {}
    }
  }

  private static void refuse(MixerFacts facts, PeerInput input, Effects out) {
    switch (input) {
      case PeerInput.Accepted _, PeerInput.Established _, PeerInput.Renewed _ ->
          out.tell(input.from(), new PeerInput.Left(facts.identity().id()));
      case PeerInput.Asked _, PeerInput.Refused _, PeerInput.Left _ -> {}
    }
  }
}
