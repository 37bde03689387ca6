// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rayo.client.RayoErrorException;
import org.rayo.protocol.error.StanzaError;

/** Waits that end: every one fails its test after {@link #PATIENCE}. */
final class Awaiting {
  static final Duration PATIENCE = Duration.ofSeconds(15);

  private Awaiting() {}

  static <T> T await(CompletableFuture<T> future) throws InterruptedException {
    try {
      return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("not done: " + e, e);
    }
  }

  /** The error with which a command was refused. */
  static StanzaError refusal(CompletableFuture<?> future) throws InterruptedException {
    try {
      var result = future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      throw new AssertionError("not refused but answered with " + result);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RayoErrorException refused) {
        return refused.error();
      }
      throw new AssertionError("failed otherwise: " + e.getCause(), e);
    } catch (TimeoutException e) {
      throw new AssertionError("no answer within " + PATIENCE, e);
    }
  }
}
