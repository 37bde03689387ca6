// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.sip;

import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Retransmission in both directions (RFC 3261 §17), so that a lost datagram fails no test. */
final class Transactions {
  private static final int T1_MILLIS = 500;
  private static final int T2_MILLIS = 4000;
  private static final int GIVE_UP_MILLIS = 32_000;

  private final SipWire wire;
  private final ScheduledExecutorService timer;
  private final Map<String, Boolean> waiting = new ConcurrentHashMap<>();
  private final Map<String, SipMessage> answered = new ConcurrentHashMap<>();

  Transactions(SipWire wire, ScheduledExecutorService timer) {
    this.wire = wire;
    this.timer = timer;
  }

  /** Sends a request again and again until {@link #responded} or the end of patience. */
  void send(SipMessage request, InetSocketAddress to) {
    var key = key(request);
    waiting.put(key, true);
    repeat(key, request.toBytes(), to, T1_MILLIS, 0);
  }

  /** Sends a final 2xx to an INVITE again and again until {@link #stop} is told its key. */
  void sendUntilAck(String key, SipMessage response, InetSocketAddress to) {
    waiting.put(key, true);
    repeat(key, response.toBytes(), to, T1_MILLIS, 0);
  }

  void stop(String key) {
    waiting.remove(key);
  }

  void responded(SipMessage response) {
    waiting.remove(key(response));
  }

  private void repeat(String key, byte[] bytes, InetSocketAddress to, int wait, int waited) {
    if (!waiting.containsKey(key) || waited > GIVE_UP_MILLIS) {
      return;
    }
    try {
      wire.send(bytes, to);
    } catch (UncheckedIOException e) {
      waiting.remove(key); // the peer is not there; whoever waits for the response finds out
      return;
    }
    if (wire.transport().equals("UDP") && !timer.isShutdown()) {
      var next = Math.min(2 * wait, T2_MILLIS);
      var _ =
          timer.schedule(
              () -> repeat(key, bytes, to, next, waited + wait), wait, TimeUnit.MILLISECONDS);
    }
  }

  /** Remembers what a request was answered with, for its retransmissions. */
  void respond(SipMessage request, SipMessage response, InetSocketAddress to) {
    answered.put(key(request), response);
    wire.send(response.toBytes(), to);
  }

  @Nullable SipMessage earlierResponse(SipMessage request) {
    return answered.get(key(request));
  }

  private static String key(SipMessage message) {
    return message.parameter("Via", "branch") + " " + message.method();
  }
}
