// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.component.ComponentEnds;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.effect.CallEffect.ToMedia;
import org.rayo.callcontrol.effect.CallEffect.ToSignaling;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.join.JoinEnds;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.error.StanzaError;

/**
 * The way out of every live state, in the order of XEP-0327 section 6.3.3: components complete,
 * joins end, the other party is told, the end is reported.
 */
final class Endings {
  private static final StanzaError ENDED = StanzaError.itemNotFound("The call has ended");

  private Endings() {}

  /** The end, as the clients will see it. */
  static CallEvent.End end(EndReason reason, @Nullable Integer status, List<Header> headers) {
    return new CallEvent.End(reason, status == null ? null : status.toString(), headers);
  }

  /** The other party ended the call or is gone; nothing is left to be said to it. */
  static CallState released(LiveState state, CallEvent.End end, Effects out) {
    return begin(state, end, null, true, out);
  }

  /** We end the call by a last word to the other party. */
  static CallState farewell(LiveState state, CallEvent.End end, ToSignaling farewell, Effects out) {
    // Before the INVITE there is no other party.
    var nobody = state instanceof Preparing;
    return begin(state, end, nobody ? null : farewell, nobody, out);
  }

  static CallState hangUp(LiveState state, CallEvent.End end, List<Header> headers, Effects out) {
    return farewell(state, end, new ToSignaling.HangUp(headers), out);
  }

  private static CallState begin(
      LiveState state,
      CallEvent.End end,
      @Nullable ToSignaling farewell,
      boolean released,
      Effects out) {
    cancelTimers(state, out);
    var unanswered = state.unanswered();
    if (unanswered != null) {
      out.refuse(unanswered, ENDED);
    }
    SessionCommands.refuseAll(state.facts().session(), ENDED, out);
    var components = ComponentEnds.callEnding(state.facts().components(), ENDED, out);
    var joins = JoinEnds.callEnding(state.facts().joins(), JoinTransitions.self(state), ENDED, out);
    var facts = state.facts().with(components).with(joins);
    var ending = tell(new Ending(facts, end, farewell, released), out);
    return switch (facts.leg()) {
      case MediaLeg.Unopened _, MediaLeg.Gone _ -> finish(ending, out);
      case MediaLeg.Opening _, MediaLeg.Offering _, MediaLeg.Completing _, MediaLeg.Open _ -> {
        out.add(new ToMedia.Close()).await(TimerKey.ENDING);
        yield ending;
      }
    };
  }

  private static void cancelTimers(LiveState state, Effects out) {
    switch (state) {
      case Offered _ -> out.cancel(TimerKey.OFFER).cancel(TimerKey.STAGE);
      case Queued _ -> out.cancel(TimerKey.QUEUE).cancel(TimerKey.STAGE);
      case Confirming _ -> out.cancel(TimerKey.CONFIRM);
      case Dialing _, Ringing _ -> out.cancel(TimerKey.DIAL);
      case Accepted _, Answering _, Preparing _, Connecting _, Answered _ -> {}
    }
    if (waitsForMedia(state)) {
      out.cancel(TimerKey.MEDIA);
    }
  }

  private static boolean waitsForMedia(LiveState state) {
    return switch (state.facts().leg()) {
      case MediaLeg.Opening _, MediaLeg.Completing _ -> true;
      case MediaLeg.Unopened _, MediaLeg.Offering _, MediaLeg.Gone _ -> false;
      case MediaLeg.Open _ ->
          state instanceof Answered answered
              && (answered.renegotiating() || answered.facts().session().change() != null);
    };
  }

  /** Ends the joins and tells the other party, once no component runs any more. */
  static Ending tell(Ending ending, Effects out) {
    var facts = ending.facts();
    if (facts.components().running() > 0) {
      return ending;
    }
    var alone = facts.with(JoinEnds.over(facts.joins(), JoinTransitions.self(ending), out));
    if (ending.farewell() != null) {
      out.add(ending.farewell());
    }
    return new Ending(alone, ending.end(), null, ending.released());
  }

  /** Media is gone: reports the end. */
  static Ended finish(Ending ending, Effects out) {
    var components = ComponentEnds.mediaGone(ending.facts().components(), out);
    var told = tell(ending.with(ending.facts().with(components)), out);
    return report(told.facts(), told.end(), told.released(), out);
  }

  /** Reports the end of a call that has neither components nor media. */
  static Ended report(CallFacts facts, CallEvent.End end, boolean released, Effects out) {
    for (var client : facts.control().audience()) {
      out.add(new CallEffect.Emit(null, client, end));
    }
    out.add(new CallEffect.WriteRecord());
    if (released) {
      out.add(new CallEffect.Forget());
    } else {
      out.await(TimerKey.RELEASE);
    }
    return new Ended(facts, end);
  }
}
