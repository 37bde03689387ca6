// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.leg;

import java.util.Arrays;

/**
 * A small list for the tick: indexed access, no iterator, order not kept. Confined to one thread.
 */
final class Members<T> {
  private Object[] items = new Object[4];
  private int size;

  int size() {
    return size;
  }

  @SuppressWarnings("unchecked") // only add() puts in
  T get(int index) {
    return (T) items[index];
  }

  void add(T item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, 2 * size);
    }
    items[size++] = item;
  }

  void removeAt(int index) {
    items[index] = items[--size];
    items[size] = null;
  }
}
