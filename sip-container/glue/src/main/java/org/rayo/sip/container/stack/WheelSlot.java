// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** One slot of a {@link WheelTimer}: a linked list, so that leaving it takes no search. */
final class WheelSlot {

  private @Nullable WheelEntry first;

  /**
   * @param open asked with the slot locked: false when the slot has been emptied for that tick
   */
  synchronized boolean add(WheelEntry entry, long due, LongPredicate open) {
    if (!open.test(due)) {
      return false;
    }
    entry.due = due;
    entry.slot = this;
    entry.previous = null;
    entry.next = first;
    if (first != null) {
      first.previous = entry;
    }
    first = entry;
    return true;
  }

  /** Without effect on an entry that is not in here any more. */
  synchronized void remove(WheelEntry entry) {
    if (entry.slot != this) {
      return;
    }
    var next = entry.next;
    var previous = entry.previous;
    if (previous == null) {
      first = next;
    } else {
      previous.next = next;
    }
    if (next != null) {
      next.previous = previous;
    }
    entry.slot = null;
    entry.next = null;
    entry.previous = null;
  }

  /** Removes what is due; entries of a later turn stay. */
  synchronized List<WheelEntry> takeDue(long tick) {
    if (first == null) {
      return List.of();
    }
    var due = new ArrayList<WheelEntry>();
    var entry = first;
    while (entry != null) {
      var next = entry.next;
      if (entry.due <= tick) {
        remove(entry);
        due.add(entry);
      }
      entry = next;
    }
    return due;
  }
}
