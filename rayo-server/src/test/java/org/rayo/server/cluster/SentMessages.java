// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.rayo.callcontrol.port.NodeChannel;
import org.rayo.callcontrol.port.NodeView;

/** A channel that keeps what is sent, for a test to look at or to answer. */
final class SentMessages implements NodeChannel {
  private final Map<String, List<byte[]>> sent = new TreeMap<>();
  private final Map<String, Receiver> receivers = new TreeMap<>();
  private NodeView view;

  /**
   * @param members the first is this node
   */
  SentMessages(String... members) {
    view = new NodeView(List.of(members), Set.of(), Set.of(), false);
  }

  List<byte[]> to(String node) {
    return sent.getOrDefault(node, List.of());
  }

  void arrives(String from, String topic, byte[] message) {
    var receiver = receivers.get(topic);
    if (receiver == null) {
      throw new AssertionError("nobody takes " + topic);
    }
    receiver.received(from, message);
  }

  void leaves(String node) {
    var left = new ArrayList<>(view.members());
    left.remove(node);
    view = new NodeView(left, Set.of(), Set.of(node), false);
  }

  @Override
  public String self() {
    return view.members().getFirst();
  }

  @Override
  public NodeView view() {
    return view;
  }

  @Override
  public boolean send(String node, String topic, byte[] message) {
    sent.computeIfAbsent(node, _ -> new ArrayList<>()).add(message);
    return view.has(node);
  }

  @Override
  public void receive(String topic, Receiver receiver) {
    receivers.put(topic, receiver);
  }

  @Override
  public void watch(Consumer<NodeView> watcher) {
    // The tests say themselves who comes and goes.
  }
}
