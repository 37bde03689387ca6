// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import org.rayo.callcontrol.call.NewState.Arranging;
import org.rayo.callcontrol.call.NewState.Requested;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.effect.CallEffect.ToMedia;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.join.JoinCommands;
import org.rayo.callcontrol.join.JoinEnds;
import org.rayo.callcontrol.join.JoinPeers;
import org.rayo.callcontrol.join.JoinState;
import org.rayo.callcontrol.join.JoinTarget;
import org.rayo.callcontrol.join.PeerInput;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.core.Ref;
import org.rayo.protocol.error.StanzaError;

/**
 * The beginning of an outbound call. Whoever it shall be joined to is asked before the client gets
 * its ref, because an error can be told only until then (XEP-0327 section 6.1.2).
 */
final class DialTransitions {
  private static final StanzaError PEER_LEFT =
      StanzaError.serviceUnavailable("The party to be joined is gone");

  private static final StanzaError PEER_SILENT =
      StanzaError.resourceConstraint("The party to be joined did not answer in time");

  private DialTransitions() {}

  static CallState start(Requested state, Effects out) {
    var facts = state.facts();
    var dial = state.dial();
    var request = state.request();
    var id = facts.identity().id();
    // Checks all of them before the first is asked.
    for (var join : dial.joins()) {
      var target = JoinTransitions.target(facts, request, join.callUri(), join.mixerName());
      var error =
          switch (target) {
            case JoinTarget.Wrong(var wrong) -> wrong;
            case JoinTarget.Named(var peer) -> JoinCommands.objection(join, peer, id);
          };
      if (error != null) {
        return BeginningTransitions.unborn(state, error, out);
      }
    }
    return dial.joins().isEmpty() ? begin(facts, dial, request, out) : arrange(state, out);
  }

  private static CallState arrange(Requested state, Effects out) {
    var facts = state.facts();
    var request = state.request();
    var joins = facts.joins();
    var self = JoinTransitions.self(state);
    for (var join : state.dial().joins()) {
      var target = JoinTransitions.target(facts, request, join.callUri(), join.mixerName());
      if (target instanceof JoinTarget.Named(var peer)) {
        var error =
            joins.of(peer) == null
                ? JoinCommands.objection(joins, peer)
                : StanzaError.badRequest("A dial can be joined to each party only once");
        if (error != null) {
          return fail(new Arranging(facts.with(joins), state.dial(), request), error, out);
        }
        var terms = JoinCommands.terms(join);
        joins = JoinCommands.ask(joins, self, request.from(), null, peer, terms, out);
      }
    }
    return new Arranging(facts.with(joins), state.dial(), request);
  }

  static CallState on(Arranging state, PeerInput input, Effects out) {
    var facts = state.facts();
    var asked = facts.joins().of(input.from()) != null;
    return switch (input) {
      case PeerInput.Accepted _ -> {
        var joins = JoinPeers.on(facts.joins(), JoinTransitions.self(state), input, out);
        var next = facts.with(joins);
        var complete =
            joins.byParty().values().stream()
                .allMatch(j -> j instanceof JoinState.Asking asking && asking.address() != null);
        yield complete
            ? begin(next, state.dial(), state.request(), out)
            : new Arranging(next, state.dial(), state.request());
      }
      case PeerInput.Refused(_, var error, _) when asked -> fail(state, error, out);
      case PeerInput.Left _ when asked -> fail(state, PEER_LEFT, out);
      case PeerInput.Asked wish -> {
        out.tell(
            wish.from(),
            new PeerInput.Refused(
                facts.identity().id(),
                StanzaError.serviceUnavailable("There is no such call"),
                wish.wish()));
        yield state;
      }
      case PeerInput.Refused _, PeerInput.Left _, PeerInput.Established _, PeerInput.Renewed _ ->
          state;
    };
  }

  /** A party did not say whether it agrees. */
  static CallState overdue(Arranging state, Effects out) {
    return fail(state, PEER_SILENT, out);
  }

  static CallState fail(Arranging state, StanzaError error, Effects out) {
    var facts = state.facts();
    var self = JoinTransitions.self(state);
    var none = JoinEnds.callEnding(facts.joins(), self, error, out);
    var alone = new Arranging(facts.with(none), state.dial(), state.request());
    return BeginningTransitions.unborn(alone, error, out);
  }

  private static CallState begin(CallFacts facts, Dial dial, ClientRequest request, Effects out) {
    var ref = new Ref("xmpp:" + facts.identity().jid());
    out.add(new CallEffect.Reply(request, new CommandResult.Created(ref)))
        .add(new ToMedia.Open(null))
        .await(TimerKey.MEDIA);
    return new Preparing(facts.with(new MediaLeg.Opening()), dial);
  }
}
