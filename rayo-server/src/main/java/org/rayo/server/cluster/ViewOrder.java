// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.rayo.callcontrol.port.NodeView;

/**
 * Puts messages and views into an order that makes sense: JGroups delivers them on different
 * threads, and a node that has joined may be heard before its view. Used by one thread at a time;
 * {@link #view} by any.
 */
final class ViewOrder {
  private static final int EARLY = 1000;

  private record Early(String from, Runnable delivery) {}

  private final BiConsumer<String, byte[]> messages;
  private final Runnable lost;
  private final List<Consumer<NodeView>> watchers = new CopyOnWriteArrayList<>();
  private final List<Early> early = new ArrayList<>();
  private volatile NodeView view;

  /**
   * @param messages takes what came, with the name of its sender
   * @param lost told of each message that is given up
   */
  ViewOrder(String self, BiConsumer<String, byte[]> messages, Runnable lost) {
    this.view = NodeView.of(self);
    this.messages = messages;
    this.lost = lost;
  }

  NodeView view() {
    return view;
  }

  void watch(Consumer<NodeView> watcher) {
    watchers.add(watcher);
  }

  void received(String from, byte[] message) {
    if (view.has(from)) {
      messages.accept(from, message);
    } else if (early.size() < EARLY) {
      early.add(new Early(from, () -> messages.accept(from, message)));
    } else {
      lost.run();
    }
  }

  void changed(List<String> members, boolean merged, String name) {
    var joined = new HashSet<>(members);
    view.members().forEach(joined::remove);
    var left = new HashSet<>(view.members());
    members.forEach(left::remove);
    if (joined.isEmpty() && left.isEmpty() && !merged) {
      return;
    }
    var next = new NodeView(members, joined, left, merged, name);
    view = next;
    watchers.forEach(watcher -> watcher.accept(next));
    var waiting = List.copyOf(early);
    early.clear();
    for (var one : waiting) {
      if (next.has(one.from())) {
        one.delivery().run();
      } else {
        lost.run();
      }
    }
  }
}
