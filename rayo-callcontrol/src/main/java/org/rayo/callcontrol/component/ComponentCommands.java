// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.component;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.component.ComponentState.Running;
import org.rayo.callcontrol.component.ComponentState.Starting;
import org.rayo.callcontrol.component.ComponentState.Stopping;
import org.rayo.callcontrol.component.ComponentState.Waiting;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.protocol.core.ComponentCommand;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Stop;

/** Commands to a component and what media says about them (XEP-0327 section 6.5.2). */
public final class ComponentCommands {
  private ComponentCommands() {}

  public static Components command(
      Components components,
      String id,
      ClientRequest request,
      ComponentCommand command,
      Effects out) {
    var state = components.byId().get(id);
    if (state == null) {
      out.refuse(request, notFound(id));
      return components;
    }
    var objection = objection(state, request, command);
    if (objection != null) {
      out.refuse(request, objection);
      return components;
    }
    return switch (state) {
      case Running running -> carryOut(components, id, running, request, command, out);
      case Stopping _ -> {
        out.refuse(request, StanzaError.unexpectedRequest("The component is being stopped"));
        yield components;
      }
      case Waiting _, Starting _ -> {
        out.refuse(request, StanzaError.unexpectedRequest("The component has not started yet"));
        yield components;
      }
    };
  }

  /** For a component that completed or never was. */
  public static StanzaError notFound(String id) {
    return StanzaError.itemNotFound("There is no component " + id + " here, or no more");
  }

  private static @Nullable StanzaError objection(
      ComponentState state, ClientRequest request, ComponentCommand command) {
    if (!state.creator().equals(request.from())) {
      return StanzaError.conflict("Only the client that started a component may command it");
    }
    if (!state.kind().takes(command)) {
      return StanzaError.unknownFeature(
          "This command is not for a component of the kind " + state.kind().label());
    }
    return null;
  }

  private static Components carryOut(
      Components components,
      String id,
      Running running,
      ClientRequest request,
      ComponentCommand command,
      Effects out) {
    if (command instanceof Stop) {
      out.done(request).add(new CallEffect.ToMedia.Stop(id)).await(TimerKey.component(id));
      return components.with(
          id, new Stopping(running.creator(), running.kind(), running.commands()));
    }
    var next = components.counted();
    var commandId = Integer.toString(next.last());
    out.add(new CallEffect.ToMedia.Command(id, commandId, command))
        .await(TimerKey.command(commandId));
    var commands = new HashMap<>(running.commands());
    commands.put(commandId, request);
    return next.with(id, new Running(running.creator(), running.kind(), commands));
  }

  /** Media carried it out. */
  public static Components done(Components components, String id, String commandId, Effects out) {
    var request = pending(components, id).get(commandId);
    if (request == null) {
      return components;
    }
    out.cancel(TimerKey.command(commandId)).done(request);
    return answered(components, id, commandId);
  }

  /** Media did not carry it out. */
  public static Components refused(
      Components components, String id, String commandId, StanzaError error, Effects out) {
    var request = pending(components, id).get(commandId);
    if (request == null) {
      return components;
    }
    out.cancel(TimerKey.command(commandId)).refuse(request, error);
    return answered(components, id, commandId);
  }

  /** Media said nothing in time. */
  public static Components overdue(Components components, String commandId, Effects out) {
    for (var id : components.byId().keySet()) {
      if (pending(components, id).containsKey(commandId)) {
        var late = StanzaError.resourceConstraint("Media did not carry it out in time");
        return refused(components, id, commandId, late, out);
      }
    }
    return components;
  }

  static Map<String, ClientRequest> pending(Components components, String id) {
    return switch (components.byId().get(id)) {
      case Running(_, _, var commands) -> commands;
      case Stopping(_, _, var commands) -> commands;
      case null -> Map.of();
      case Waiting _, Starting _ -> Map.of();
    };
  }

  private static Components answered(Components components, String id, String commandId) {
    var rest = new HashMap<>(pending(components, id));
    rest.remove(commandId);
    return switch (components.byId().get(id)) {
      case Running(var creator, var kind, _) ->
          components.with(id, new Running(creator, kind, rest));
      case Stopping(var creator, var kind, _) ->
          components.with(id, new Stopping(creator, kind, rest));
      case null -> components;
      case Waiting _, Starting _ -> components;
    };
  }
}
