// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.rayo.media.engine.codec.AudioCodec;

/** A telephone on loopback: sends what it is told every 20 ms, keeps what it gets. */
public final class TestPhone implements AutoCloseable {
  private static final Pattern MEDIA = Pattern.compile("m=audio ([0-9]+) ");

  private final AudioCodec codec;
  private final DatagramSocket socket;
  private final Thread receiver;
  private final Thread sender;
  private final List<RtpPacket> packets = new ArrayList<>();
  private volatile InetSocketAddress peer = new InetSocketAddress(0);
  private volatile short[] speech = new short[0];
  private volatile int spoken;
  private volatile boolean sending;
  private volatile boolean closed;
  private volatile int[] events = new int[0];
  private int sequence = 65_530; // wraps soon
  private int timestamp = -1600; // wraps soon

  public TestPhone(AudioCodec codec) {
    this.codec = codec;
    try {
      socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    } catch (SocketException e) {
      throw new UncheckedIOException(e);
    }
    receiver = Thread.ofPlatform().daemon().start(this::receive);
    sender = Thread.ofPlatform().daemon().start(this::send);
  }

  public String offer() {
    return offer("sendrecv");
  }

  public String offer(String direction) {
    int type = codec.staticPayloadType();
    return """
        v=0
        o=phone 1 1 IN IP4 127.0.0.1
        s=-
        c=IN IP4 127.0.0.1
        t=0 0
        m=audio %d RTP/AVP %d 96
        a=rtpmap:%d %s/8000
        a=rtpmap:96 telephone-event/8000
        a=%s
        """
        .formatted(socket.getLocalPort(), type, type, codec, direction);
  }

  /** Takes the address from the engine's SDP and begins to send silence to it. */
  public void connect(String sdp) {
    var media = MEDIA.matcher(sdp);
    if (!media.find()) {
      throw new IllegalArgumentException(sdp);
    }
    peer =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(media.group(1)));
    sending = true;
  }

  /** Sends this once, from now on; silence afterwards. */
  public void say(short[] samples) {
    spoken = 0;
    speech = samples;
  }

  /** Presses keys one after the other, 100 ms each with 60 ms between. */
  public void press(String keys) {
    keys.chars().forEach(key -> pressOnce("0123456789*#ABCD".indexOf(key), true));
  }

  /** A key whose end packets are all lost. */
  public void pressWithoutEnd(char key) {
    pressOnce("0123456789*#ABCD".indexOf(key), false);
  }

  private void pressOnce(int event, boolean end) {
    var steps = new int[12];
    for (int i = 0; i < steps.length; i++) {
      boolean tone = i < 5;
      boolean last = i < 8;
      steps[i] =
          tone
              ? event << 24 | 10 << 16 | (i + 1) * 160
              : last && end ? event << 24 | 0x8a << 16 | 800 : -1;
    }
    events = steps;
    await(() -> events.length == 0, "key sent");
  }

  public short[] heard() {
    synchronized (packets) {
      var audio = packets.stream().filter(p -> p.type() == codec.staticPayloadType()).toList();
      var samples = new short[audio.stream().mapToInt(p -> p.payload().length).sum()];
      int at = 0;
      for (var packet : audio) {
        codec.decode(packet.payload(), 0, samples, at, packet.payload().length);
        at += packet.payload().length;
      }
      return samples;
    }
  }

  /** What was heard in the last so many milliseconds. */
  public short[] heardLately(int millis) {
    short[] all = heard();
    int count = Math.min(all.length, millis * 8);
    return java.util.Arrays.copyOfRange(all, all.length - count, all.length);
  }

  public List<RtpPacket> packets() {
    synchronized (packets) {
      return List.copyOf(packets);
    }
  }

  public void forget() {
    synchronized (packets) {
      packets.clear();
    }
  }

  /** Blocks until so many more packets have come. */
  public void hearPackets(int count) {
    int from = packets().size();
    await(() -> packets().size() >= from + count, count + " packets");
  }

  public static void await(BooleanSupplier condition, String what) {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not within 10 s: " + what);
      }
      LockSupport.parkNanos(2_000_000);
    }
  }

  private void receive() {
    var packet = new DatagramPacket(new byte[2048], 2048);
    while (!closed) {
      try {
        socket.receive(packet);
      } catch (IOException e) {
        return; // closed
      }
      synchronized (packets) {
        packets.add(RtpPacket.parse(ByteBuffer.wrap(packet.getData(), 0, packet.getLength())));
      }
    }
  }

  private void send() {
    long due = System.nanoTime();
    int eventAt = 0;
    int eventTimestamp = 0;
    while (!closed) {
      due += 20_000_000;
      LockSupport.parkNanos(due - System.nanoTime());
      int[] steps = events;
      if (!sending) {
        continue;
      }
      if (eventAt < steps.length) {
        if (eventAt == 0) {
          eventTimestamp = timestamp;
        }
        int step = steps[eventAt];
        if (step != -1) {
          var payload = ByteBuffer.allocate(4).putInt(step).array();
          transmit(96, eventTimestamp, eventAt == 0, payload);
        }
        if (++eventAt == steps.length) {
          eventAt = 0;
          events = new int[0];
        }
      } else {
        transmit(codec.staticPayloadType(), timestamp, false, frame());
      }
      timestamp += 160;
    }
  }

  private byte[] frame() {
    var samples = new short[160];
    int from = spoken;
    for (int i = 0; i < 160 && from + i < speech.length; i++) {
      samples[i] = speech[from + i];
    }
    spoken = from + 160;
    var codes = new byte[160];
    codec.encode(samples, 0, codes, 0, 160);
    return codes;
  }

  private void transmit(int type, int stamp, boolean marker, byte[] payload) {
    var out = ByteBuffer.allocate(12 + payload.length);
    out.put((byte) 0x80).put((byte) ((marker ? 0x80 : 0) | type)).putShort((short) sequence++);
    out.putInt(stamp).putInt(0x1234).put(payload);
    try {
      socket.send(new DatagramPacket(out.array(), out.capacity(), peer));
    } catch (IOException e) {
      if (!closed) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    socket.close();
    receiver.interrupt();
    sender.interrupt();
  }
}
