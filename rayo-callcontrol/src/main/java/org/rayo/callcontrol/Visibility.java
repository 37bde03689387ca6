// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rayo.callcontrol.Addressing.Target;
import org.rayo.callcontrol.call.CallState;
import org.rayo.callcontrol.call.Ended;
import org.rayo.callcontrol.component.ComponentState;
import org.rayo.callcontrol.component.Components;
import org.rayo.callcontrol.join.Joins;
import org.rayo.callcontrol.mixer.MixerState;
import org.rayo.protocol.jid.Jid;

/**
 * What a client may know of (XEP-0030): the calls that it may command, which includes those that it
 * is offered, the mixers of its security zone, and their parts. Everything else does not exist for
 * it.
 */
record Visibility(
    CallControlConfig config, CallRegistry calls, MixerRegistry mixers, Addressing addressing) {

  List<VisibleEntity> entities(Jid client) {
    var found = new ArrayList<VisibleEntity>();
    for (var call : calls.all()) {
      var state = call.state();
      if (sees(client, state)) {
        found.add(new VisibleEntity(state.facts().identity().jid(), "call, " + state.label()));
      }
    }
    var zone = config.zone().of(client);
    for (var mixer : mixers.all()) {
      var state = mixer.state();
      if (mixer.id().zone().equals(zone) && !(state instanceof MixerState.Absent)) {
        var address = state.facts().identity().address();
        found.add(new VisibleEntity(address, "mixer, " + state.label()));
      }
    }
    return List.copyOf(found);
  }

  /** Who lost the race for a call could not command it, and so has nothing to find again. */
  private static boolean sees(Jid client, CallState state) {
    return !(state instanceof Ended) && state.facts().control().objection(client) == null;
  }

  Optional<EntityKind> kind(Jid client, Jid entity) {
    var component = entity.resource();
    return switch (addressing.find(client, entity)) {
      case Target.OneCall(var call) when sees(client, call.state()) ->
          component == null || component.equals(CommandRouter.CALL_ITSELF)
              ? Optional.of(EntityKind.CALL)
              : component(call.state().facts().components(), component);
      case Target.OneMixer(var mixer) ->
          component == null
              ? Optional.of(EntityKind.MIXER)
              : component(mixer.state().facts().components(), component);
      case Target.OneCall _, Target.Nobody _ -> Optional.empty();
    };
  }

  private static Optional<EntityKind> component(Components components, String id) {
    return Optional.ofNullable(components.byId().get(id))
        .filter(Visibility::hasRef)
        .map(state -> EntityKind.valueOf(state.kind().name()));
  }

  private static boolean hasRef(ComponentState state) {
    return state instanceof ComponentState.Running || state instanceof ComponentState.Stopping;
  }

  Optional<List<VisibleEntity>> parts(Jid client, Jid entity) {
    return switch (addressing.find(client, entity)) {
      case Target.OneCall(var call) when sees(client, call.state()) -> {
        var facts = call.state().facts();
        yield Optional.of(parts(facts.identity().jid(), facts.components(), facts.joins()));
      }
      case Target.OneMixer(var mixer) -> {
        var facts = mixer.state().facts();
        yield Optional.of(parts(facts.identity().address(), facts.components(), facts.joins()));
      }
      case Target.OneCall _, Target.Nobody _ -> Optional.empty();
    };
  }

  private static List<VisibleEntity> parts(Jid party, Components components, Joins joins) {
    var parts = new ArrayList<VisibleEntity>();
    components
        .byId()
        .forEach(
            (id, state) -> {
              if (hasRef(state)) {
                parts.add(new VisibleEntity(party.withResource(id), state.kind().label()));
              }
            });
    for (var peer : joins.byParty().keySet()) {
      var address = joins.announced(peer);
      if (address != null) {
        parts.add(new VisibleEntity(address, "joined"));
      }
    }
    return List.copyOf(parts);
  }
}
