// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.rtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One end of an audio stream; hears from the moment it exists, speaks once it knows to whom. */
public final class RtpEndpoint implements AutoCloseable {
  private final DatagramSocket socket;
  private final HeardStream heard = new HeardStream();
  private @Nullable RtpSender sender;
  private volatile @Nullable InetSocketAddress remote;

  /** Binds a free even port. */
  public RtpEndpoint(InetAddress address) {
    socket = bindEven(address);
    Thread.ofVirtual().name("rtp-hear-" + port()).start(this::receive);
  }

  private static DatagramSocket bindEven(InetAddress address) {
    try {
      while (true) {
        var candidate = new DatagramSocket(new InetSocketAddress(address, 0));
        if (candidate.getLocalPort() % 2 == 0) {
          return candidate;
        }
        candidate.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return socket.getLocalPort();
  }

  /**
   * Starts to send, or changes where to.
   *
   * @param telephoneEvent payload type for digits in both directions, or -1
   */
  public synchronized void connect(InetSocketAddress to, Codec codec, int telephoneEvent) {
    remote = to;
    heard.expectEventsAs(telephoneEvent);
    if (sender == null) {
      sender = new RtpSender(codec, telephoneEvent, this::send);
      Thread.ofVirtual().name("rtp-speak-" + port()).start(sender);
    }
  }

  /** Queues audio; done when its last packet was sent. */
  public CompletableFuture<Void> play(Audio audio) {
    return speaker().play(audio);
  }

  /** Drops queued audio. */
  public void shutUp() {
    speaker().shutUp();
  }

  /** Queues digits of RFC 4733; done when the last one was sent. */
  public CompletableFuture<Void> press(String digits) {
    return speaker().press(digits);
  }

  /** Stops or resumes sending altogether. */
  public void mute(boolean on) {
    speaker().mute(on);
  }

  private synchronized RtpSender speaker() {
    if (sender == null) {
      throw new IllegalStateException("no media was negotiated yet");
    }
    return sender;
  }

  /** Everything so far, from the first packet on. */
  public Audio heard() {
    return heard.heard();
  }

  /** RFC 4733 digits so far. */
  public String digits() {
    return heard.digits();
  }

  /** The longest gap is one of those that end from now on. */
  public void forgetGaps() {
    heard.forgetGaps();
  }

  public RtpStats stats() {
    return heard.stats();
  }

  /** Waits until the stream satisfies the condition; false when the time is over. */
  public boolean await(Predicate<RtpEndpoint> condition, Duration deadline)
      throws InterruptedException {
    var end = System.nanoTime() + deadline.toNanos();
    synchronized (heard) {
      while (!condition.test(this)) {
        var left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return false;
        }
        heard.wait(left);
      }
      return true;
    }
  }

  private void send(RtpPacket packet) {
    var to = remote;
    if (to == null || socket.isClosed()) {
      return;
    }
    var bytes = packet.toBytes();
    try {
      socket.send(new DatagramPacket(bytes, bytes.length, to));
    } catch (IOException _) {
      // The other side's port is closed already: on UDP the packet is just lost.
    }
  }

  private void receive() {
    var buffer = new byte[2048];
    var datagram = new DatagramPacket(buffer, buffer.length);
    while (!socket.isClosed()) {
      try {
        datagram.setLength(buffer.length);
        socket.receive(datagram);
      } catch (IOException e) {
        continue; // closed, or an ICMP error of an earlier packet
      }
      var packet = RtpPacket.parse(buffer, datagram.getLength());
      if (packet != null) {
        heard.packet(packet, System.nanoTime());
      }
    }
  }

  @Override
  public synchronized void close() {
    if (sender != null) {
      sender.stop();
    }
    socket.close();
  }
}
