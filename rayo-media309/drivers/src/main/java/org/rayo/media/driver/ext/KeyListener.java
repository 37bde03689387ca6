// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.ext;

import java.time.Duration;

/** Hears the keys of one peer, whether or not anybody collects them. */
@FunctionalInterface
public interface KeyListener {
  /**
   * Called once per key, when it is let go, in order with the events of the session.
   *
   * @param key one of {@code 0-9 * # A-D}
   * @param held zero when the peer did not say
   */
  void released(char key, Duration held);
}
