// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.input;

/** One running collection. */
public interface DtmfCollector {

  /**
   * Starts the initial timer of a request made with {@code startTimers=false}. False when it runs
   * already or the collection ended.
   */
  boolean startTimers();

  /**
   * Ends with {@link InputEnd.Stopped}. False when ended before; the listener hears of one end
   * only.
   */
  boolean stop();
}
