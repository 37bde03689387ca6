// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.rtp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.ThreadLocalRandom;
import org.rayo.media.engine.codec.AudioCodec;

/**
 * One outgoing stream (RFC 3550 §5.1): one SSRC for the life of the leg, sequence numbers without
 * gaps, a timestamp that runs with the clock also while nothing is sent, the marker bit after each
 * such pause. Confined to the tick thread.
 */
public final class RtpSender {
  /** Bytes of the fixed header. */
  static final int HEADER = 12;

  private final DatagramChannel channel;
  private final int ssrc = ThreadLocalRandom.current().nextInt();
  private int sequence = ThreadLocalRandom.current().nextInt(1 << 16);
  private int timestamp = ThreadLocalRandom.current().nextInt();
  private boolean marker = true;
  private long packets;
  private long octets;
  private long notSent;

  public RtpSender(DatagramChannel channel) {
    this.channel = channel;
  }

  /**
   * Starts a packet in {@code packet}; the payload is put behind it.
   *
   * @param frames of 20 ms in it, the last of them being that of this tick
   */
  public void begin(ByteBuffer packet, int payloadType, int frames) {
    header(packet, payloadType, marker, timestamp - (frames - 1) * AudioCodec.FRAME);
    marker = false;
  }

  /** Starts an event packet, whose timestamp stands still. */
  public void beginEvent(ByteBuffer packet, int payloadType, boolean first, int eventTimestamp) {
    header(packet, payloadType, first, eventTimestamp);
    marker = true;
  }

  private void header(ByteBuffer packet, int payloadType, boolean mark, int stamp) {
    packet.clear();
    packet.put((byte) 0x80);
    packet.put((byte) ((mark ? 0x80 : 0) | payloadType));
    packet.putShort((short) sequence);
    packet.putInt(stamp);
    packet.putInt(ssrc);
  }

  /** Sends what was begun. */
  public void send(ByteBuffer packet, InetSocketAddress peer) {
    packet.flip();
    int length = packet.remaining();
    sequence = (sequence + 1) & 0xffff;
    try {
      if (channel.send(packet, peer) == length) {
        packets++;
        octets += length - HEADER;
        return;
      }
    } catch (IOException e) {
      // no route, or an ICMP error of an earlier packet: for RTP the same as a lost packet
    }
    notSent++;
  }

  /** Lets 20 ms pass. */
  public void advance() {
    timestamp += AudioCodec.FRAME;
  }

  /** The stream paused (hold): the next packet is marked. */
  public void paused() {
    marker = true;
  }

  public int timestamp() {
    return timestamp;
  }

  public int ssrc() {
    return ssrc;
  }

  public long packets() {
    return packets;
  }

  public long octets() {
    return octets;
  }

  public long notSent() {
    return notSent;
  }
}
