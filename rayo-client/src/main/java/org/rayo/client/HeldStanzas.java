// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rayo.client.wire.XmppStream;
import org.rayo.protocol.stanza.Iq;
import org.rayo.protocol.stanza.Message;
import org.rayo.protocol.stanza.Presence;

/**
 * Keeps what comes by a new stream until the client can answer by it: a server may deliver what a
 * client missed as soon as it has bound its address. The end of a stream that never came to be is
 * nobody's concern.
 */
final class HeldStanzas implements XmppStream.Listener {
  private final XmppStream.Listener listener;
  private final Consumer<@Nullable Exception> closed;
  private @Nullable List<Runnable> held = new ArrayList<>();

  HeldStanzas(XmppStream.Listener listener, Consumer<@Nullable Exception> closed) {
    this.listener = listener;
    this.closed = closed;
  }

  /** Hands over what came, and from now on at once. */
  synchronized void release() {
    var first = held;
    held = null;
    if (first != null) {
      first.forEach(Runnable::run);
    }
  }

  private synchronized void hear(Runnable stanza) {
    if (held == null) {
      stanza.run();
    } else {
      held.add(stanza);
    }
  }

  @Override
  public void onReply(Iq reply) {
    hear(() -> listener.onReply(reply));
  }

  @Override
  public void onPresence(Presence presence) {
    hear(() -> listener.onPresence(presence));
  }

  @Override
  public void onMessage(Message message) {
    hear(() -> listener.onMessage(message));
  }

  @Override
  public void onClosed(@Nullable Exception cause) {
    hear(() -> closed.accept(cause));
  }
}
