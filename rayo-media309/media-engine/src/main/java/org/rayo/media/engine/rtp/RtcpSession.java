// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.rtp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The control side of a leg's stream (RFC 3550 §6): compound reports every five seconds, BYE at the
 * end, the peer's sender reports remembered for LSR/DLSR. Confined to the tick thread.
 */
public final class RtcpSession {
  private static final int SENDER_REPORT = 200;
  private static final int RECEIVER_REPORT = 201;
  private static final int SOURCE_DESCRIPTION = 202;
  private static final int GOODBYE = 203;
  private static final long NTP_EPOCH_OFFSET = 2_208_988_800L;

  private final DatagramChannel channel;
  private final RtpSender sender;
  private final RtpReceiver receiver;
  private final byte[] cname;
  private int lastSenderReport;
  private long lastSenderReportAt;
  private boolean goodbyeSeen;

  public RtcpSession(
      DatagramChannel channel, RtpSender sender, RtpReceiver receiver, String cname) {
    this.channel = channel;
    this.sender = sender;
    this.receiver = receiver;
    this.cname = cname.getBytes(StandardCharsets.US_ASCII);
  }

  /** Reads what came; anything malformed is ignored. */
  public void receive(ByteBuffer buffer, long nanos) {
    try {
      for (int i = 0; i < 4; i++) {
        buffer.clear();
        var source = (InetSocketAddress) channel.receive(buffer);
        if (source == null) {
          return;
        }
        var peer = receiver.peer();
        if (peer != null && source.getAddress().equals(peer.getAddress())) {
          compound(buffer.flip(), nanos);
        }
      }
    } catch (IOException e) {
      // an ICMP error of a report sent earlier: the peer has no RTCP port
    }
  }

  private void compound(ByteBuffer packet, long nanos) {
    while (packet.remaining() >= 8) {
      int start = packet.position();
      int length = 4 * ((packet.getShort(start + 2) & 0xffff) + 1);
      if ((packet.get(start) & 0xc0) != 0x80 || length > packet.remaining()) {
        return;
      }
      int type = packet.get(start + 1) & 0xff;
      if (type == SENDER_REPORT && length >= 28 && packet.getInt(start + 4) == receiver.ssrc()) {
        lastSenderReport = (int) (packet.getLong(start + 8) >>> 16);
        lastSenderReportAt = nanos;
      } else if (type == GOODBYE) {
        goodbyeSeen = true;
      }
      packet.position(start + length);
    }
  }

  /** Whether the peer said BYE. */
  public boolean goodbyeSeen() {
    return goodbyeSeen;
  }

  /** Sends a report, and a BYE with it when {@code last}. */
  public void send(ByteBuffer buffer, @Nullable InetSocketAddress peer, long nanos, boolean last) {
    if (peer == null) {
      return;
    }
    buffer.clear();
    report(buffer, nanos);
    description(buffer);
    if (last) {
      buffer.put((byte) 0x81).put((byte) GOODBYE).putShort((short) 1).putInt(sender.ssrc());
    }
    try {
      channel.send(buffer.flip(), peer);
    } catch (IOException e) {
      // a report lost is made up for by the next
    }
  }

  private void report(ByteBuffer buffer, long nanos) {
    boolean sends = sender.packets() > 0;
    boolean block = receiver.stats().hasReport();
    int words = 1 + (sends ? 5 : 0) + (block ? 6 : 0);
    buffer.put((byte) (0x80 | (block ? 1 : 0)));
    buffer.put((byte) (sends ? SENDER_REPORT : RECEIVER_REPORT));
    buffer.putShort((short) words).putInt(sender.ssrc());
    if (sends) {
      long millis = System.currentTimeMillis();
      buffer.putInt((int) (millis / 1000 + NTP_EPOCH_OFFSET));
      buffer.putInt((int) ((millis % 1000 << 32) / 1000));
      buffer.putInt(sender.timestamp());
      buffer.putInt((int) sender.packets()).putInt((int) sender.octets());
    }
    if (block) {
      block(buffer, nanos);
    }
  }

  private void block(ByteBuffer buffer, long nanos) {
    var stats = receiver.stats();
    int lost = (int) Math.min(stats.lost(), 0x7fffff);
    buffer.putInt(receiver.ssrc());
    buffer.putInt(stats.fractionLost() << 24 | lost);
    buffer.putInt(stats.extendedHighest()).putInt((int) stats.jitter());
    buffer.putInt(lastSenderReport);
    buffer.putInt(
        lastSenderReport == 0 ? 0 : (int) ((nanos - lastSenderReportAt) * 65536 / 1_000_000_000L));
  }

  private void description(ByteBuffer buffer) {
    int padding = 4 - (6 + cname.length) % 4; // at least one zero ends the item list
    int words = 1 + (2 + cname.length + padding + 3) / 4;
    int start = buffer.position();
    buffer.put((byte) 0x81).put((byte) SOURCE_DESCRIPTION).putShort((short) words);
    buffer.putInt(sender.ssrc());
    buffer.put((byte) 1).put((byte) cname.length).put(cname);
    while (buffer.position() < start + 4 * (words + 1)) {
      buffer.put((byte) 0);
    }
  }
}
