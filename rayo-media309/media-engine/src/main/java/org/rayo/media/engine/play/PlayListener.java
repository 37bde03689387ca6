// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.play;

/** Hears how a player fares; calls come in order, on executor threads. */
public interface PlayListener {

  /** The first packet of the list has gone out. Not called when the list never starts. */
  default void started() {}

  /** The one and last call. */
  void ended(PlayEnd end);
}
