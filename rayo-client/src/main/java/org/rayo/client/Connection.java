// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    /** Asks the server whether it is there. */
    CompletableFuture<Void> ping();
  }

  private final RayoClientConfig config;
  private final RayoClient.StreamOpener opener;
  private final Owner owner;
  private volatile @Nullable XmppStream stream;
  private volatile RayoClientConfig.@Nullable Endpoint way;

  /** The way by which nobody answered: the last to be tried. */
  private volatile RayoClientConfig.@Nullable Endpoint silent;

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
    listen(stream());
  }

  /** What comes by the stream is held until it is released. */
  private HeldStanzas connect() throws IOException, InterruptedException {
    IOException failure = null;
    for (var endpoint : ways()) {
      var incoming = new HeldStanzas(owner, this::closed);
      try {
        stream = opener.open(config.by(endpoint), incoming);
        way = endpoint;
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

  private List<RayoClientConfig.Endpoint> ways() {
    var ways = new ArrayList<>(config.endpoints());
    var last = silent;
    if (last != null && ways.remove(last)) {
      ways.add(last);
    }
    return ways;
  }

  /** Finds out when the server is gone although nobody closed the connection. */
  private void listen(XmppStream open) {
    if (!config.silence().isZero()) {
      Thread.ofVirtual().name("rayo-listen").start(() -> pingWhile(open));
    }
  }

  private void pingWhile(XmppStream open) {
    var limit = config.silence();
    try {
      while (stream == open && !closing && isThere(limit)) {
        Thread.sleep(limit.dividedBy(2));
      }
    } catch (TimeoutException e) {
      silent = way;
      open.abort(new IOException("no answer to a ping for " + limit, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** False when the connection is lost already. */
  private boolean isThere(Duration limit) throws TimeoutException, InterruptedException {
    try {
      owner.ping().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException e) {
      return e.getCause() instanceof RayoErrorException;
    }
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
      listen(stream());
      return true;
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "no way to the server yet", e);
      return false;
    }
  }
}
