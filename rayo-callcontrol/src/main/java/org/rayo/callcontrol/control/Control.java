// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.control;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;

/**
 * Who may command one call (XEP-0327 section 6.1.1). The first command of a client that was offered
 * the call, a potential controlling party, makes it the definitive one. From then on that client
 * commands, and with it the other resources of its account (its security zone), except those that
 * were offered the call too: they lost the race and must learn it.
 *
 * @param offered every client that was offered the call
 * @param reachable those of them that are still there
 * @param controller the definitive controlling party, null while there is none
 * @param others members of the zone that commanded the call
 */
public record Control(
    List<Jid> offered, List<Jid> reachable, @Nullable Jid controller, List<Jid> others) {
  public Control {
    offered = List.copyOf(offered);
    reachable = List.copyOf(reachable);
    others = List.copyOf(others);
  }

  public static Control offeredTo(List<Jid> clients) {
    return new Control(clients, clients, null, List.of());
  }

  /** After more clients were offered the call. */
  public Control offeredAlsoTo(List<Jid> clients) {
    var all = new LinkedHashSet<>(offered);
    all.removeAll(clients); // One that went and came back is the latest again.
    all.addAll(clients);
    var there = new LinkedHashSet<>(reachable);
    there.addAll(clients);
    return new Control(List.copyOf(all), List.copyOf(there), controller, others);
  }

  /** Of an outbound call: whoever dials controls. */
  public static Control by(Jid dialler) {
    return new Control(List.of(), List.of(), dialler, List.of());
  }

  /** Why this client may not command the call, or null when it may. */
  public @Nullable StanzaError objection(Jid client) {
    if (controller == null) {
      return offered.contains(client)
          ? null
          : StanzaError.conflict("This call was not offered to " + client);
    }
    if (controller.equals(client) || zoneHolds(client)) {
      return null;
    }
    return StanzaError.conflict("The call is controlled by another client");
  }

  private boolean zoneHolds(Jid client) {
    return controller != null
        && controller.bare().equals(client.bare())
        && !offered.contains(client);
  }

  /** After a command of a client that may command. */
  public Control commandedBy(Jid client) {
    if (controller == null) {
      return new Control(offered, reachable, client, others);
    }
    if (controller.equals(client) || others.contains(client)) {
      return this;
    }
    var more = new ArrayList<>(others);
    more.add(client);
    return new Control(offered, reachable, controller, more);
  }

  /** After a client has gone for good. */
  public Control without(Jid gone) {
    if (!reachable.contains(gone)) {
      return this;
    }
    return new Control(
        offered, reachable.stream().filter(j -> !j.equals(gone)).toList(), controller, others);
  }

  /** Whether the call waits for a first command and nobody is left to send it. */
  public boolean abandoned() {
    return controller == null && reachable.isEmpty();
  }

  /** Everybody who learns of the end: who was offered the call or commanded it. */
  public List<Jid> audience() {
    var all = new LinkedHashSet<>(offered);
    if (controller != null) {
      all.add(controller);
    }
    all.addAll(others);
    return List.copyOf(all);
  }
}
