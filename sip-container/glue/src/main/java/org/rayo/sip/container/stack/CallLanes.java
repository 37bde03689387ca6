// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import gov.nist.javax.sip.stack.DatagramQueuedMessageDispatch;
import java.net.DatagramPacket;
import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue in which the messages of one call wait in one line.
 *
 * <p>Each taking thread has its own lane, and a message's Call-ID chooses the lane. So a call's
 * messages are handled in the order of arrival and never two at a time: a retransmission cannot
 * overtake or race its original, an ACK does not lose against the BYE behind it, and workers do not
 * wait for each other's session locks. In a full lane the newest message is dropped, as the network
 * would; one that waited too long is dropped too, because its sender has given up or asked again.
 */
final class CallLanes extends AbstractQueue<DatagramQueuedMessageDispatch>
    implements BlockingQueue<DatagramQueuedMessageDispatch> {

  private static final DatagramQueuedMessageDispatch WAKE_UP =
      new DatagramQueuedMessageDispatch(new DatagramPacket(new byte[0], 0), Long.MAX_VALUE);

  private final List<BlockingQueue<DatagramQueuedMessageDispatch>> lanes;
  private final ThreadLocal<BlockingQueue<DatagramQueuedMessageDispatch>> own;
  private final AtomicInteger takers = new AtomicInteger();
  private final long maxAgeMillis;
  private final IntakeCounters counters;

  /**
   * @param width number of lanes and of threads that will take
   * @param capacity messages in all lanes together
   */
  CallLanes(int width, int capacity, long maxAgeMillis, IntakeCounters counters) {
    var each = Math.max(1, capacity / width);
    lanes =
        IntStream.range(0, width)
            .<BlockingQueue<DatagramQueuedMessageDispatch>>mapToObj(
                i -> new ArrayBlockingQueue<>(each))
            .toList();
    own = ThreadLocal.withInitial(() -> lanes.get(takers.getAndIncrement() % lanes.size()));
    this.maxAgeMillis = maxAgeMillis;
    this.counters = counters;
  }

  @Override
  public boolean offer(DatagramQueuedMessageDispatch message) {
    var packet = message.packet;
    var hash = RawMessage.callHash(packet.getData(), packet.getLength());
    var accepted = lanes.get(Math.floorMod(spread(hash), lanes.size())).offer(message);
    if (!accepted) {
      counters.dropped();
    }
    return accepted;
  }

  /** Call-IDs differ in few characters; let all of them reach the low bits. */
  private static int spread(int hash) {
    var mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 16);
  }

  @Override
  public DatagramQueuedMessageDispatch take() throws InterruptedException {
    var lane = own.get();
    while (true) {
      var message = lane.take();
      if (message == WAKE_UP
          || System.currentTimeMillis() - message.getReceptionTime() <= maxAgeMillis) {
        return message;
      }
      counters.dropped();
    }
  }

  /** Makes every taker return once more, so that it sees that its listener has stopped. */
  void wakeAll() {
    for (var lane : lanes) {
      lane.clear();
      if (!lane.offer(WAKE_UP)) {
        throw new IllegalStateException("A lane has no room for one message");
      }
    }
  }

  @Override
  public int size() {
    var total = 0;
    for (var lane : lanes) {
      total += lane.size();
    }
    return total;
  }

  @Override
  public int remainingCapacity() {
    return lanes.stream().mapToInt(BlockingQueue::remainingCapacity).sum();
  }

  @Override
  public Iterator<DatagramQueuedMessageDispatch> iterator() {
    return lanes.stream().flatMap(Collection::stream).iterator();
  }

  @Override
  public void put(DatagramQueuedMessageDispatch message) {
    throw new UnsupportedOperationException("A receiver must not wait");
  }

  @Override
  public boolean offer(DatagramQueuedMessageDispatch message, long timeout, TimeUnit unit) {
    throw new UnsupportedOperationException("A receiver must not wait");
  }

  @Override
  public @Nullable DatagramQueuedMessageDispatch poll() {
    return own.get().poll();
  }

  @Override
  public @Nullable DatagramQueuedMessageDispatch poll(long timeout, TimeUnit unit)
      throws InterruptedException {
    return own.get().poll(timeout, unit);
  }

  @Override
  public @Nullable DatagramQueuedMessageDispatch peek() {
    return own.get().peek();
  }

  @Override
  public int drainTo(Collection<? super DatagramQueuedMessageDispatch> target) {
    return drainTo(target, Integer.MAX_VALUE);
  }

  @Override
  public int drainTo(Collection<? super DatagramQueuedMessageDispatch> target, int max) {
    return own.get().drainTo(target, max);
  }
}
