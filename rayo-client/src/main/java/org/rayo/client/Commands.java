// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.jid.Jid;

/** What handles need from their client. */
interface Commands {
  CompletableFuture<Void> send(Jid to, RayoCommand command);

  /** Sends a message of type normal; fails when disconnected. */
  void message(Jid to, @Nullable String subject, String body) throws IOException;

  CompletableFuture<ComponentHandle> start(ComponentOwner owner, ComponentStart component);
}
