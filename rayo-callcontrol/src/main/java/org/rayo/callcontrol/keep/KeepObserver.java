// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.keep;

/** Learns what went wrong with the keeping of calls and mixers. Must not block. */
public interface KeepObserver {
  /** Something that is counted. */
  void mishap(Mishap what);

  /** What may go wrong. */
  enum Mishap {
    /** A snapshot was not safe in time; the effects did not wait for it any longer. */
    SAVED_LATE,
    /** A snapshot could not be saved. */
    NOT_SAVED,
    /** Too many letters waited for their delivery; the oldest one will not be sent again. */
    LETTER_DROPPED,
    /** Another node owns the party, which this one has let go of without a word. */
    LOST_TO_OTHER
  }
}
