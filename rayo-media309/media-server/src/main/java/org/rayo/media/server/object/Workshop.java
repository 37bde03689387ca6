// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.object;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.rayo.media.engine.MediaEngine;
import org.rayo.media.engine.fetch.DocumentFetcher;

/**
 * What all objects of a media server share.
 *
 * @param threads for what may wait
 * @param clock for short tasks
 * @param hold how long events of what has gone are kept
 * @param released told of each object when it has gone, on its queue
 */
public record Workshop(
    MediaEngine engine,
    DocumentFetcher fetcher,
    Executor threads,
    ScheduledExecutorService clock,
    Duration hold,
    Consumer<Target> released) {
  /** Dialogs that may run on one object. */
  public static final int MAX_DIALOGS = 100;
}
