// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.sip;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a call says to the next requests of a method instead of what it would say by itself. */
final class ScriptedReplies {
  /** One response, without a body. */
  record Reply(int status, List<SipMessage.Field> headers) {}

  private final Map<String, Queue<Reply>> replies = new ConcurrentHashMap<>();

  void add(String method, Reply reply) {
    var queue = replies.computeIfAbsent(method, _ -> new ArrayDeque<>());
    synchronized (queue) {
      queue.add(reply);
    }
  }

  @Nullable Reply next(String method) {
    var queue = replies.get(method);
    if (queue == null) {
      return null;
    }
    synchronized (queue) {
      return queue.poll();
    }
  }
}
