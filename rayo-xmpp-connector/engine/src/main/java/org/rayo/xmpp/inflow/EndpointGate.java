// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.inflow;

import jakarta.resource.NotSupportedException;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rayo.xmpp.api.StanzaListener;

/**
 * The one message endpoint that stanzas are delivered to. More than one at a time is refused: the
 * order of a stream could not be kept between two.
 *
 * <p>The container takes the endpoint away when the server is suspended and brings it back when it
 * resumes; the connector stays connected to its clients in between.
 */
public final class EndpointGate {
  private static final Logger LOG = System.getLogger(EndpointGate.class.getName());

  /** What became of an attempt to deliver. */
  enum Delivery {
    DONE,
    /** There is no endpoint: the server is suspended, starting or stopping. */
    INACTIVE,
    /** There will be one in a moment. */
    NOT_READY
  }

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Duration drain;
  private volatile @Nullable MessageEndpointFactory factory;

  /**
   * @param drain how long a deactivation waits for deliveries under way
   */
  public EndpointGate(Duration drain) {
    this.drain = drain;
  }

  public boolean isActive() {
    return factory != null;
  }

  /**
   * @throws NotSupportedException where an endpoint is active already
   */
  public synchronized void activate(MessageEndpointFactory endpoints) throws NotSupportedException {
    if (factory != null) {
      throw new NotSupportedException(
          "the XMPP connector delivers to one message endpoint, and "
              + factory.getActivationName()
              + " is active");
    }
    factory = endpoints;
  }

  /** Waits until nothing is being delivered to the endpoint. An unknown one is ignored. */
  public void deactivate(MessageEndpointFactory endpoints) {
    synchronized (this) {
      if (factory != endpoints) {
        return;
      }
      factory = null;
    }
    try {
      if (lock.writeLock().tryLock(drain.toMillis(), TimeUnit.MILLISECONDS)) {
        lock.writeLock().unlock();
      } else {
        LOG.log(Level.WARNING, "the message endpoint still works after {0}", drain);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Calls the batch with the endpoint, on this thread. */
  Delivery deliver(Consumer<StanzaListener> batch) {
    if (factory == null) {
      return Delivery.INACTIVE; // and do not stand in the way of a deactivation
    }
    lock.readLock().lock();
    try {
      var current = factory;
      if (current == null) {
        return Delivery.INACTIVE;
      }
      return deliver(current, batch);
    } finally {
      lock.readLock().unlock();
    }
  }

  private static Delivery deliver(
      MessageEndpointFactory endpoints, Consumer<StanzaListener> batch) {
    MessageEndpoint endpoint;
    try {
      // Nothing of a stanza is transactional: it was read from a socket and cannot be put back.
      endpoint = endpoints.createEndpoint(null);
    } catch (UnavailableException e) {
      LOG.log(Level.DEBUG, "message endpoint not available", e);
      return Delivery.NOT_READY;
    }
    try {
      batch.accept((StanzaListener) endpoint);
    } finally {
      endpoint.release();
    }
    return Delivery.DONE;
  }
}
