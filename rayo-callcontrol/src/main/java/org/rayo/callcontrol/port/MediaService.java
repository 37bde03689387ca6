// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import java.util.List;

/** Media that somebody started and has to shut down. */
public interface MediaService extends Media, AutoCloseable {
  /** Legs that are open now. */
  int openLegs();

  /** What an operator should know of now, such as a media server that does not answer. */
  default List<String> troubles() {
    return List.of();
  }

  /**
   * Ends every leg as {@link Media#close(PartyId)} does, then frees ports and threads. Blocks until
   * all recordings are written, ten seconds at most. Idempotent.
   */
  @Override
  void close();
}
