// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.keep;

import java.time.InstantSource;
import org.rayo.callcontrol.actor.Scheduler;
import org.rayo.callcontrol.port.CallDirectory;
import org.rayo.callcontrol.port.CallRepository;
import org.rayo.callcontrol.port.ClientGateway;

/** What the keepers of all calls or all mixers of a node use. */
public record KeepContext(
    CallRepository repository,
    CallDirectory directory,
    ClientGateway clients,
    Scheduler scheduler,
    InstantSource clock,
    KeepObserver observer) {}
