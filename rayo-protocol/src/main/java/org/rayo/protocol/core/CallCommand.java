// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.core;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A command addressed to a call (XEP-0327 section 6.1 to 6.5). */
public sealed interface CallCommand extends RayoCommand {
  /**
   * 180 to the caller.
   *
   * @param earlyMedia the legacy attribute: 183 with media instead
   */
  record Accept(List<Header> headers, boolean earlyMedia) implements CallCommand {}

  /** 200 to the caller. */
  record Answer(List<Header> headers) implements CallCommand {}

  /** A final refusal to the caller. */
  record Reject(Reason reason, List<Header> headers) implements CallCommand {
    /** Why the call is refused. */
    public enum Reason {
      DECLINE,
      BUSY,
      ERROR
    }
  }

  /** Sends an unanswered inbound call elsewhere (302). */
  record Redirect(String to, List<Header> headers) implements CallCommand {}

  /** BYE, CANCEL or a final refusal, whichever ends the call in its state. */
  record Hangup(List<Header> headers) implements CallCommand {}

  /**
   * Joins the addressed call to another call or to a mixer; exactly one of the two targets is set.
   */
  record Join(
      @Nullable String callUri, @Nullable String mixerName, Direction direction, Media media)
      implements CallCommand {
    /** Seen from the addressed call. */
    public enum Direction {
      DUPLEX,
      SEND,
      RECV
    }

    /** Where the media flows. */
    public enum Media {
      BRIDGE,
      DIRECT
    }
  }

  /** Breaks one join, or all of them when neither target is set. */
  record Unjoin(@Nullable String callUri, @Nullable String mixerName) implements CallCommand {}

  /** Puts the other party on hold (extension of this project, in urn:xmpp:rayo:1). */
  record Hold() implements CallCommand {}

  /** Ends a hold (extension). */
  record Unhold() implements CallCommand {}

  /** Nothing that the other party says is heard by anybody (extension). */
  record Mute() implements CallCommand {}

  /** Ends a mute (extension). */
  record Unmute() implements CallCommand {}

  /**
   * Sends keys to the other party (extension).
   *
   * @param tones one to 64 of the sixteen keys; letters in upper case. Making one throws
   *     IllegalArgumentException for anything else.
   */
  record Dtmf(String tones) implements CallCommand {
    private static final String KEYS = "0123456789ABCD*#";
    private static final int MAX = 64;

    public Dtmf {
      tones = tones.toUpperCase(Locale.ROOT);
      if (tones.isEmpty() || tones.length() > MAX) {
        throw new IllegalArgumentException("between 1 and " + MAX + " keys can be sent at once");
      }
      if (!tones.chars().allMatch(c -> KEYS.indexOf(c) >= 0)) {
        throw new IllegalArgumentException("Invalid DTMF key; the keys are " + KEYS);
      }
    }
  }
}
