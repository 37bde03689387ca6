// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.ext;

import javax.media.mscontrol.Parameter;

/** Parameters that the standard has no word for. */
public enum ExtParameter implements Parameter {
  /** A {@link String}: one or several names of voices for speech, the best first. */
  PLAYER_VOICE,
  /** A {@link Boolean}: sounds a beep when the recording is over; it is not in the file. */
  RECORDER_STOP_BEEP,
  /**
   * A {@link javax.media.mscontrol.join.Joinable.Direction}, seen from the party on the network:
   * SEND records what it says, RECV what it hears, DUPLEX both. DUPLEX is the default.
   */
  RECORDER_DIRECTION,
  /** A {@link Boolean}: one channel for both directions instead of one each. */
  RECORDER_MIX,
  /**
   * A {@link Boolean}: goes on after what a recorder of the same name recorded on a media server
   * that is gone; durations count what is there, and no beep sounds at the start.
   */
  RECORDER_APPEND,
  /** A {@link Character}: the key that ends a collection and is not part of it. */
  DETECTOR_TERMINATOR,
  /**
   * A {@link Boolean}: a key that no pattern can take is skipped instead of ending without match.
   */
  DETECTOR_IGNORE_FOREIGN_SIGNALS,
  /**
   * A {@link Boolean}: the timers wait for {@link
   * javax.media.mscontrol.mediagroup.SpeechDetectorConstants#PROMPT_DONE}, and with {@link
   * javax.media.mscontrol.mediagroup.SpeechDetectorConstants#BARGE_IN_ENABLED} false so does the
   * collection.
   */
  DETECTOR_WAIT_FOR_PROMPT
}
