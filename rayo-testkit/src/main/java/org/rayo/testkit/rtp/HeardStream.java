// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.rtp;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/**
 * Puts received packets on one time line: by RTP timestamp, so that a lost packet is a hole of
 * silence and not a shift. Thread-safe.
 */
final class HeardStream {
  /** A jump of the timestamp beyond this starts a new section right after what was heard. */
  private static final int JUMP = 20 * Audio.RATE;

  private final Map<Codec, Integer> decoders = new EnumMap<>(Codec.class);
  private final StringBuilder digits = new StringBuilder();
  private final BitSet seen = new BitSet();
  private short[] line = new short[30 * Audio.RATE];
  private int length;
  private boolean started;
  private int ssrc;
  private long origin;
  private long highest;
  private long lowest;
  private long earlierReceived;
  private long earlierLost;
  private long duplicates;
  private long lastArrival;
  private long longestGap;
  private long lastEvent = -1;
  private int telephoneEvent = -1;

  HeardStream() {
    for (var codec : Codec.values()) {
      decoders.put(codec, codec.payloadType());
    }
  }

  synchronized void expectEventsAs(int payloadType) {
    telephoneEvent = payloadType;
  }

  synchronized void packet(RtpPacket packet, long nanos) {
    if (started) {
      longestGap = Math.max(longestGap, nanos - lastArrival);
    }
    if (!started || packet.ssrc() != ssrc) {
      begin(packet);
    }
    lastArrival = nanos;
    if (!count(packet.sequence())) {
      duplicates++;
    } else if (packet.payloadType() == telephoneEvent) {
      event(packet);
    } else {
      audio(packet);
    }
    notifyAll();
  }

  private void begin(RtpPacket packet) {
    if (started) {
      earlierReceived += seen.cardinality();
      earlierLost += lost();
      seen.clear();
    }
    started = true;
    ssrc = packet.ssrc();
    highest = packet.sequence();
    lowest = highest;
    origin = packet.timestamp() - length;
    lastEvent = -1;
  }

  /** False for a duplicate. */
  private boolean count(int sequence) {
    var extended = highest + (short) (sequence - (int) (highest & 0xffff));
    if (extended < lowest) {
      return true; // came before the first one that we know; nobody waits for it
    }
    highest = Math.max(highest, extended);
    var index = (int) (extended - lowest);
    var fresh = !seen.get(index);
    seen.set(index);
    return fresh;
  }

  private void event(RtpPacket packet) {
    var event = TelephoneEvent.parse(packet.payload());
    if (event != null && event.end() && packet.timestamp() != lastEvent) {
      lastEvent = packet.timestamp();
      digits.append(event.digit());
    }
  }

  private void audio(RtpPacket packet) {
    for (var entry : decoders.entrySet()) {
      if (entry.getValue() == packet.payloadType()) {
        place(entry.getKey().decode(packet.payload()), packet.timestamp());
      }
    }
  }

  private void place(short[] samples, long timestamp) {
    var at = (long) (int) (timestamp - origin);
    if (at < 0 && at > -Audio.RATE) {
      return; // older than the first packet
    }
    if (at < 0 || at > length + JUMP) {
      origin = timestamp - length;
      at = length;
    }
    var start = (int) at;
    var end = start + samples.length;
    if (end > line.length) {
      line = Arrays.copyOf(line, Math.max(end, 2 * line.length));
    }
    System.arraycopy(samples, 0, line, start, samples.length);
    length = Math.max(length, end);
  }

  synchronized void forgetGaps() {
    longestGap = 0;
  }

  private long lost() {
    return started ? highest - lowest + 1 - seen.cardinality() : 0;
  }

  synchronized Audio heard() {
    return new Audio(Arrays.copyOf(line, length));
  }

  synchronized String digits() {
    return digits.toString();
  }

  synchronized RtpStats stats() {
    return new RtpStats(
        earlierReceived + seen.cardinality(),
        earlierLost + lost(),
        duplicates,
        longestGap / 1_000_000);
  }
}
