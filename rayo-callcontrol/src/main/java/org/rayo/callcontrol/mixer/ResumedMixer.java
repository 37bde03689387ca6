// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.mixer;

import java.time.Instant;
import java.util.Set;
import org.rayo.callcontrol.component.ComponentEnds;
import org.rayo.callcontrol.effect.CallEffect.ToMedia;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.join.JoinRepeats;
import org.rayo.callcontrol.mixer.MixerState.Closing;
import org.rayo.callcontrol.mixer.MixerState.Live;
import org.rayo.callcontrol.mixer.MixerState.Opening;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;

/** The first transition of a mixer on the node that took it over, and what its parties tell. */
final class ResumedMixer {
  private static final StanzaError MOVED =
      new StanzaError(
          StanzaCondition.INTERNAL_SERVER_ERROR,
          StanzaError.Type.WAIT,
          "The node that carried the command out is gone, and what became of it is not known");

  private static final StanzaError LOST =
      StanzaError.serviceUnavailable("The media of the mixer was lost");

  private ResumedMixer() {}

  static MixerState on(MixerState state, MixerInput.Resumed input, Instant now, Effects out) {
    for (var request : input.unanswered()) {
      out.refuse(request, MOVED);
    }
    return switch (state) {
      case Opening opening when input.media() ->
          LiveMixer.on(opening, new MixerInput.FromMedia(new MediaInput.MixerReady()), out);
      case Opening opening -> {
        out.add(new ToMedia.Open(null)).await(TimerKey.MEDIA);
        yield opening;
      }
      case Live live when input.media() -> {
        var facts = live.facts();
        ComponentEnds.stopAgain(facts.components(), out);
        JoinRepeats.resumed(facts.joins(), Parties.self(live), facts.identity().address(), out);
        yield LiveMixer.settled(live, out);
      }
      case Live live -> {
        var facts = live.facts();
        var silent = facts.with(ComponentEnds.mediaLost(facts.components(), out));
        yield ClosingMixer.gone(live.with(silent), LOST, out);
      }
      case Closing closing when input.media() -> {
        out.add(new ToMedia.Close()).await(TimerKey.ENDING);
        yield closing;
      }
      case Closing closing -> ClosingMixer.finish(closing, now, out);
      case MixerState.Absent absent -> absent;
    };
  }

  /** Parties changed their node. */
  static MixerState moved(MixerState state, Set<PartyId> parties, Effects out) {
    if (state instanceof Live live) {
      var facts = live.facts();
      JoinRepeats.moved(
          facts.joins(), Parties.self(live), facts.identity().address(), parties::contains, out);
    }
    return state;
  }
}
