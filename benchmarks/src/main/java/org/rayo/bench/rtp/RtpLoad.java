// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench.rtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** The streams of all held calls: one thread speaks, one hears. */
public final class RtpLoad implements AutoCloseable {
  private static final long FRAME_NANOS = 20_000_000;
  private static final int SLICES = 20;

  private final Selector selector = Selector.open();
  private final List<RtpLeg> legs = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  public RtpLoad() throws IOException {
    Thread.ofPlatform().daemon().name("bench-rtp-in").start(this::hear);
    Thread.ofPlatform().daemon().name("bench-rtp-out").start(this::speak);
  }

  public RtpLeg open() throws IOException {
    var channel = DatagramChannel.open();
    channel.setOption(StandardSocketOptions.SO_RCVBUF, 128 * 1024);
    channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    channel.configureBlocking(false);
    var leg = new RtpLeg(channel);
    legs.add(leg);
    channel.register(selector, SelectionKey.OP_READ, leg);
    selector.wakeup();
    return leg;
  }

  public long received() {
    return legs.stream().mapToLong(RtpLeg::received).sum();
  }

  public long lost() {
    return legs.stream().mapToLong(RtpLeg::lost).sum();
  }

  private void hear() {
    var buffer = ByteBuffer.allocateDirect(2048);
    while (!closed) {
      try {
        selector.select(key -> hear(key, buffer), 100);
      } catch (IOException | ClosedSelectorException e) {
        return; // closed
      }
    }
  }

  private static void hear(SelectionKey key, ByteBuffer buffer) {
    try {
      ((RtpLeg) key.attachment()).hear(buffer);
    } catch (IOException _) {
      // An ICMP error of what we sent before: the server's port is not open (any more).
    }
  }

  /** Spreads the packets of a frame over its 20 ms, as independent phones would. */
  private void speak() {
    var packet = ByteBuffer.allocateDirect(RtpLeg.PACKET);
    var silence = new byte[RtpLeg.PACKET];
    Arrays.fill(silence, (byte) 0xff);
    packet.put(silence).put(0, (byte) 0x80).put(1, (byte) 0);
    var due = System.nanoTime();
    for (var slice = 0; !closed; slice = (slice + 1) % SLICES) {
      for (var i = slice; i < legs.size(); i += SLICES) {
        speak(legs.get(i), packet);
      }
      due += FRAME_NANOS / SLICES;
      var left = due - System.nanoTime();
      if (left > 0) {
        LockSupport.parkNanos(left);
      }
    }
  }

  private static void speak(RtpLeg leg, ByteBuffer packet) {
    try {
      leg.speak(packet);
    } catch (IOException _) {
      // The server's port is not open (any more), or the call is over: the packet is lost.
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    selector.close();
    for (var leg : legs) {
      try {
        leg.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
