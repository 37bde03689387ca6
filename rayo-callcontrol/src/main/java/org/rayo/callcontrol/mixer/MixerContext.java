// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.mixer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.rayo.callcontrol.actor.Scheduler;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.join.Peers;
import org.rayo.callcontrol.keep.KeepContext;
import org.rayo.callcontrol.port.CallDirectory;
import org.rayo.callcontrol.port.CallRepository;
import org.rayo.callcontrol.port.ClientGateway;
import org.rayo.callcontrol.port.Media;

/**
 * What every mixer of a node uses.
 *
 * @param durations of timers that bring none of their own
 * @param mailbox inputs that may wait for one mixer
 */
public record MixerContext(
    Media media,
    ClientGateway clients,
    CallDirectory directory,
    CallRepository repository,
    Peers peers,
    Scheduler scheduler,
    Executor executor,
    InstantSource clock,
    Function<TimerKey.Kind, Duration> durations,
    int mailbox,
    MixerObserver observer) {
  KeepContext keep() {
    return new KeepContext(repository, directory, clients, scheduler, clock, observer);
  }
}
