// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.replica;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks all nodes whether they are there, for many at a time: whoever asks while a question is under
 * way shares the next one with all others that do. Thread-safe.
 */
final class RollCall {
  private final Supplier<CompletionStage<?>> question;
  private @Nullable CompletableFuture<Void> underWay;
  private @Nullable CompletableFuture<Void> next;

  /**
   * @param question asked one at a time
   */
  RollCall(Supplier<CompletionStage<?>> question) {
    this.question = question;
  }

  /** Done when a question that is asked from now on was answered by all. */
  synchronized CompletionStage<Void> call() {
    var shared = next;
    if (shared == null) {
      shared = new CompletableFuture<>();
      next = shared;
      askNext();
    }
    return shared;
  }

  private synchronized void askNext() {
    var asked = next;
    if (underWay != null || asked == null) {
      return;
    }
    underWay = asked;
    next = null;
    var _ = ask().whenComplete((_, failure) -> answered(asked, failure));
  }

  private CompletionStage<?> ask() {
    try {
      return question.get();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void answered(CompletableFuture<Void> asked, @Nullable Throwable failure) {
    synchronized (this) {
      underWay = null;
    }
    if (failure == null) {
      asked.complete(null);
    } else {
      asked.completeExceptionally(failure);
    }
    askNext();
  }
}
