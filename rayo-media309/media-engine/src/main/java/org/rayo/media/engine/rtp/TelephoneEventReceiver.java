// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.rtp;

import java.nio.ByteBuffer;

/**
 * RFC 4733 events to key presses: one per event whatever is repeated, lost or reordered. An event
 * is known by its RTP timestamp; one whose end never comes ends after {@value #SILENCE_TICKS} ticks
 * without packets, or when the next begins.
 */
public final class TelephoneEventReceiver {
  private static final String DIGITS = "0123456789*#ABCD";
  private static final int SILENCE_TICKS = 10;

  private final DigitSink sink;
  private boolean seenAny;
  private boolean down;
  private int event;
  private int eventTimestamp;
  private int duration;
  private int totalDuration;
  private int quietTicks;

  public TelephoneEventReceiver(DigitSink sink) {
    this.sink = sink;
  }

  /** A new stream: an open key is released. */
  public void reset() {
    release();
    seenAny = false;
  }

  /**
   * @param payload positioned at the event
   * @return false for a malformed payload
   */
  public boolean packet(int timestamp, ByteBuffer payload) {
    if (payload.remaining() < 4) {
      return false;
    }
    int code = payload.get() & 0xff;
    boolean end = (payload.get() & 0x80) != 0;
    int samples = payload.getShort() & 0xffff;
    if (code >= DIGITS.length()) {
      return true; // flash, tones: not keys
    }
    if (!seenAny || timestamp - eventTimestamp > 0) {
      if (continues(code, timestamp)) {
        totalDuration += duration;
      } else {
        press(code);
      }
      seenAny = true;
      eventTimestamp = timestamp;
      duration = 0;
    } else if (timestamp != eventTimestamp || !down) {
      return true; // a straggler or a repeated end
    }
    quietTicks = 0;
    duration = Math.max(duration, samples);
    if (end) {
      release();
    }
    return true;
  }

  /** RFC 4733 §2.5.1.3: a long event goes on as a new segment exactly where the last one ended. */
  private boolean continues(int code, int timestamp) {
    return down && code == event && duration == 0xffff && timestamp == eventTimestamp + duration;
  }

  private void press(int code) {
    release();
    down = true;
    event = code;
    duration = 0;
    totalDuration = 0;
    sink.digitStarted(DIGITS.charAt(code));
  }

  private void release() {
    if (down) {
      down = false;
      sink.digitEnded(DIGITS.charAt(event), totalDuration + duration);
    }
  }

  /** Every 20 ms. */
  public void tick() {
    if (down && ++quietTicks >= SILENCE_TICKS) {
      release();
    }
  }
}
