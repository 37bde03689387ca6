// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.rtp;

/** Receives key presses on the tick thread. */
public interface DigitSink {
  void digitStarted(char digit);

  /**
   * @param samples how long it was held, in 1/8000 s
   */
  void digitEnded(char digit, int samples);
}
