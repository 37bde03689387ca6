// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.play;

import java.time.Duration;

/**
 * Controls one running play list. Methods return at once and act within two ticks (40 ms). A method
 * returns false when it changes nothing: the player has ended, is paused already, is at its limit.
 */
public interface Player {

  /** Keeps the position. False when already paused. */
  boolean pause();

  /** False when not paused. */
  boolean resume();

  /**
   * Moves within the current round, clamped to its start and end.
   *
   * @param amount negative = back
   */
  boolean seek(Duration amount);

  /** 3 dB louder, up to +12 dB. */
  boolean volumeUp();

  /** 3 dB softer, down to -24 dB. */
  boolean volumeDown();

  /** A step of 10 % of normal speed faster, up to 200 %; pitch is kept. */
  boolean speedUp();

  /** A step of 10 % of normal speed slower, down to 50 %; pitch is kept. */
  boolean speedDown();

  /**
   * Ends with {@link PlayEnd.Reason#STOPPED}. False when ended before; the listener hears of one
   * end only.
   */
  boolean stop();

  boolean isPaused();

  /** Position in the current round, measured in document time (not stretched by speed). */
  Duration position();
}
