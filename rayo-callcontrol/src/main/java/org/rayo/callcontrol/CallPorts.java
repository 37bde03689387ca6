// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.rayo.callcontrol.actor.Scheduler;
import org.rayo.callcontrol.port.CallDirectory;
import org.rayo.callcontrol.port.CallRecords;
import org.rayo.callcontrol.port.CallRepository;
import org.rayo.callcontrol.port.ClientGateway;
import org.rayo.callcontrol.port.LoneNode;
import org.rayo.callcontrol.port.NodeChannel;
import org.rayo.callcontrol.port.Signaling;

/**
 * Everything call control needs from outside but media, which needs call control itself as its
 * listener.
 *
 * @param executor runs the mailboxes; a virtual thread each, or a bounded pool
 */
public record CallPorts(
    Signaling signaling,
    ClientGateway clients,
    CallDirectory directory,
    CallRepository repository,
    CallRecords records,
    Scheduler scheduler,
    Executor executor,
    InstantSource clock,
    NodeChannel nodes) {
  /** Of a server that is in no cluster. */
  public CallPorts(
      Signaling signaling,
      ClientGateway clients,
      CallDirectory directory,
      CallRepository repository,
      CallRecords records,
      Scheduler scheduler,
      Executor executor,
      InstantSource clock) {
    this(
        signaling,
        clients,
        directory,
        repository,
        records,
        scheduler,
        executor,
        clock,
        new LoneNode("alone"));
  }
}
