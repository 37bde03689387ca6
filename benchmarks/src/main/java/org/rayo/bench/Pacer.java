// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench;

import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Does things at a rate, each at its own due time, so that a late one does not delay the next. */
public final class Pacer {
  private Pacer() {}

  /**
   * @return seconds from the first to one interval after the last
   */
  public static double run(int count, double perSecond, IntConsumer action) {
    var start = System.nanoTime();
    for (var i = 0; i < count; i++) {
      var due = start + (long) (i * 1e9 / perSecond);
      while (true) {
        var left = due - System.nanoTime();
        if (left <= 0) {
          break;
        }
        LockSupport.parkNanos(left);
      }
      action.accept(i);
    }
    return (System.nanoTime() - start) / 1e9 + 1 / perSecond;
  }
}
