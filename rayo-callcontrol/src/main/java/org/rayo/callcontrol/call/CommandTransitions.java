// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.util.List;
import org.rayo.callcontrol.call.CallInput.ClientCommand;
import org.rayo.callcontrol.component.ComponentCommands;
import org.rayo.callcontrol.component.ComponentStarts;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.ComponentCommand;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.error.StanzaError;

/** Commands of clients: who may, on what, and then which. */
final class CommandTransitions {
  private CommandTransitions() {}

  static CallState on(LiveState state, ClientCommand input, Effects out) {
    var request = input.request();
    if (state instanceof Queued(var facts, var terms, var seeking)
        && facts.control().objection(request.from()) == null) {
      // It was offered the call, left and came back.
      out.cancel(TimerKey.QUEUE);
      return on(new Offered(facts, terms, seeking), input, out);
    }
    var control = state.facts().control();
    var objection = control.objection(request.from());
    if (objection != null) {
      out.refuse(request, objection);
      return state;
    }
    var component = input.component();
    if (component != null) {
      return onComponent(state, component, request, input, out);
    }
    if (control.controller() == null) {
      out.cancel(TimerKey.OFFER).cancel(TimerKey.STAGE);
    }
    var taken = state.with(state.facts().with(control.commandedBy(request.from())));
    return switch (input.command()) {
      case CallCommand.Redirect redirect ->
          InboundCommands.redirect(taken, request, redirect, input.consultation(), out);
      case CallCommand command -> onCall(taken, request, command, out);
      case ComponentStart start -> start(taken, request, start, out);
      case ComponentCommand _ -> {
        out.refuse(request, StanzaError.unknownFeature("This command is for components only"));
        yield taken;
      }
      case Dial _ -> {
        out.refuse(request, StanzaError.unknownFeature("dial goes to the server, not to a call"));
        yield taken;
      }
    };
  }

  private static CallState onComponent(
      LiveState state, String component, ClientRequest request, ClientCommand input, Effects out) {
    var facts = state.facts();
    if (input.command() instanceof ComponentCommand command) {
      return state.with(
          facts.with(
              ComponentCommands.command(facts.components(), component, request, command, out)));
    }
    var error =
        facts.components().byId().containsKey(component)
            ? StanzaError.unknownFeature("This command is for calls, not for components")
            : ComponentCommands.notFound(component);
    out.refuse(request, error);
    return state;
  }

  private static CallState onCall(
      LiveState state, ClientRequest request, CallCommand command, Effects out) {
    return switch (command) {
      case CallCommand.Hangup(var headers) -> {
        out.done(request);
        var end = Endings.end(EndReason.HANGUP_COMMAND, null, List.of());
        yield Endings.hangUp(state, end, headers, out);
      }
      case CallCommand.Accept accept -> InboundCommands.accept(state, request, accept, out);
      case CallCommand.Answer answer -> InboundCommands.answer(state, request, answer, out);
      case CallCommand.Reject reject -> InboundCommands.reject(state, request, reject, out);
      case CallCommand.Redirect to -> InboundCommands.redirect(state, request, to, null, out);
      case CallCommand.Join join -> JoinTransitions.join(state, request, join, out);
      case CallCommand.Unjoin unjoin -> JoinTransitions.unjoin(state, request, unjoin, out);
      case CallCommand.Hold _ -> HoldTransitions.command(state, request, true, out);
      case CallCommand.Unhold _ -> HoldTransitions.command(state, request, false, out);
      case CallCommand.Mute _ -> SessionCommands.mute(state, request, true, out);
      case CallCommand.Unmute _ -> SessionCommands.mute(state, request, false, out);
      case CallCommand.Dtmf(var tones) -> KeyTransitions.command(state, request, tones, out);
    };
  }

  private static CallState start(
      LiveState state, ClientRequest request, ComponentStart start, Effects out) {
    if (state.facts().session().held()) {
      out.refuse(request, StanzaError.unexpectedRequest("The other party is on hold"));
      return state;
    }
    var ready = LegReadiness.prepare(state, out);
    if (ready == null) {
      out.refuse(
          request, StanzaError.unexpectedRequest("The call has no media before it is answered"));
      return state;
    }
    var facts = ready.facts();
    var open = facts.leg() instanceof MediaLeg.Open;
    return ready.with(
        facts.with(ComponentStarts.start(facts.components(), request, start, open, out)));
  }
}
