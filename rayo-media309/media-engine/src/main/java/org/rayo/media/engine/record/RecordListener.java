// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.record;

/** Hears how a recording fares; calls come in order, on executor threads. */
public interface RecordListener {

  /** Recording has begun: the start beep is over. */
  default void started() {}

  /** The one and last call; the file is complete and has its final name. */
  void ended(RecordEnd end);
}
