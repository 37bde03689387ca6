// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.inflow;

import jakarta.resource.NotSupportedException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rayo.xmpp.stream.BoundStream;
import org.rayo.xmpp.stream.Counters;
import org.rayo.xmpp.stream.Inflow;

/** All lanes into the application and the gate at their end. Thread-safe. */
public final class StanzaInflow implements Inflow {
  private static final long RETRY_MILLIS = 50;

  private final EndpointGate gate;
  private final Executor executor;
  private final ScheduledExecutorService timer;
  private final Counters counters;
  private final Map<BoundStream, StreamLane> lanes = new ConcurrentHashMap<>();

  /**
   * @param executor delivers; runs one task per stream at a time
   * @param timer tries again when the endpoint is not ready
   */
  public StanzaInflow(
      EndpointGate gate, Executor executor, ScheduledExecutorService timer, Counters counters) {
    this.gate = gate;
    this.executor = executor;
    this.timer = timer;
    this.counters = counters;
  }

  @Override
  public Lane open(BoundStream stream, @Nullable BoundStream predecessor) {
    var before = predecessor == null ? null : lanes.get(predecessor);
    var lane = new StreamLane(stream, this, before);
    lanes.put(stream, lane);
    lane.begin();
    return lane;
  }

  /** Delivers from here on, beginning with what happened while there was no endpoint. */
  public void activate(MessageEndpointFactory endpoints) throws NotSupportedException {
    gate.activate(endpoints);
    lanes.values().forEach(StreamLane::schedule);
  }

  /** Delivers nothing more; new work is refused, and refused work is answered. */
  public void deactivate(MessageEndpointFactory endpoints) {
    gate.deactivate(endpoints);
    lanes.values().forEach(StreamLane::schedule);
  }

  public boolean isActive() {
    return gate.isActive();
  }

  /** Stanzas that no endpoint has taken yet. */
  public int waiting() {
    return lanes.values().stream().mapToInt(StreamLane::waiting).sum();
  }

  EndpointGate gate() {
    return gate;
  }

  Counters counters() {
    return counters;
  }

  void run(StreamLane lane) {
    executor.execute(lane);
  }

  void runLater(StreamLane lane) {
    var _ = timer.schedule(() -> executor.execute(lane), RETRY_MILLIS, TimeUnit.MILLISECONDS);
  }

  void forget(StreamLane lane) {
    lanes.remove(lane.stream(), lane);
  }
}
