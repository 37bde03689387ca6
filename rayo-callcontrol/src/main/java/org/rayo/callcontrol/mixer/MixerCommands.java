// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.mixer;

import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.component.ComponentCommands;
import org.rayo.callcontrol.component.ComponentStarts;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.join.JoinCommands;
import org.rayo.callcontrol.join.JoinTarget;
import org.rayo.callcontrol.join.Unjoining;
import org.rayo.callcontrol.mixer.MixerInput.ClientCommand;
import org.rayo.callcontrol.mixer.MixerState.Live;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.ComponentCommand;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.record.RecordMedia;

/**
 * Commands to a mixer. Every client of its security zone may send them: a mixer has many
 * controlling parties and XEP-0327 prefers none of them. A component obeys its creator alone, as on
 * calls.
 */
final class MixerCommands {
  private MixerCommands() {}

  static Live on(Live state, ClientCommand input, Effects out) {
    var request = input.request();
    var component = input.component();
    if (component != null) {
      return onComponent(state, component, input, out);
    }
    return switch (input.command()) {
      case ComponentStart start -> start(state, request, start, out);
      case CallCommand.Join join -> join(state, request, join, out);
      case CallCommand.Unjoin unjoin -> unjoin(state, request, unjoin, out);
      case CallCommand _ -> refused(state, request, "This command is for calls, not mixers", out);
      case ComponentCommand _ ->
          refused(state, request, "This command is for components only", out);
      case Dial _ -> refused(state, request, "dial goes to the server, not to a mixer", out);
    };
  }

  private static Live refused(Live state, ClientRequest request, String text, Effects out) {
    out.refuse(request, StanzaError.unknownFeature(text));
    return state;
  }

  private static Live onComponent(Live state, String component, ClientCommand input, Effects out) {
    var facts = state.facts();
    if (input.command() instanceof ComponentCommand command) {
      return state.with(
          facts.with(
              ComponentCommands.command(
                  facts.components(), component, input.request(), command, out)));
    }
    out.refuse(
        input.request(),
        facts.components().byId().containsKey(component)
            ? StanzaError.unknownFeature("This command is for mixers, not for components")
            : ComponentCommands.notFound(component));
    return state;
  }

  private static Live start(Live state, ClientRequest request, ComponentStart start, Effects out) {
    if (start instanceof RecordMedia r && r.direction() == RecordMedia.Direction.SEND) {
      out.refuse(
          request,
          StanzaError.unsupportedOption(
              "A mixer sends nothing of its own: direction is recv or duplex"));
      return state;
    }
    var facts = state.facts();
    boolean open = state instanceof MixerState.Open;
    return state.with(
        facts.with(ComponentStarts.start(facts.components(), request, start, open, out)));
  }

  private static JoinTarget target(
      MixerFacts facts, @Nullable String callUri, @Nullable String mixerName) {
    return JoinTarget.of(callUri, mixerName, facts.identity().id().zone(), facts.joins().rules());
  }

  private static Live join(Live state, ClientRequest request, CallCommand.Join join, Effects out) {
    var facts = state.facts();
    return switch (target(facts, join.callUri(), join.mixerName())) {
      case JoinTarget.Wrong(var error) -> {
        out.refuse(request, error);
        yield state;
      }
      case JoinTarget.Named(var peer) -> {
        var objection = JoinCommands.objection(join, peer, facts.identity().id());
        if (objection == null) {
          objection = JoinCommands.objection(facts.joins(), peer);
        }
        if (objection != null) {
          out.refuse(request, objection);
          yield state;
        }
        var client = request.from();
        var introduced = state.with(facts.with(facts.audience().with(peer, client)));
        if (!facts.audience().hears(client) && state instanceof MixerState.Open) {
          LiveMixer.appear(client, out);
        }
        yield Parties.change(
            introduced,
            out,
            (j, self, o) ->
                JoinCommands.ask(j, self, client, request, peer, JoinCommands.terms(join), o));
      }
    };
  }

  private static Live unjoin(
      Live state, ClientRequest request, CallCommand.Unjoin unjoin, Effects out) {
    if (unjoin.callUri() == null && unjoin.mixerName() == null) {
      return Parties.change(state, out, (joins, self, o) -> Unjoining.all(joins, self, request, o));
    }
    return switch (target(state.facts(), unjoin.callUri(), unjoin.mixerName())) {
      case JoinTarget.Wrong(var error) -> {
        out.refuse(request, error);
        yield state;
      }
      case JoinTarget.Named(var peer) ->
          Parties.change(
              state, out, (joins, self, o) -> Unjoining.one(joins, self, request, peer, o));
    };
  }
}
