// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.rayo.callcontrol.actor.Scheduler;
import org.rayo.callcontrol.control.OfferSource;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.join.Peers;
import org.rayo.callcontrol.keep.KeepContext;
import org.rayo.callcontrol.port.CallDirectory;
import org.rayo.callcontrol.port.CallRecords;
import org.rayo.callcontrol.port.CallRepository;
import org.rayo.callcontrol.port.ClientGateway;
import org.rayo.callcontrol.port.Media;
import org.rayo.callcontrol.port.Signaling;

/**
 * What every call of a node uses.
 *
 * @param durations of timers that bring none of their own; zero for no limit
 * @param mailbox inputs that may wait for one call
 */
public record CallContext(
    Signaling signaling,
    Media media,
    ClientGateway clients,
    CallDirectory directory,
    CallRepository repository,
    CallRecords records,
    Peers peers,
    OfferSource offers,
    Scheduler scheduler,
    Executor executor,
    InstantSource clock,
    Function<TimerKey.Kind, Duration> durations,
    int mailbox,
    CallObserver observer) {
  KeepContext keep() {
    return new KeepContext(repository, directory, clients, scheduler, clock, observer);
  }
}
