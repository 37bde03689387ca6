// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Iq;
import org.rayo.protocol.stanza.IqType;
import org.rayo.protocol.xml.XmlElement;

/** IQ requests that wait for their answers. */
final class Requests {
  /** Puts an IQ on its way. */
  @FunctionalInterface
  interface Sender {
    void send(Iq iq) throws IOException;
  }

  private final Map<String, Pending<?>> pending = new ConcurrentHashMap<>();
  private final AtomicLong lastId = new AtomicLong();
  private final Duration timeout;

  Requests(Duration timeout) {
    this.timeout = timeout;
  }

  /**
   * Sends a request.
   *
   * @param onResult turns the answer's payload into the value; runs before the next stanza is
   *     looked at, so that what it registers is in place for the events that follow
   */
  <T> CompletableFuture<T> send(
      Sender sender,
      IqType type,
      Jid to,
      XmlElement payload,
      Function<@Nullable XmlElement, T> onResult) {
    var id = "r" + lastId.incrementAndGet();
    var waiting = new Pending<T>(new CompletableFuture<>(), onResult);
    pending.put(id, waiting);
    var result =
        waiting
            .future
            .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
            .whenComplete((_, _) -> pending.remove(id));
    try {
      sender.send(new Iq(null, to, id, type, payload, null));
    } catch (IOException | IllegalArgumentException failed) {
      waiting.future.completeExceptionally(failed);
    }
    return result;
  }

  void onReply(Iq reply) {
    var waiting = pending.remove(reply.id());
    if (waiting != null) {
      waiting.complete(reply);
    }
  }

  void failAll(Exception cause) {
    pending.values().forEach(waiting -> waiting.future.completeExceptionally(cause));
  }

  private record Pending<T>(
      CompletableFuture<T> future, Function<@Nullable XmlElement, T> onResult) {
    void complete(Iq reply) {
      var error = reply.error();
      if (error != null) {
        future.completeExceptionally(new RayoErrorException(error));
        return;
      }
      try {
        future.complete(onResult.apply(reply.payload()));
      } catch (RuntimeException broken) {
        future.completeExceptionally(broken);
      }
    }
  }
}
