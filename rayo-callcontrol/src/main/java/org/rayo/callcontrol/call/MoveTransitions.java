// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.util.List;
import org.rayo.callcontrol.call.Session.HoldChange;
import org.rayo.callcontrol.call.Session.Step;
import org.rayo.callcontrol.effect.CallEffect.ToMedia;
import org.rayo.callcontrol.effect.CallEffect.ToSignaling;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.join.JoinRepeats;
import org.rayo.callcontrol.port.MediaFlow;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.error.StanzaError;

/**
 * The media server of a call is gone. An answered call gets media on another one, which is offered
 * to the other party as a hold is ({@link HoldTransitions}), with nobody who waits for an answer;
 * then what was joined is joined again. A call that cannot have that ends, and so does one that is
 * not answered yet.
 */
final class MoveTransitions {
  private MoveTransitions() {}

  static CallState lost(LiveState state, Effects out) {
    if (!(state instanceof Answered(var facts, var renegotiating)) || hasOffered(state)) {
      return failed(state, out);
    }
    var session = facts.session();
    if (renegotiating) {
      out.add(new ToSignaling.RefuseRenegotiation(491));
    }
    var change = session.change();
    if (change != null && change.request() != null) {
      out.refuse(change.request(), StanzaError.resourceConstraint("Media could not be changed"));
    }
    out.add(new ToMedia.Reopen(session.held() ? MediaFlow.SENDONLY : MediaFlow.SENDRECV))
        .await(TimerKey.MEDIA);
    var move = new HoldChange(null, session.held(), Step.PREPARING);
    return new Answered(facts.with(session.with(move)), false);
  }

  /** Two offers cannot be under way at a time (RFC 3264 section 4). */
  private static boolean hasOffered(LiveState state) {
    return HoldTransitions.isAt(state, Step.OFFERED);
  }

  static CallState failed(LiveState state, Effects out) {
    return Endings.hangUp(state, Endings.end(EndReason.ERROR, null, List.of()), List.of(), out);
  }

  /** Media flows again. */
  static Answered done(Answered state, Effects out) {
    var session = state.facts().session();
    if (session.muted()) {
      out.add(new ToMedia.Mute(true));
    }
    var moved = state.with(state.facts().with(session.with((HoldChange) null)));
    JoinRepeats.renewed(moved.facts().joins(), JoinTransitions.self(moved), out);
    return moved;
  }
}
