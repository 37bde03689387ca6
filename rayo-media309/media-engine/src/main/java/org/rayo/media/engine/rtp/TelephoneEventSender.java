// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.rtp;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.rayo.media.engine.codec.AudioCodec;

/**
 * Turns digits into RFC 4733 packets, one per tick, in place of audio, or into the frames of the
 * tones themselves. Confined to the tick thread, except for what says otherwise.
 */
public final class TelephoneEventSender {
  private static final String DIGITS = "0123456789*#ABCD";
  private static final int TONE_TICKS = 5;
  private static final int END_REPEATS = 3;
  private static final int GAP_TICKS = 5;
  private static final int COMMA_TICKS = 50;
  private static final int KEY_TICKS = TONE_TICKS + END_REPEATS + GAP_TICKS;
  private static final long TICK_NANOS = 20_000_000;
  private static final int MAX_QUEUED = 256;
  private static final byte VOLUME = 10; // -10 dBm0

  private final Queue<Character> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger queued = new AtomicInteger();
  private char key;
  private int step;
  private int gap;
  private int startTimestamp;
  private volatile long silentFrom = System.nanoTime();

  /** False when the queue cannot take so many. Any thread. */
  public boolean enqueue(String digits) {
    if (queued.addAndGet(digits.length()) > MAX_QUEUED) {
      queued.addAndGet(-digits.length());
      return false;
    }
    digits.chars().forEach(c -> queue.add((char) c));
    long ticks = digits.chars().mapToLong(c -> c == ',' ? COMMA_TICKS : KEY_TICKS).sum();
    synchronized (queue) {
      long now = System.nanoTime();
      silentFrom = (silentFrom - now > 0 ? silentFrom : now) + ticks * TICK_NANOS;
    }
    return true;
  }

  /** How long it takes until all that waits is sent. Any thread. */
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, silentFrom - System.nanoTime()));
  }

  /** Whether all of {@code digits} can be sent. */
  public static boolean canSend(String digits) {
    return digits.chars().allMatch(c -> c == ',' || DIGITS.indexOf(c) >= 0);
  }

  /** Moves on by one tick; true when an event packet takes the place of audio in it. */
  public boolean tick() {
    if (gap > 0) {
      gap--;
      return false;
    }
    if (step == 0 && !next()) {
      return false;
    }
    step++;
    return true;
  }

  /** Takes the next key; false when there is none, or a pause. */
  private boolean next() {
    var taken = queue.poll();
    if (taken == null) {
      return false;
    }
    queued.decrementAndGet();
    if (taken == ',') {
      gap = COMMA_TICKS - 1;
      return false;
    }
    key = taken;
    return true;
  }

  /** The first packet of an event: carries the marker bit and fixes the timestamp. */
  public boolean isFirst() {
    return step == 1;
  }

  /** The timestamp of the packet, which is that of the event's beginning. */
  public int timestamp(int now) {
    if (step == 1) {
      startTimestamp = now;
    }
    return startTimestamp;
  }

  /** Writes the packet for the tick that {@link #tick} announced. */
  public void writePayload(ByteBuffer packet) {
    boolean end = step > TONE_TICKS;
    packet.put((byte) DIGITS.indexOf(key));
    packet.put((byte) ((end ? 0x80 : 0) | VOLUME));
    packet.putShort((short) (Math.min(step, TONE_TICKS) * AudioCodec.FRAME));
    endStep();
  }

  /** The frame for the tick that {@link #tick} announced. */
  public void writeTone(short[] frame) {
    if (step > TONE_TICKS) {
      Arrays.fill(frame, (short) 0);
    } else {
      DtmfTone.write(DIGITS.indexOf(key), (step - 1) * AudioCodec.FRAME, frame);
    }
    endStep();
  }

  private void endStep() {
    if (step == TONE_TICKS + END_REPEATS) {
      step = 0;
      gap = GAP_TICKS;
    }
  }
}
