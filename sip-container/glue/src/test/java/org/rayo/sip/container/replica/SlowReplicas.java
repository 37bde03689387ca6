// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.replica;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Copies in memory; a write is under way until the test says that it is over. */
final class SlowReplicas implements Replicas {
  final Map<String, byte[]> copies = new HashMap<>();
  final Set<String> nodes = new HashSet<>(Set.of("here"));
  final List<String> log = new ArrayList<>();
  boolean stopped;
  private final List<CompletableFuture<Void>> underWay = new ArrayList<>();

  @Override
  public String self() {
    return "here";
  }

  @Override
  public boolean isHere(String node) {
    return nodes.contains(node);
  }

  @Override
  public byte @Nullable [] load(String id) {
    return copies.get(id);
  }

  @Override
  public CompletionStage<?> store(String id, byte[] record) {
    if (stopped) {
      throw new IllegalStateException("the cache has stopped");
    }
    log.add("store " + id);
    copies.put(id, record);
    return begin();
  }

  @Override
  public CompletionStage<?> remove(String id) {
    log.add("remove " + id);
    copies.remove(id);
    return begin();
  }

  @Override
  public CompletionStage<?> signsOfLife() {
    return begin();
  }

  private CompletionStage<?> begin() {
    var write = new CompletableFuture<Void>();
    underWay.add(write);
    return write;
  }

  /** The oldest write arrived everywhere. */
  void arrived() {
    underWay.removeFirst().complete(null);
  }

  /** The oldest write failed. */
  void failed() {
    underWay.removeFirst().completeExceptionally(new IllegalStateException("no cluster"));
  }

  @Override
  public void close() {
    copies.clear();
  }
}
