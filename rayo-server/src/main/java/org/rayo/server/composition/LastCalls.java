// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.composition;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.rayo.callcontrol.CallService;
import org.rayo.callcontrol.port.Signaling;
import org.rayo.xmpp.api.StanzaConnection;

/**
 * What becomes of the calls of a node that stops: other nodes go on with them, or where there are
 * none they are hung up. Those of a node that is suspended go on elsewhere or here.
 */
final class LastCalls {
  private static final Logger log = Logger.getLogger(LastCalls.class);
  private static final Duration HANGUP = Duration.ofSeconds(5);
  private static final Duration CONSENT = Duration.ofSeconds(2);

  /** Usually some milliseconds. With the others it is less than what a process is given to stop. */
  private static final Duration LETTING_GO = Duration.ofSeconds(3);

  private static final Duration TAKEN = Duration.ofSeconds(5);
  private static final long LOOK_EVERY_MILLIS = 10;

  private final CallService calls;
  private final Signaling signaling;
  private final Nodes nodes;
  private final StanzaConnection clients;
  private boolean done;
  private boolean suspended;

  LastCalls(CallService calls, Signaling signaling, Nodes nodes, StanzaConnection clients) {
    this.calls = calls;
    this.signaling = signaling;
    this.nodes = nodes;
    this.clients = clients;
  }

  /** Waits until the calls are over or elsewhere, but not for ever; a second time does nothing. */
  synchronized void letGo() {
    if (done) {
      return;
    }
    done = true;
    var drained = calls.drain();
    try {
      if (leave(calls.takeover()::fence)) {
        return;
      }
      calls.hangupAll();
      drained.get(HANGUP.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      if (calls.activeCalls() > 0) {
        log.warnf("%d calls did not end before the stop (%s)", calls.activeCalls(), e.toString());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Takes no new calls and leaves those that are up, and the clients, to other nodes; waits for
   * them, but not for ever. Without such a node the calls go on here until they end.
   */
  synchronized void handOver() {
    if (done || suspended) {
      return;
    }
    suspended = true;
    var _ = calls.drain();
    try {
      if (leave(calls.takeover()::release)) {
        // Nothing is left here, and who asks for a call hears where it is.
        calls.takeover().heal();
        signaling.stay();
        clients.turnAway(true);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes calls again after {@link #handOver}. */
  synchronized void resume() {
    if (!done && suspended) {
      suspended = false;
      nodes.stay();
      calls.resume();
      clients.turnAway(false);
    }
  }

  private boolean leave(Runnable letGo) throws InterruptedException {
    var departure = nodes.departure();
    var begun = System.nanoTime();
    if (departure == null || !departure.leave(CONSENT, TAKEN, () -> abandon(letGo))) {
      return false;
    }
    log.infof(
        "Other nodes go on with the calls of this one after %d ms",
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    return true;
  }

  /** First of all requests for what is let go of have to find another node. */
  private void abandon(Runnable letGo) {
    var _ = signaling.leave();
    nodes.leave();
    letGo.run();
    if (!await(calls::isIdle) || !await(signaling::leave)) {
      log.warn("Not everything of the calls of this node is where others find it");
    }
  }

  private static boolean await(BooleanSupplier done) {
    long end = System.nanoTime() + LETTING_GO.toNanos();
    try {
      while (!done.getAsBoolean()) {
        if (System.nanoTime() - end >= 0) {
          return false;
        }
        Thread.sleep(LOOK_EVERY_MILLIS);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
