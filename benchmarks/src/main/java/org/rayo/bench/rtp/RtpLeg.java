// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench.rtp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** One held call's stream: silence out, packets in counted by sequence number. */
public final class RtpLeg {
  static final int PACKET = 12 + 160;

  private final DatagramChannel channel;
  private final int ssrc = ThreadLocalRandom.current().nextInt();
  private int sequence = ThreadLocalRandom.current().nextInt(1 << 15);
  private int timestamp = ThreadLocalRandom.current().nextInt();

  private final AtomicLong received = new AtomicLong();
  private final AtomicLong lost = new AtomicLong();

  // Of the receiving thread.
  private int theirSsrc;
  private int next = -1;

  RtpLeg(DatagramChannel channel) {
    this.channel = channel;
  }

  public int port() {
    return channel.socket().getLocalPort();
  }

  /** From now on it speaks to that address. */
  public void connect(InetSocketAddress to) throws IOException {
    channel.connect(to);
  }

  /** Next packet; nothing before it is connected. */
  void speak(ByteBuffer packet) throws IOException {
    if (!channel.isConnected()) {
      return;
    }
    sequence = (sequence + 1) & 0xffff;
    timestamp += 160;
    packet.clear();
    packet.putShort(2, (short) sequence).putInt(4, timestamp).putInt(8, ssrc);
    packet.limit(PACKET);
    channel.write(packet);
  }

  /** Reads what has come. */
  void hear(ByteBuffer buffer) throws IOException {
    while (true) {
      buffer.clear();
      if (channel.receive(buffer) == null) {
        return;
      }
      if (buffer.position() >= 12 && (buffer.get(0) & 0xc0) == 0x80) {
        count(buffer.getShort(2) & 0xffff, buffer.getInt(8));
      }
    }
  }

  /** A gap is loss until its packets come late. */
  void count(int number, int source) {
    received.incrementAndGet();
    if (next < 0 || source != theirSsrc) {
      theirSsrc = source;
      next = (number + 1) & 0xffff;
      return;
    }
    var step = (short) (number - next);
    if (step >= 0) {
      lost.addAndGet(step);
      next = (number + 1) & 0xffff;
    } else {
      lost.decrementAndGet();
    }
  }

  public long received() {
    return received.get();
  }

  public long lost() {
    return lost.get();
  }

  void close() throws IOException {
    channel.close();
  }
}
