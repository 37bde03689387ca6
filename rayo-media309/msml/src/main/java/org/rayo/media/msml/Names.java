// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

/** Words of our package: events, their values, triggers and actions. See the README. */
public final class Names {
  /** Event: a key of a connection was let go; with {@link #KEY} and {@link #HELD}. */
  public static final String KEY_EVENT = "x.key";

  /** Event: no packet came for the time that {@link Extension.Watch} says. */
  public static final String INACTIVE_EVENT = "x.inactive";

  /** Event: the connection or conference has gone, for {@link #REASON}. */
  public static final String GONE_EVENT = "x.gone";

  public static final String PLAY_STARTED = "x.play.started";
  public static final String PLAY_PAUSED = "x.play.paused";
  public static final String PLAY_RESUMED = "x.play.resumed";
  public static final String PLAY_SPEED = "x.play.speed";
  public static final String PLAY_VOLUME = "x.play.volume";
  public static final String RECORD_STARTED = "x.record.started";
  public static final String RECORD_PAUSED = "x.record.paused";
  public static final String RECORD_RESUMED = "x.record.resumed";

  /** Event: a key of a collection; with {@link #KEY}. */
  public static final String INPUT_KEY = "x.input.key";

  /** Event: an analysis found something; with the values of its end. */
  public static final String CPA_SIGNAL = "x.cpa.signal";

  /** How an analysis ended: {@code cpa.signal}, {@code cpa.noinput}, or as everything may end. */
  public static final String CPA_END = "cpa.end";

  /** The URN of the kind of signal. */
  public static final String CPA_TYPE = "cpa.type";

  /** Milliseconds that it was heard; 0 when nobody knows. */
  public static final String CPA_HEARD = "cpa.heard";

  /** A key, a frequency, or who speaks; missing for other kinds. */
  public static final String CPA_VALUE = "cpa.value";

  /** In every event of an attached object: its name. */
  public static final String SESSION = "x.session";

  /** In every event of an attached object: the number of the event, from 1. */
  public static final String SEQUENCE = "x.seq";

  public static final String KEY = "key";

  /** Milliseconds; 0 when nobody knows. */
  public static final String HELD = "held";

  public static final String REASON = "reason";

  /** The position in a list, in milliseconds. */
  public static final String OFFSET = "x.offset";

  /** {@code false} when a change was asked for and nothing changed. */
  public static final String CHANGED = "changed";

  /** The names of speakers, beside their identifiers, in the same order. */
  public static final String SPEAKER_NAME = "x.speaker";

  /** Ends beyond those of the standard, in {@code play.end} and so on. */
  public static final String END_MAX_TIME = "play.complete.maxtime";

  /** The connection or conference has gone. */
  public static final String END_DROPPED = "x.dropped";

  /** With {@link Event#STATUS} and {@link Event#DESCRIPTION}. */
  public static final String END_FAILED = "x.failed";

  /** Followed by the name of the trigger. */
  public static final String END_CONTROL = "x.control.";

  private Names() {}
}
