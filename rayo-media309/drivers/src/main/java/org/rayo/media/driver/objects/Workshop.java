// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What the objects of one factory share.
 *
 * @param threads for work that may block, and for listeners
 * @param inactivity until a silent peer is reported; null for never
 * @param joining the lock for all joins; held for moments
 */
record Workshop(
    Engines engines,
    LiveObjects live,
    Executor threads,
    Timekeeper time,
    @Nullable Duration inactivity,
    Object joining) {}
