// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import java.util.function.Consumer;

/** The channel of a server that is in no cluster: there is nobody to talk to. */
public record LoneNode(String self) implements NodeChannel {
  @Override
  public NodeView view() {
    return NodeView.of(self);
  }

  @Override
  public boolean send(String node, String topic, byte[] message) {
    return false;
  }

  @Override
  public void receive(String topic, Receiver receiver) {
    // Nobody sends.
  }

  @Override
  public void watch(Consumer<NodeView> watcher) {
    // Nobody joins.
  }
}
