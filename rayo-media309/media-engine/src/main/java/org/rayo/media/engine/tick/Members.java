// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.tick;

import java.util.Arrays;

/**
 * A small list for the tick: indexed access, no iterator, order not kept. Confined to one thread.
 */
public final class Members<T> {
  private Object[] items = new Object[4];
  private int size;

  public int size() {
    return size;
  }

  @SuppressWarnings("unchecked") // only add() puts in
  public T get(int index) {
    return (T) items[index];
  }

  public void add(T item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, 2 * size);
    }
    items[size++] = item;
  }

  public void removeAt(int index) {
    items[index] = items[--size];
    items[size] = null;
  }
}
