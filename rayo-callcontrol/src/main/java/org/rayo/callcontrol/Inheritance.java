// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rayo.callcontrol.port.CallDirectory;
import org.rayo.callcontrol.port.CallRepository;
import org.rayo.callcontrol.port.NodeChannel;
import org.rayo.callcontrol.port.PartyId;

/**
 * What this node took from others, by node. One of them may come back, after a hang or a split, and
 * think that it has it still; and when caches of two parts of a cluster become one again, the
 * directory may say for a while, or for good, what was true before. Thread-safe.
 */
final class Inheritance {
  private static final String TOPIC = "taken-over";
  private static final int MOST = 20_000;

  private final NodeChannel nodes;
  private final CallDirectory directory;
  private final CallRepository repository;
  private final Predicate<PartyId> here;
  private final Map<String, Set<PartyId>> byNode = new ConcurrentHashMap<>();

  /**
   * @param here whether this node has a party
   */
  Inheritance(
      NodeChannel nodes,
      CallDirectory directory,
      CallRepository repository,
      Predicate<PartyId> here) {
    this.nodes = nodes;
    this.directory = directory;
    this.repository = repository;
    this.here = here;
  }

  void add(PartyId party, String from) {
    var parties = byNode.computeIfAbsent(from, _ -> ConcurrentHashMap.newKeySet());
    if (parties.size() >= MOST) {
      parties.removeIf(here.negate());
    }
    parties.add(party);
  }

  /** Whether this node took a party from another and still has it, whatever the directory says. */
  boolean has(PartyId party) {
    return here.test(party) && byNode.values().stream().anyMatch(taken -> taken.contains(party));
  }

  /** Hears what others took from this node. */
  void onTaken(Consumer<PartyId> drop) {
    nodes.receive(
        TOPIC,
        (_, keys) ->
            new String(keys, StandardCharsets.UTF_8).lines().map(PartyId::ofKey).forEach(drop));
  }

  /** Tells nodes that came back what they have no more. */
  void tell() {
    for (var node : nodes.view().members()) {
      var taken = byNode.get(node);
      if (taken != null) {
        var keys = taken.stream().map(PartyId::key).collect(Collectors.joining("\n"));
        nodes.send(node, TOPIC, keys.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** Puts right what the directory says of nodes that came back; may wait for them. */
  void correct() {
    for (var node : nodes.view().members()) {
      for (var party : byNode.getOrDefault(node, Set.of())) {
        if (directory.takeOver(party, node) && !here.test(party)) {
          // It ended while the other node did not see it.
          directory.release(party);
          repository.remove(party);
        }
      }
    }
  }

  /** No longer looks after what nodes that are here have lost. */
  void forget() {
    byNode.keySet().removeAll(nodes.view().members());
  }
}
