// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import gov.nist.javax.sip.stack.DatagramQueuedMessageDispatch;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import gov.nist.javax.sip.stack.UDPMessageChannel;
import gov.nist.javax.sip.stack.UDPMessageProcessor;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A UDP socket whose messages wait in {@link CallLanes}.
 *
 * <p>The stack's own listener keeps a buffer of the maximum message size for every queued datagram
 * in a queue without bound, and dies of the first OutOfMemoryError that follows. This one receives
 * into one buffer, copies what arrived, and goes on after any error.
 */
final class UdpListener extends UDPMessageProcessor {

  private static final Logger LOG = LoggerFactory.getLogger(UdpListener.class);
  private static final int LARGEST_DATAGRAM = 65_535;

  /** Four times T1 doubled: by then the sender has sent the request three times again. */
  private static final long MAX_AGE_MILLIS = 4_000;

  private static final Set<UdpListener> RUNNING = ConcurrentHashMap.newKeySet();

  private final SIPTransactionStack stack;
  private final CallLanes lanes;
  private final int workers;

  // The stack declares its list of channels as a LinkedList.
  @SuppressWarnings("JdkObsolete")
  UdpListener(
      InetAddress address, SIPTransactionStack stack, int port, int workers, int queueLength)
      throws IOException {
    super(address, stack, port);
    this.stack = stack;
    this.workers = workers;
    this.lanes = new CallLanes(workers, queueLength, MAX_AGE_MILLIS, IntakeCounters.SHARED);
    // Requests leave by this socket; or else by a new one each, to whose port peers would answer.
    StackFields.set(stack, SIPTransactionStack.class, "udpFlag", true);
    // What the stack's worker loop takes from.
    messageQueue = lanes;
    // The stack closes these at its end, which may come before our thread has begun; our workers
    // notice the end themselves.
    messageChannels = new LinkedList<>();
  }

  /** Messages waiting for a worker on all UDP sockets. */
  static int queued() {
    return RUNNING.stream().mapToInt(listener -> listener.lanes.size()).sum();
  }

  @Override
  public void start() throws IOException {
    RUNNING.add(this);
    super.start();
  }

  @Override
  public void run() {
    startWorkers();
    var buffer = new byte[LARGEST_DATAGRAM];
    while (isRunning) {
      try {
        receive(buffer);
      } catch (IOException | RuntimeException e) {
        if (isRunning) {
          LOG.warn("SIP on UDP port {} lost a message: {}", getPort(), e.toString());
        }
      } catch (OutOfMemoryError e) {
        // The next message may fit; a container that hears nothing is of no use to anybody.
        LOG.error("SIP on UDP port {} lost a message", getPort(), e);
      }
    }
  }

  private void startWorkers() {
    for (var i = 0; i < workers; i++) {
      // Its constructor starts its thread, which keeps it.
      new Worker(stack, this, "sip-udp-" + getPort() + "-" + i);
    }
  }

  private void receive(byte[] buffer) throws IOException {
    var packet = new DatagramPacket(buffer, buffer.length);
    sock.receive(packet);
    IntakeCounters.SHARED.received();
    packet.setData(Arrays.copyOf(buffer, packet.getLength()));
    arrived(packet);
  }

  /** Puts a datagram in the line of its call. */
  void arrived(DatagramPacket packet) {
    lanes.offer(new DatagramQueuedMessageDispatch(packet, System.currentTimeMillis()));
  }

  @Override
  public void stop() {
    RUNNING.remove(this);
    super.stop();
    lanes.wakeAll();
  }

  /** A thread that parses and handles the messages of its lane. */
  private static final class Worker extends UDPMessageChannel implements GuardedParser.Answering {

    Worker(SIPTransactionStack stack, UdpListener listener, String name) {
      super(stack, listener, name);
    }

    @Override
    public void answer(byte[] response) throws IOException {
      var asked =
          StackFields.get(this, UDPMessageChannel.class, "incomingPacket", DatagramPacket.class);
      sendMessage(response, asked.getAddress(), asked.getPort(), "UDP", false);
    }

    // The super class starts the thread before our fields exist, hence no fields.
    @Override
    public void run() {
      while (((UdpListener) messageProcessor).isRunning) {
        try {
          super.run();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
          LOG.error("SIP worker {} failed on a message", Thread.currentThread().getName(), e);
        }
      }
    }
  }
}
