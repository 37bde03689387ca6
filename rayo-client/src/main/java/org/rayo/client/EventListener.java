// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import java.time.Instant;

/** Hears the events of one entity in order, one at a time. Must not block. */
@FunctionalInterface
public interface EventListener<E> {
  /**
   * @param at when the server says that it happened, or when it was received
   */
  void onEvent(E event, Instant at);
}
