// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine;

import java.net.InetSocketAddress;
import java.time.Duration;

/** Hears what happens on a leg as a whole; calls come in order, on executor threads. */
public interface LegListener {

  /** Ignores everything. */
  LegListener NONE = new LegListener() {};

  /**
   * A digit came in (RFC 4733 or {@link Leg#injectDtmf}), once per key press, at its start.
   *
   * @param digit one of {@code 0-9 * # A-D}
   */
  default void dtmf(char digit) {}

  /** The key was released; zero for an injected digit. */
  default void dtmfEnded(char digit, Duration held) {}

  /** The first valid packet came and the leg now listens to and sends to that address only. */
  default void mediaStarted(InetSocketAddress peer) {}

  /** No packet came for a while; only from an engine that watches for that itself. */
  default void inactive() {}

  /**
   * The leg is gone though nobody closed it: its media server gave it up, or is gone itself.
   *
   * @param why fit to be shown
   */
  default void lost(String why) {}

  /** The leg is closed; only the ends of recordings, which wait for the disk, may still follow. */
  default void closed() {}
}
