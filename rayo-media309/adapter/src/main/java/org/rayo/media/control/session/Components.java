// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.session;

import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.media.control.component.MediaParty;
import org.rayo.protocol.core.ComponentCommand;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.error.StanzaError;

/** What runs on one call or mixer. All methods run on its queue. */
final class Components {
  private static final System.Logger LOG = System.getLogger(Components.class.getName());
  private static final int MAX_COMPONENTS = 100;

  private final PartyControl party;
  private final Surroundings surroundings;
  private final Map<ComponentId, ComponentSlot> slots = new LinkedHashMap<>(4);

  Components(PartyControl party, Surroundings surroundings) {
    this.party = party;
    this.surroundings = surroundings;
  }

  boolean isEmpty() {
    return slots.isEmpty();
  }

  void start(ComponentId component, ComponentStart start) {
    var where = party.party();
    if (where == null || party.isClosing()) {
      refuse(
          component,
          StanzaError.unexpectedRequest("The " + party.kind() + " has no media just now"));
    } else if (slots.size() >= MAX_COMPONENTS) {
      refuse(
          component,
          StanzaError.resourceConstraint(
              "The " + party.kind() + " has " + MAX_COMPONENTS + " components already"));
    } else if (slots.containsKey(component)) {
      refuse(component, StanzaError.conflict("The component exists"));
    } else {
      var slot = new ComponentSlot(component, start, party);
      slots.put(component, slot);
      start(slot, where);
    }
  }

  private void refuse(ComponentId component, StanzaError error) {
    party.tell(new MediaInput.ComponentRefused(component, error));
  }

  private void start(ComponentSlot slot, MediaParty where) {
    var named = where.named(MediaNames.of(slot.id()));
    var start = slot.begin();
    surroundings
        .threads()
        .execute(() -> ComponentStarter.start(named, start, surroundings.recordings(), slot));
  }

  /** What runs on a party that is being taken over is started again, and goes on instead. */
  void adopt(MediaParty where, Map<ComponentId, ComponentStart> running) {
    running.forEach(
        (component, start) -> {
          var slot = new ComponentSlot(component, start, party);
          slots.put(component, slot);
          var named = where.named(MediaNames.of(component));
          ComponentStarter.adopt(named, start, surroundings.recordings(), slot);
        });
  }

  /** Media is lost. What can begin again waits for {@link #goOn}; the rest has failed. */
  void suspend(String why) {
    for (var slot : List.copyOf(slots.values())) {
      var next = slot.suspend(why);
      if (next != null) {
        slots.put(slot.id(), next);
      }
    }
  }

  /** Media is there again. */
  void goOn(MediaParty where) {
    for (var slot : List.copyOf(slots.values())) {
      if (slot.isSuspended()) {
        start(slot, where);
      }
    }
  }

  void command(ComponentId component, String commandId, ComponentCommand command) {
    var slot = slots.get(component);
    if (slot == null) {
      var error = StanzaError.itemNotFound("There is no such component");
      party.tell(new MediaInput.CommandRefused(component, commandId, error));
    } else {
      slot.command(commandId, command);
    }
  }

  void stop(ComponentId component) {
    var slot = slots.get(component);
    if (slot != null) {
      slot.stop();
    }
  }

  /** Those that do not complete by themselves, though their party is closing. */
  void giveUp() {
    if (!slots.isEmpty()) {
      LOG.log(Level.WARNING, "{0}: {1} do not complete", party, slots.keySet());
      List.copyOf(slots.values()).forEach(ComponentSlot::abandon);
    }
  }

  /** There is no media that could complete them. */
  void abandonSuspended() {
    List.copyOf(slots.values()).stream()
        .filter(ComponentSlot::isSuspended)
        .forEach(ComponentSlot::abandon);
  }

  void remove(ComponentSlot slot) {
    slots.remove(slot.id(), slot);
  }

  /** Forgets them without a word. */
  void clear() {
    slots.clear();
  }
}
