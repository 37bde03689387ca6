// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import java.util.concurrent.CompletableFuture;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.jid.Jid;

/** What handles need from their client. */
interface Commands {
  CompletableFuture<Void> send(Jid to, RayoCommand command);

  CompletableFuture<ComponentHandle> start(CallHandle call, ComponentStart component);
}
