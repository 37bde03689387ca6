// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.rtp;

import org.rayo.media.engine.codec.AudioCodec;

/** The two tones of a key (ITU-T Q.23), at about -10 dBm0 together. */
final class DtmfTone {
  private static final int[] ROWS = {697, 770, 852, 941};
  private static final int[] COLUMNS = {1209, 1336, 1477, 1633};

  /** By event code of RFC 4733: the place on the key pad, row by row. */
  private static final int[] PLACES = {13, 0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 14, 3, 7, 11, 15};

  private static final double AMPLITUDE = 5000;

  private DtmfTone() {}

  /**
   * Fills the frame.
   *
   * @param from samples since the key went down
   */
  static void write(int event, int from, short[] frame) {
    double row = 2 * Math.PI * ROWS[PLACES[event] / 4] / AudioCodec.SAMPLE_RATE;
    double column = 2 * Math.PI * COLUMNS[PLACES[event] % 4] / AudioCodec.SAMPLE_RATE;
    for (int i = 0; i < frame.length; i++) {
      int at = from + i;
      frame[i] = (short) (AMPLITUDE * (Math.sin(row * at) + Math.sin(column * at)));
    }
  }
}
