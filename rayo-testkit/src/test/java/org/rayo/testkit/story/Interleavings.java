// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Plays a scenario again and again until every order in which its parts can come has been played:
 * depth first, without chance.
 */
final class Interleavings {
  private final List<Integer> taken = new ArrayList<>();
  private final List<Integer> options = new ArrayList<>();
  private int depth;

  private Interleavings() {}

  /**
   * @param scenario starts from nothing each time, and asks what comes next
   * @return how many orders there are
   */
  static int explore(Consumer<Interleavings> scenario) {
    var all = new Interleavings();
    int count = 0;
    do {
      all.depth = 0;
      try {
        scenario.accept(all);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("in the order " + all.taken, e);
      }
      count++;
    } while (all.advance());
    return count;
  }

  /** Which of so many things comes next. */
  int next(int count) {
    if (depth == taken.size()) {
      taken.add(0);
      options.add(count);
    } else if (options.get(depth) != count) {
      throw new IllegalStateException("the scenario is not the same each time");
    }
    return taken.get(depth++);
  }

  private boolean advance() {
    while (!taken.isEmpty()) {
      int last = taken.size() - 1;
      int next = taken.get(last) + 1;
      if (next < options.get(last)) {
        taken.set(last, next);
        return true;
      }
      taken.remove(last);
      options.remove(last);
    }
    return false;
  }
}
