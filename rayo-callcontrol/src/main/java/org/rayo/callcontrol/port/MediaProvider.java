// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

/**
 * Makes the media side of one server; found by {@link java.util.ServiceLoader}, so that the
 * composition root names this port only.
 */
public interface MediaProvider {
  /**
   * Starts media. Blocks until it can take calls.
   *
   * @param listener hears of every call; never called before this method has returned
   * @throws IllegalStateException when it cannot start, with a text for the operator
   */
  MediaService create(MediaConfig config, MediaListener listener);
}
