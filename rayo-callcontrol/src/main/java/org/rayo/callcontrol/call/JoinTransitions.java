// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.join.JoinCommands;
import org.rayo.callcontrol.join.JoinMedia;
import org.rayo.callcontrol.join.JoinPeers;
import org.rayo.callcontrol.join.JoinRepeats;
import org.rayo.callcontrol.join.JoinSelf;
import org.rayo.callcontrol.join.JoinTarget;
import org.rayo.callcontrol.join.PeerInput;
import org.rayo.callcontrol.join.Unjoining;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.MediaInput.JoinInput;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.core.CallCommand.Unjoin;
import org.rayo.protocol.error.StanzaError;

/** Joins of a live call (XEP-0327 section 6.4). */
final class JoinTransitions {
  private static final StanzaError NO_MEDIA =
      StanzaError.unexpectedRequest("A call has no media to join before it is answered");

  private JoinTransitions() {}

  static JoinSelf self(CallState state) {
    var facts = state.facts();
    return JoinSelf.ofCall(
        facts.identity().id(),
        facts.identity().jid(),
        facts.control().controller(),
        facts.leg() instanceof MediaLeg.Open,
        state instanceof Answered);
  }

  /** Other parties changed their node. */
  static CallState moved(CallState state, Set<PartyId> parties, Effects out) {
    if (state instanceof LiveState || state instanceof NewState) {
      var client = ResumeTransitions.client(state);
      JoinRepeats.moved(state.facts().joins(), self(state), client, parties::contains, out);
    }
    return state;
  }

  /** Whom the client of a request means. */
  static JoinTarget target(
      CallFacts facts, ClientRequest request, @Nullable String callUri, @Nullable String mixer) {
    var controller = facts.control().controller();
    var rules = facts.joins().rules();
    var zone = rules.zone().of(controller == null ? request.from() : controller);
    return JoinTarget.of(callUri, mixer, zone, rules);
  }

  static LiveState join(LiveState state, ClientRequest request, Join join, Effects out) {
    return switch (target(state.facts(), request, join.callUri(), join.mixerName())) {
      case JoinTarget.Wrong(var error) -> {
        out.refuse(request, error);
        yield state;
      }
      case JoinTarget.Named(var peer) -> join(state, request, join, peer, out);
    };
  }

  private static LiveState join(
      LiveState state, ClientRequest request, Join join, PartyId peer, Effects out) {
    var joins = state.facts().joins();
    var objection = JoinCommands.objection(join, peer, state.facts().identity().id());
    if (objection == null) {
      objection = JoinCommands.objection(joins, peer);
    }
    var ready = objection == null ? LegReadiness.prepare(state, out) : null;
    if (ready == null) {
      out.refuse(request, objection == null ? NO_MEDIA : objection);
      return state;
    }
    var asking =
        JoinCommands.ask(
            joins, self(ready), request.from(), request, peer, JoinCommands.terms(join), out);
    return ready.with(ready.facts().with(asking));
  }

  static LiveState unjoin(LiveState state, ClientRequest request, Unjoin unjoin, Effects out) {
    var facts = state.facts();
    if (unjoin.callUri() == null && unjoin.mixerName() == null) {
      return state.with(facts.with(Unjoining.all(facts.joins(), self(state), request, out)));
    }
    return switch (target(facts, request, unjoin.callUri(), unjoin.mixerName())) {
      case JoinTarget.Wrong(var error) -> {
        out.refuse(request, error);
        yield state;
      }
      case JoinTarget.Named(var peer) ->
          state.with(facts.with(Unjoining.one(facts.joins(), self(state), request, peer, out)));
    };
  }

  static LiveState on(LiveState state, PeerInput input, Effects out) {
    var facts = state.facts();
    return input instanceof PeerInput.Asked asked
        ? asked(state, asked, out)
        : state.with(facts.with(JoinPeers.on(facts.joins(), self(state), input, out)));
  }

  private static LiveState asked(LiveState state, PeerInput.Asked asked, Effects out) {
    var joins = state.facts().joins();
    if (JoinPeers.ignores(joins, self(state), asked)) {
      return state;
    }
    var objection = JoinPeers.objection(joins, self(state), asked);
    var ready = objection == null ? LegReadiness.prepare(state, out) : null;
    if (ready == null) {
      var error = objection == null ? NO_MEDIA : objection;
      return state.with(
          state.facts().with(JoinPeers.refuse(joins, self(state), asked, error, out)));
    }
    return ready.with(ready.facts().with(JoinPeers.agree(joins, self(ready), asked, out)));
  }

  static LiveState on(LiveState state, JoinInput media, Effects out) {
    var facts = state.facts();
    return state.with(facts.with(JoinMedia.on(facts.joins(), self(state), media, out)));
  }

  static LiveState overdue(LiveState state, String party, Effects out) {
    var facts = state.facts();
    return state.with(facts.with(JoinMedia.overdue(facts.joins(), self(state), party, out)));
  }

  /** Media is open, and perhaps the call is answered: what waited for that goes on. */
  static LiveState opened(LiveState state, Effects out) {
    var facts = state.facts();
    var self = self(state);
    var joins = JoinMedia.legOpened(facts.joins(), self, out);
    return state.with(facts.with(JoinMedia.answered(joins, self, out)));
  }
}
