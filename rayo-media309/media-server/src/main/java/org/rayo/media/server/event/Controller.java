// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.event;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.rayo.media.msml.Event;

/** A SIP dialog that requests come from and events go to. Compared by identity. */
public interface Controller {
  /** {@code conn:} and our tag. */
  String id();

  /** Host and port of the other end, to tell nodes apart. */
  String address();

  /** False when nothing can be delivered any more. */
  boolean isOpen();

  /** For how long it has not answered; zero when it did, or was not asked. */
  Duration silence();

  /**
   * Does not wait.
   *
   * @return true when the other end took it; never completes exceptionally
   */
  CompletableFuture<Boolean> deliver(Event event);
}
