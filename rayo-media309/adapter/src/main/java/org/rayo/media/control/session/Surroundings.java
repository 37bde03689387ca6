// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.session;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.rayo.callcontrol.port.MediaListener;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.media.control.record.RecordingPlace;

/**
 * What all parties have in common.
 *
 * @param threads for tasks that may wait
 * @param clock for short tasks
 * @param closed told when a party has gone
 */
record Surroundings(
    MediaListener listener,
    Executor threads,
    ScheduledExecutorService clock,
    RecordingPlace recordings,
    Elsewhere elsewhere,
    Consumer<PartyId> closed) {}
