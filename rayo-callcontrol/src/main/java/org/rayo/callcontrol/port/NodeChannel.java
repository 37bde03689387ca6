// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import java.util.function.Consumer;

/**
 * Bytes from node to node of a cluster. What one node sends to another under any topic arrives in
 * that order, once, or not at all: where the queue to a node is full, or the node is gone, the
 * message is dropped and counted. Nothing here blocks but {@link #isDead}.
 */
public interface NodeChannel {
  /** The name of this node, unique in the cluster. */
  String self();

  /** Who is here now. */
  NodeView view();

  /**
   * Sends to one other node.
   *
   * @param topic short; says who takes the message there
   * @return false when the message was dropped at once: too many wait, or there is no such node
   */
  boolean send(String node, String topic, byte[] message);

  /**
   * Whether the process of a node that left the view is gone for sure, and does not only keep
   * silent. May wait for half a second.
   */
  default boolean isDead(String node) {
    return !view().has(node);
  }

  /** Sends to every other node of the view. */
  default void sendToOthers(String topic, byte[] message) {
    for (var node : view().members()) {
      if (!node.equals(self())) {
        send(node, topic, message);
      }
    }
  }

  /**
   * Takes the messages of a topic, from then on; the last receiver counts. Messages of topics that
   * nobody takes are dropped.
   */
  void receive(String topic, Receiver receiver);

  /**
   * Hears of every later view, on the thread that brings messages: after the last message of who
   * left, and before the first one of who joined.
   */
  void watch(Consumer<NodeView> watcher);

  /** Runs on the thread of the channel, which it must not hold up. */
  @FunctionalInterface
  interface Receiver {
    void received(String from, byte[] message);
  }
}
