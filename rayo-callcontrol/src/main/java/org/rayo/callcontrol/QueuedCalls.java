// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.call.Queued;
import org.rayo.callcontrol.port.CallId;

/** The calls that wait for a client. Thread-safe. */
final class QueuedCalls {
  private final ConcurrentHashMap<CallId, Queued> calls = new ConcurrentHashMap<>();

  void put(Queued call) {
    calls.put(call.facts().identity().id(), call);
  }

  void remove(CallId call) {
    calls.remove(call);
  }

  /** Calls that wait for the clients of one application. */
  long count(@Nullable String application) {
    return calls.values().stream()
        .filter(call -> Objects.equals(call.terms().application(), application))
        .count();
  }

  /** Who has waited longest comes first. */
  List<CallId> inOrder() {
    return calls.values().stream()
        .map(call -> call.facts().identity())
        .sorted(Comparator.comparing(identity -> identity.created()))
        .map(identity -> identity.id())
        .toList();
  }
}
