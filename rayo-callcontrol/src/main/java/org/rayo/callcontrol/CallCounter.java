// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.util.Locale;
import org.rayo.callcontrol.keep.KeepObserver;

/** What is counted from the start of the server. The names do not change. */
public enum CallCounter {
  /** Calls that came in, refused ones included. */
  CALLS_INCOMING,
  /** Dial commands that made a call. */
  CALLS_DIALLED,
  /** Dial commands that are wrong, that the operator does not allow or that have no way out. */
  DIALS_DENIED,
  /** Calls that clients were offered. */
  CALLS_OFFERED,
  /** Calls that had to wait for a client. */
  CALLS_QUEUED,
  /** Inbound calls without a client to offer them to. */
  CALLS_WITHOUT_CLIENT,
  /** Inbound calls that media could never serve. */
  CALLS_NOT_ACCEPTABLE,
  /** Calls refused because of the limit of calls or because the server drains. */
  CALLS_OVER_LIMIT,
  /** Calls refused, from either side, because an operator quiesced the server. */
  CALLS_QUIESCED,
  CALLS_ANSWERED,
  CALLS_ENDED,
  /** Of those, ended with the reason error. */
  CALLS_FAILED,
  COMMANDS,
  /** Commands to calls that do not exist, or no more. */
  COMMANDS_NOT_FOUND,
  COMPONENTS_STARTED,
  MIXERS_OPENED,
  /** Joins refused because of the limit of mixers. */
  MIXERS_OVER_LIMIT,
  /** Inputs that found the mailbox of their call full. */
  MAILBOX_OVERFLOWS,
  /** Bugs and broken adapters; see the log. */
  INTERNAL_ERRORS,
  /** Calls and mixers of nodes that are gone, which go on here. */
  PARTIES_TAKEN_OVER,
  /** Snapshots that could not be read, such as those of a newer version; left alone. */
  SNAPSHOTS_UNREADABLE,
  /** Calls and mixers that were let go of without a word, because another node has them. */
  PARTIES_LOST,
  /** Snapshots that were not safe in time. */
  SNAPSHOTS_LATE,
  /** Snapshots that could not be saved. */
  SNAPSHOTS_FAILED,
  /** Events and replies that would not be sent again: too many waited for their delivery. */
  LETTERS_DROPPED;

  static CallCounter of(KeepObserver.Mishap mishap) {
    return switch (mishap) {
      case SAVED_LATE -> SNAPSHOTS_LATE;
      case NOT_SAVED -> SNAPSHOTS_FAILED;
      case LETTER_DROPPED -> LETTERS_DROPPED;
      case LOST_TO_OTHER -> PARTIES_LOST;
    };
  }

  /** In lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
