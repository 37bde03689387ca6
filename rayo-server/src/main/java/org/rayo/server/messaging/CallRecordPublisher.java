// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.messaging;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallRecords;

/**
 * Sends call detail records to the topic from one thread of its own, so that a slow broker holds no
 * call. Records that end shortly after one another go in one transaction, because each answer of
 * the broker costs more than the record. While the broker is away the records wait; when the
 * bounded queue is full a record goes to the log instead, where it can be picked up by hand.
 */
public final class CallRecordPublisher implements CallRecords, AutoCloseable {
  private static final Logger log = Logger.getLogger(CallRecordPublisher.class);
  private static final int BATCH = 256;
  private static final long GATHER_MILLIS = 50;
  private static final long RETRY_SECONDS = 1;
  private static final long CLOSE_SECONDS = 5;

  private final ConnectionFactory connections;
  private final Topic topic;
  private final BlockingQueue<CallDetailRecord> waiting;
  private final AtomicLong published = new AtomicLong();
  private final AtomicLong unpublished = new AtomicLong();
  private final Future<?> sender;
  private volatile boolean closing;

  /**
   * Starts sending.
   *
   * @param capacity records that may wait for the broker
   */
  public CallRecordPublisher(
      ConnectionFactory connections, Topic topic, ExecutorService executor, int capacity) {
    this.connections = connections;
    this.topic = topic;
    this.waiting = new ArrayBlockingQueue<>(capacity);
    this.sender = executor.submit(this::sendUntilClosed);
  }

  @Override
  public void ended(CallDetailRecord callDetailRecord) {
    if (closing || !waiting.offer(callDetailRecord)) {
      logUnpublished(callDetailRecord);
    }
  }

  public long published() {
    return published.get();
  }

  /** Records that went to the log only. */
  public long unpublished() {
    return unpublished.get();
  }

  private void sendUntilClosed() {
    var batch = new ArrayList<CallDetailRecord>(BATCH);
    while (!closing || !waiting.isEmpty() || !batch.isEmpty()) {
      try (var context = connections.createContext(JMSContext.SESSION_TRANSACTED)) {
        sendThrough(context, batch);
      } catch (JMSRuntimeException e) {
        log.warnf("Call records wait: the topic does not take them (%s)", e.getMessage());
        if (closing || !pause()) {
          break;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    batch.forEach(this::logUnpublished);
    waiting.forEach(this::logUnpublished);
  }

  /** Returns when closing; the batch is emptied only after the broker took all of it. */
  private void sendThrough(JMSContext context, List<CallDetailRecord> batch)
      throws InterruptedException {
    var producer = context.createProducer();
    while (true) {
      if (!batch.isEmpty()) {
        batch.forEach(call -> send(context, producer, call));
        context.commit();
        published.addAndGet(batch.size());
        batch.clear();
      }
      var first = next();
      if (first == null) {
        return;
      }
      batch.add(first);
      if (!closing) {
        TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
      }
      waiting.drainTo(batch, BATCH - 1);
    }
  }

  private @Nullable CallDetailRecord next() throws InterruptedException {
    while (true) {
      var next = waiting.poll(200, TimeUnit.MILLISECONDS);
      if (next != null || closing) {
        return next;
      }
    }
  }

  private void send(JMSContext context, JMSProducer producer, CallDetailRecord call) {
    var message = context.createTextMessage(CallRecordJson.of(call));
    producer
        .setProperty("call", call.call().value())
        .setProperty("direction", CallRecordJson.wireName(call.direction()))
        .send(topic, message);
  }

  private boolean pause() {
    try {
      TimeUnit.SECONDS.sleep(RETRY_SECONDS);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void logUnpublished(CallDetailRecord call) {
    unpublished.incrementAndGet();
    log.warnf("Call record not published: %s", CallRecordJson.of(call));
  }

  /** Sends what waits, five seconds at most. */
  @Override
  public void close() {
    closing = true;
    try {
      sender.get(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      sender.cancel(true);
      log.warnf("Call records: sending did not end in time (%s)", e.toString());
    }
  }
}
