// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.rtp;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.metrics.DropCounts;
import org.rayo.media.engine.metrics.DropReason;
import org.rayo.media.engine.sdp.NegotiatedAudio;

/**
 * One incoming stream: validates packets (RFC 3550 A.1), keeps strangers out, sorts audio into the
 * playout buffer and events to the event receiver. Confined to the tick thread.
 */
public final class RtpReceiver {
  private static final int MAX_PACKET = 1500;
  private static final int COMFORT_NOISE = 13;

  private final SourceLock lock = new SourceLock();
  private final ReceptionStats stats = new ReceptionStats();
  private final PlayoutBuffer playout = new PlayoutBuffer();
  private final TelephoneEventReceiver events;
  private @Nullable NegotiatedAudio audio;
  private int ssrc;
  private boolean ssrcKnown;
  private long received;
  private final DropCounts dropped = new DropCounts();

  public RtpReceiver(DigitSink digits) {
    events = new TelephoneEventReceiver(digits);
  }

  /** From now on packets are judged by this; the source lock survives when the address stays. */
  public void negotiated(NegotiatedAudio result) {
    if (audio == null || audio.codec() != result.codec()) {
      playout.reset(result.codec());
    }
    audio = result;
    lock.expect(result.remote());
  }

  /**
   * @param packet one datagram, position 0 to limit
   * @param arrival now, in 1/8000 s
   */
  public void packet(ByteBuffer packet, InetSocketAddress source, long arrival) {
    var reason = judge(packet, source, arrival);
    if (reason == null) {
      received++;
    } else {
      dropped.add(reason, 1);
    }
  }

  private @Nullable DropReason judge(ByteBuffer packet, InetSocketAddress source, long arrival) {
    var agreed = audio;
    if (agreed == null) {
      return DropReason.STRANGER;
    }
    int length = packet.remaining();
    int first = length < RtpSender.HEADER ? 0 : packet.get(0) & 0xff;
    if (first >> 6 != 2 || length > MAX_PACKET || !trim(packet, first)) {
      return DropReason.MALFORMED;
    }
    int type = packet.get(1) & 0x7f;
    boolean event = type == agreed.inboundTypes().event() || type == agreed.eventPayloadType();
    var codec = event ? null : agreed.inboundTypes().codecOf(type);
    if (!event && codec == null && type != COMFORT_NOISE) {
      return DropReason.PAYLOAD_TYPE;
    }
    int sequence = packet.getShort(2) & 0xffff;
    int timestamp = packet.getInt(4);
    int source32 = packet.getInt(8);
    if (!lock.accepts(source, source32, sequence)) {
      return DropReason.STRANGER;
    }
    sourceOf(source32, agreed);
    stats.received(sequence, timestamp, arrival);
    if (event) {
      return events.packet(timestamp, packet) ? null : DropReason.MALFORMED;
    }
    return codec == null || !agreed.receive() ? null : playout.write(timestamp, packet, codec);
  }

  /** Positions at the payload; false when the header claims more than there is. */
  private static boolean trim(ByteBuffer packet, int first) {
    int start = RtpSender.HEADER + 4 * (first & 0x0f);
    int end = packet.limit();
    if ((first & 0x10) != 0) {
      if (end < start + 4) {
        return false;
      }
      start += 4 + 4 * (packet.getShort(start + 2) & 0xffff);
    }
    if ((first & 0x20) != 0) {
      end -= packet.get(end - 1) & 0xff;
    }
    if (start > end) {
      return false;
    }
    packet.limit(end).position(start);
    return true;
  }

  private void sourceOf(int source, NegotiatedAudio agreed) {
    if (!ssrcKnown || source != ssrc) {
      ssrcKnown = true;
      ssrc = source;
      stats.reset();
      playout.reset(agreed.codec());
      events.reset();
    }
  }

  /** Every 20 ms, after the packets of the tick. */
  public void tick() {
    events.tick();
  }

  public PlayoutBuffer playout() {
    return playout;
  }

  public ReceptionStats stats() {
    return stats;
  }

  /** Where to send; null before negotiation. */
  public @Nullable InetSocketAddress peer() {
    return lock.peer();
  }

  public boolean hasPeer() {
    return lock.isLocked();
  }

  /** The peer's SSRC, zero before its first packet. */
  public int ssrc() {
    return ssrc;
  }

  public long received() {
    return received;
  }

  public long dropped(DropReason reason) {
    return dropped.get(reason);
  }
}
