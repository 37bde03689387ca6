// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.object;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.MsmlException;

/** Waits for work on a queue. */
final class Calls {
  private Calls() {}

  static <T> T call(Executor queue, Target.Work<T> work, Duration limit) throws MsmlException {
    var done = new CompletableFuture<T>();
    queue.execute(
        () -> {
          try {
            done.complete(work.run());
          } catch (MsmlException | RuntimeException e) {
            done.completeExceptionally(e);
          }
        });
    try {
      return done.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof MsmlException refusal) {
        throw refusal;
      }
      throw new IllegalStateException("A request failed", e.getCause());
    } catch (TimeoutException e) {
      throw new MsmlException(Code.INTERNAL_ERROR, "The media server is stuck", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MsmlException(Code.INTERNAL_ERROR, "The media server stops", e);
    }
  }
}
