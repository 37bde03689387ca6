// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Message;

/** What is known about a call; written by the thread that delivers stanzas. */
final class CallState {
  private final EventStream<CallEvent> events = new EventStream<>();
  private final EventStream<Message> messages = new EventStream<>();
  private final CompletableFuture<CallEvent.Answered> answered = new CompletableFuture<>();
  private final CompletableFuture<CallEvent.End> ended = new CompletableFuture<>();
  private final Map<Jid, ComponentHandle> components = new ConcurrentHashMap<>();

  EventStream<CallEvent> events() {
    return events;
  }

  EventStream<Message> messages() {
    return messages;
  }

  CompletableFuture<CallEvent.Answered> answered() {
    return answered;
  }

  CompletableFuture<CallEvent.End> ended() {
    return ended;
  }

  Map<Jid, ComponentHandle> components() {
    return components;
  }

  void on(CallEvent event, Instant at) {
    events.add(event, at);
    switch (event) {
      case CallEvent.Answered done -> answered.complete(done);
      case CallEvent.End end -> {
        answered.completeExceptionally(new CallEndedException(end));
        ended.complete(end);
        abandonComponents(new CallEndedException(end));
      }
      default -> {}
    }
  }

  void fail(Exception cause) {
    answered.completeExceptionally(cause);
    ended.completeExceptionally(cause);
    abandonComponents(cause);
  }

  private void abandonComponents(Exception cause) {
    List<ComponentHandle> left = new ArrayList<>(components.values());
    components.clear();
    left.forEach(component -> component.fail(cause));
  }
}
