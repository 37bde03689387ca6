// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.fake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.SignalingInput;

/** The dialogs of a cluster: confirmed ones outlive their node, as long as nobody ended them. */
public final class ClusterDialogs {
  private final Map<CallId, ClusterNode> nodes = new HashMap<>();
  private final Set<CallId> confirmed = new HashSet<>();
  private final Set<CallId> called = new HashSet<>();
  private final Map<CallId, List<SignalingInput>> held = new HashMap<>();

  ClusterDialogs() {}

  void begin(CallId call, ClusterNode node) {
    nodes.put(call, node);
  }

  /** From now on the dialog outlives its node. */
  public void confirm(CallId call) {
    confirmed.add(call);
  }

  /** The called party accepts, if it is called. */
  public void answeredByPeer(CallId call) {
    if (called.contains(call)) {
      confirmed.add(call);
    }
  }

  /** We call somebody. */
  void call(CallId call, ClusterNode node) {
    begin(call, node);
    called.add(call);
  }

  /** We ended it, and the other side confirms that. */
  void over(CallId call) {
    confirmed.remove(call);
    called.remove(call);
    say(call, new SignalingInput.Released());
  }

  /** The other side says something; it says it again to the next node when this one is dead. */
  public void say(CallId call, SignalingInput input) {
    var node = nodes.get(call);
    if (node == null || node.isDead()) {
      held.computeIfAbsent(call, _ -> new java.util.ArrayList<>()).add(input);
      return;
    }
    node.execute(
        () -> {
          if (input instanceof SignalingInput.HungUp) {
            confirmed.remove(call);
          }
          node.service().signal(call, input);
        });
  }

  void adopt(CallId call, ClusterNode node) {
    if (!confirmed.contains(call)) {
      node.execute(
          () -> node.service().signal(call, new SignalingInput.Failed(481, "not here", List.of())));
      return;
    }
    nodes.put(call, node);
    node.execute(() -> node.service().signal(call, new SignalingInput.Adopted()));
    var waiting = held.remove(call);
    if (waiting != null) {
      waiting.stream()
          .filter(input -> input instanceof SignalingInput.HungUp)
          .forEach(input -> say(call, input));
    }
  }
}
