// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.rayo.media.engine.MediaException;
import org.rayo.media.msml.Result;
import org.rayo.media.msml.Seen;

/**
 * Attaches objects, those of all who ask at the same time with one request: after the death of a
 * node there are hundreds, and the epochs of two requests under way might overtake each other.
 */
final class Attaching {
  private record Waiting(List<Seen> objects, CompletableFuture<Result> result) {}

  private final Function<List<Seen>, Result> attach;
  private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();

  /**
   * @param attach one request, with the next epoch
   */
  Attaching(Function<List<Seen>, Result> attach) {
    this.attach = attach;
  }

  /**
   * Waits for the media server.
   *
   * @return the result for these objects and maybe others
   * @throws MediaException when it does not agree
   */
  Result attach(List<Seen> objects) {
    var mine = new Waiting(objects, new CompletableFuture<>());
    waiting.add(mine);
    synchronized (this) {
      if (!mine.result.isDone()) {
        attachAll();
      }
    }
    try {
      return mine.result.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof MediaException refusal) {
        throw refusal;
      }
      throw new MediaException.NoResources("Nothing can be attached", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MediaException.NoResources("Interrupted", e);
    }
  }

  private void attachAll() {
    List<Waiting> all = new ArrayList<>();
    for (var next = waiting.poll(); next != null; next = waiting.poll()) {
      all.add(next);
    }
    try {
      var result = attach.apply(all.stream().flatMap(one -> one.objects.stream()).toList());
      all.forEach(one -> one.result.complete(result));
    } catch (RuntimeException e) {
      all.forEach(one -> one.result.completeExceptionally(e));
    }
  }
}
