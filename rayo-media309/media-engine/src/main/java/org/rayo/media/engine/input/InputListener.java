// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.input;

/** Hears how a collection fares; calls come in order, on executor threads. */
public interface InputListener {

  /** The first digit came: the moment for barge-in. */
  default void inputStarted() {}

  /** Each digit, the terminator included. */
  default void digit(char digit) {}

  /** The one and last call. */
  void ended(InputEnd end);
}
