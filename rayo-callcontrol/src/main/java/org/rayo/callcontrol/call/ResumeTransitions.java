// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.time.Instant;
import java.util.List;
import org.rayo.callcontrol.call.CallInput.Resumed;
import org.rayo.callcontrol.component.ComponentEnds;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.effect.CallEffect.ToMedia;
import org.rayo.callcontrol.effect.CallEffect.ToSignaling;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.join.JoinRepeats;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;

/**
 * The first transition of a call on the node that took it over. What was asked of the dead node and
 * has no result is refused; joins that were on their way go on. A call goes on when it has its
 * dialog and its media and was answered; an INVITE cannot change its node, so a call before that
 * ends, and so does one that lost a part.
 */
final class ResumeTransitions {
  static final StanzaError MOVED =
      new StanzaError(
          StanzaCondition.INTERNAL_SERVER_ERROR,
          StanzaError.Type.WAIT,
          "The node that carried the command out is gone, and what became of it is not known");

  private ResumeTransitions() {}

  static CallState on(CallState state, Resumed input, Instant now, Effects out) {
    for (var request : input.pending().requests()) {
      out.refuse(request, MOVED);
    }
    for (var text : input.pending().texts()) {
      TextTransitions.refuse(text, MOVED, out);
    }
    return switch (state) {
      case LiveState live -> live(live, input, now, out);
      case Ending ending -> ending(ending, input, out);
      case Ended ended -> ended(ended, input, out);
      case NewState fresh -> fresh;
    };
  }

  private static CallState live(LiveState state, Resumed input, Instant now, Effects out) {
    if (input.media() && input.dialog() && goesOn(state)) {
      return goOn(state, now, out);
    }
    var rest = input.media() ? state : withoutMedia(state, out);
    var end = Endings.end(EndReason.ERROR, null, List.of());
    return input.dialog()
        ? Endings.hangUp(rest, end, List.of(), out)
        : Endings.released(rest, end, out);
  }

  private static boolean goesOn(LiveState state) {
    return switch (state) {
      case Answered _, Confirming _ -> true;
      case Connecting connecting -> connecting.facts().leg() instanceof MediaLeg.Completing;
      case Queued _, Offered _, Accepted _, Answering _, Preparing _, Dialing _, Ringing _ -> false;
    };
  }

  private static CallState goOn(LiveState state, Instant now, Effects out) {
    JoinRepeats.resumed(state.facts().joins(), JoinTransitions.self(state), client(state), out);
    return switch (state) {
      case Confirming confirming ->
          SignalTransitions.on(confirming, new SignalingInput.Adopted(), now, out);
      case Connecting connecting -> {
        if (connecting.facts().leg() instanceof MediaLeg.Completing(var answer)) {
          out.add(new ToMedia.Complete(answer)).await(TimerKey.MEDIA);
        }
        yield connecting;
      }
      default -> state;
    };
  }

  static org.rayo.protocol.jid.Jid client(CallState state) {
    var facts = state.facts();
    var controller = facts.control().controller();
    return controller == null ? facts.identity().jid() : controller;
  }

  private static LiveState withoutMedia(LiveState state, Effects out) {
    var facts = state.facts();
    return state.with(
        facts.with(ComponentEnds.mediaLost(facts.components(), out)).with(new MediaLeg.Gone()));
  }

  private static CallState ending(Ending state, Resumed input, Effects out) {
    var known = input.dialog() ? state : new Ending(state.facts(), state.end(), null, true);
    if (!input.media()) {
      return Endings.finish(known, out);
    }
    var told = Endings.tell(known, out);
    out.add(new ToMedia.Close()).await(TimerKey.ENDING);
    return told;
  }

  /** The record is written again, because nobody knows whether it was written. */
  private static CallState ended(Ended state, Resumed input, Effects out) {
    out.add(new CallEffect.WriteRecord());
    if (input.dialog()) {
      out.add(new ToSignaling.HangUp(List.of())).await(TimerKey.RELEASE);
    } else {
      out.cancel(TimerKey.RELEASE).add(new CallEffect.Forget());
    }
    return state;
  }
}
