// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.inflow;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.rayo.xmpp.api.CloseReason;
import org.rayo.xmpp.api.InboundStanza;
import org.rayo.xmpp.api.StanzaListener;
import org.rayo.xmpp.inflow.EndpointGate.Delivery;
import org.rayo.xmpp.stream.BoundStream;
import org.rayo.xmpp.stream.Inflow;

/**
 * One stream's way to the endpoint. The event loop puts in; {@link #run}, never on two threads at a
 * time, takes out in order: a batch, then it lets others have their turn.
 */
final class StreamLane implements Inflow.Lane, Runnable {
  private static final int BATCH = 32;
  private static final int RELIEVED = 64;

  private final BoundStream stream;
  private final StanzaInflow inflow;
  private final EndpointCalls calls;
  private final Queue<InboundStanza> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final AtomicReference<@Nullable StreamLane> successor = new AtomicReference<>();
  private volatile boolean behindPredecessor;
  private volatile boolean finished;
  private volatile @Nullable CloseReason closed;

  StreamLane(BoundStream stream, StanzaInflow inflow, @Nullable StreamLane predecessor) {
    this.stream = stream;
    this.inflow = inflow;
    this.calls = new EndpointCalls(stream, inflow.counters());
    if (predecessor != null) {
      behindPredecessor = true;
      predecessor.successor.set(this);
      if (predecessor.finished) {
        behindPredecessor = false;
      }
    }
  }

  void begin() {
    schedule();
  }

  BoundStream stream() {
    return stream;
  }

  @Override
  public void arrived(InboundStanza stanza) {
    waiting.incrementAndGet();
    queue.add(stanza);
    schedule();
  }

  @Override
  public void closed(CloseReason reason) {
    closed = reason;
    schedule();
  }

  @Override
  public int waiting() {
    return waiting.get();
  }

  void schedule() {
    if (!finished && scheduled.compareAndSet(false, true)) {
      inflow.run(this);
    }
  }

  @Override
  public void run() {
    // What comes from here on schedules the next run; this one may take it already.
    var delivery = behindPredecessor ? Delivery.NOT_READY : inflow.gate().deliver(this::deliver);
    if (!inflow.gate().isActive()) {
      refuse();
      delivery = Delivery.INACTIVE;
    }
    boolean retry = delivery == Delivery.NOT_READY && !behindPredecessor;
    if (retry) {
      inflow.runLater(this);
      return; // stays scheduled
    }
    scheduled.set(false);
    if (!finished && hasWork(delivery)) {
      schedule();
    }
  }

  private boolean hasWork(Delivery delivery) {
    return switch (delivery) {
      case DONE -> !queue.isEmpty() || closed != null || !inflow.gate().isActive();
      case INACTIVE -> !queue.isEmpty() || inflow.gate().isActive();
      case NOT_READY -> !behindPredecessor;
    };
  }

  private void deliver(StanzaListener listener) {
    boolean last = closed != null;
    if (last && calls.unknownToListener() && queue.isEmpty()) {
      finish(); // came and went while there was no endpoint
      return;
    }
    calls.catchUp(listener);
    for (int i = 0; i < BATCH; i++) {
      var stanza = take();
      if (stanza == null) {
        if (last) {
          calls.closed(listener, Objects.requireNonNull(closed));
          finish();
        }
        return;
      }
      calls.stanza(listener, stanza);
    }
  }

  private void refuse() {
    for (var stanza = take(); stanza != null; stanza = take()) {
      calls.refuse(stanza);
    }
    if (closed != null && calls.unknownToListener()) {
      finish();
    }
  }

  private @Nullable InboundStanza take() {
    var stanza = queue.poll();
    if (stanza != null && waiting.decrementAndGet() == RELIEVED) {
      stream.resumeReading();
    }
    return stanza;
  }

  private void finish() {
    finished = true;
    waiting.set(0);
    inflow.forget(this);
    var next = successor.get();
    if (next != null) {
      next.behindPredecessor = false;
      next.schedule();
    }
  }
}
