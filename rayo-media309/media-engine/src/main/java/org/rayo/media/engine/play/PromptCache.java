// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.play;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.MediaException;

/**
 * Keeps what was fetched or synthesised, least recently used out first, bounded by bytes. Who asks
 * for what is being made waits for it.
 */
final class PromptCache {
  /** A value that can be kept. */
  interface Weighed {
    long bytes();

    /** {@code System.nanoTime} until which it may be used. */
    long freshUntil();
  }

  private final long maxBytes;
  private final Map<Object, Weighed> kept = new LinkedHashMap<>(64, 0.75f, true);
  private final Map<Object, CompletableFuture<Weighed>> inTheMaking = new ConcurrentHashMap<>();
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private long bytes;

  PromptCache(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Blocks while the value is made, here or by another thread. */
  <K, V extends Weighed> V get(K key, Class<V> type, Function<K, V> maker) {
    var known = lookUp(key);
    if (known != null) {
      hits.increment();
      return type.cast(known);
    }
    var mine = new CompletableFuture<Weighed>();
    var other = inTheMaking.putIfAbsent(key, mine);
    if (other != null) {
      hits.increment();
      return type.cast(join(other));
    }
    misses.increment();
    try {
      V made = maker.apply(key);
      keep(key, made);
      mine.complete(made);
      return made;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      inTheMaking.remove(key, mine);
    }
  }

  private static Weighed join(CompletableFuture<Weighed> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof MediaException known ? known : e;
    }
  }

  private synchronized @Nullable Weighed lookUp(Object key) {
    var value = kept.get(key);
    if (value != null && value.freshUntil() - System.nanoTime() <= 0) {
      kept.remove(key);
      bytes -= value.bytes();
      return null;
    }
    return value;
  }

  private synchronized void keep(Object key, Weighed value) {
    if (value.bytes() > maxBytes || value.freshUntil() - System.nanoTime() <= 0) {
      return;
    }
    var old = kept.put(key, value);
    bytes += value.bytes() - (old == null ? 0 : old.bytes());
    var eldest = kept.entrySet().iterator();
    while (bytes > maxBytes && eldest.hasNext()) {
      bytes -= eldest.next().getValue().bytes();
      eldest.remove();
    }
  }

  synchronized long bytes() {
    return bytes;
  }

  long hits() {
    return hits.sum();
  }

  long misses() {
    return misses.sum();
  }
}
