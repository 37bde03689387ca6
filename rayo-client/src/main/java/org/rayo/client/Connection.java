// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rayo.client.wire.XmppStream;

/**
 * The stream to the server, one after the other: when one breaks and the configuration says so, the
 * next is made by any of the ways to the server, under the same address.
 */
final class Connection {
  private static final Logger LOG = System.getLogger(Connection.class.getName());
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** Whom it serves. */
  interface Owner extends XmppStream.Listener {
    /** The stream is gone, another is looked for; what waits for answers waits in vain. */
    void onLost(DisconnectedException cause);

    /** There is a stream again; what came by it is heard after this. */
    void onRestored();
  }

  private final RayoClientConfig config;
  private final RayoClient.StreamOpener opener;
  private final Owner owner;
  private volatile @Nullable XmppStream stream;
  private volatile boolean closing;

  Connection(RayoClientConfig config, RayoClient.StreamOpener opener, Owner owner) {
    this.config = config;
    this.opener = opener;
    this.owner = owner;
  }

  XmppStream stream() {
    var open = stream;
    if (open == null) {
      throw new IllegalStateException("not connected yet");
    }
    return open;
  }

  /** Tries each way once; blocks meanwhile. */
  void open() throws IOException, InterruptedException {
    connect().release();
  }

  /** What comes by the stream is held until it is released. */
  private HeldStanzas connect() throws IOException, InterruptedException {
    IOException failure = null;
    for (var endpoint : config.endpoints()) {
      var incoming = new HeldStanzas(owner, this::closed);
      try {
        stream = opener.open(config.by(endpoint), incoming);
        LOG.log(Level.DEBUG, "connected by {0}", endpoint);
        return incoming;
      } catch (IOException e) {
        if (failure != null) {
          e.addSuppressed(failure);
        }
        failure = e;
      }
    }
    throw failure == null ? new IOException("no way to the server") : failure;
  }

  void close() {
    closing = true;
    stream().close();
  }

  private void closed(@Nullable Exception cause) {
    if (cause == null || closing || config.reconnectFor().isZero()) {
      owner.onClosed(cause);
    } else {
      owner.onLost(new DisconnectedException(cause));
      Thread.ofVirtual().name("rayo-reconnect").start(() -> reopen(cause));
    }
  }

  private void reopen(Exception cause) {
    var end = System.nanoTime() + config.reconnectFor().toNanos();
    try {
      while (!closing) {
        if (reopened(cause)) {
          return;
        }
        if (System.nanoTime() > end) {
          break;
        }
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      cause.addSuppressed(e);
    }
    owner.onClosed(closing ? null : cause);
  }

  private boolean reopened(Exception cause) throws InterruptedException {
    try {
      var incoming = connect();
      if (closing) {
        // Closed meanwhile, which found the stream before this one.
        stream().close();
      } else {
        LOG.log(Level.INFO, () -> "connected again, after: " + cause);
        owner.onRestored();
      }
      incoming.release();
      return true;
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "no way to the server yet", e);
      return false;
    }
  }
}
