// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.rtp;

import org.jspecify.annotations.Nullable;

/**
 * The payload of RFC 4733 §2.3.
 *
 * @param duration in samples since the start of the event
 */
record TelephoneEvent(char digit, boolean end, int duration) {
  private static final String DIGITS = "0123456789*#ABCD";
  private static final int VOLUME = 10;

  TelephoneEvent {
    if (DIGITS.indexOf(digit) < 0) {
      throw new IllegalArgumentException("not a DTMF digit: " + digit);
    }
  }

  byte[] toBytes() {
    return new byte[] {
      (byte) DIGITS.indexOf(digit),
      (byte) ((end ? 0x80 : 0) | VOLUME),
      (byte) (duration >> 8),
      (byte) duration
    };
  }

  /** Null for a short payload and for events that are not digits. */
  static @Nullable TelephoneEvent parse(byte[] payload) {
    if (payload.length < 4 || payload[0] < 0 || payload[0] >= DIGITS.length()) {
      return null;
    }
    var duration = (payload[2] & 0xff) << 8 | (payload[3] & 0xff);
    return new TelephoneEvent(DIGITS.charAt(payload[0]), (payload[1] & 0x80) != 0, duration);
  }
}
