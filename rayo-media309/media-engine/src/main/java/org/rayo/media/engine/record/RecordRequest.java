// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.record;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What to record, XEP-0327 §6.6 (record).
 *
 * @param format {@code wav}; anything else is refused
 * @param encoding of the samples in the file
 * @param mix true: one channel; false: a {@link Direction#DUPLEX} recording has the caller left and
 *     what he hears right
 * @param startBeep plays a beep to the caller first; it is not part of the recording
 * @param stopBeep plays a beep at the end, not part of the recording either
 * @param startPaused waits for {@link Recording#resume}
 * @param maxDuration of recorded time, pauses not counted; null = no limit
 * @param initialTimeout ends when the caller is silent for so long at the beginning; null = never
 * @param finalTimeout ends when the caller is silent for so long after having spoken; null = never
 * @param file relative to the engine's recording folder, which it must not leave; null = a new
 *     unique name there
 * @param owner by whom it is known in all processes that share the folder, so that one can go on
 *     where another one was cut off; null = by nobody
 * @param append goes on after what was recorded for the owner when its process died: durations
 *     count what is there. The start beep has been heard and does not come again
 */
public record RecordRequest(
    String format,
    Encoding encoding,
    Direction direction,
    boolean mix,
    boolean startBeep,
    boolean stopBeep,
    boolean startPaused,
    @Nullable Duration maxDuration,
    @Nullable Duration initialTimeout,
    @Nullable Duration finalTimeout,
    @Nullable Path file,
    @Nullable String owner,
    boolean append) {

  /** Sample encodings at 8 kHz. */
  public enum Encoding {
    LINEAR16,
    MULAW
  }

  /** Whose audio; seen from the caller, as in the XEP. */
  public enum Direction {
    /** What the caller sends. */
    SEND,
    /** What the caller is sent. */
    RECV,
    DUPLEX
  }

  /** A wav of both directions with the defaults of the XEP. */
  public static RecordRequest wav() {
    return new RecordRequest(
        "wav",
        Encoding.LINEAR16,
        Direction.DUPLEX,
        false,
        false,
        false,
        false,
        null,
        null,
        null,
        null,
        null,
        false);
  }

  public RecordRequest withFormat(String name, Encoding samples) {
    return new RecordRequest(
        name,
        samples,
        direction,
        mix,
        startBeep,
        stopBeep,
        startPaused,
        maxDuration,
        initialTimeout,
        finalTimeout,
        file,
        owner,
        append);
  }

  public RecordRequest withDirection(Direction whose, boolean mixed) {
    return new RecordRequest(
        format,
        encoding,
        whose,
        mixed,
        startBeep,
        stopBeep,
        startPaused,
        maxDuration,
        initialTimeout,
        finalTimeout,
        file,
        owner,
        append);
  }

  public RecordRequest withBeeps(boolean atStart, boolean atStop) {
    return new RecordRequest(
        format,
        encoding,
        direction,
        mix,
        atStart,
        atStop,
        startPaused,
        maxDuration,
        initialTimeout,
        finalTimeout,
        file,
        owner,
        append);
  }

  public RecordRequest withStartPaused(boolean paused) {
    return new RecordRequest(
        format,
        encoding,
        direction,
        mix,
        startBeep,
        stopBeep,
        paused,
        maxDuration,
        initialTimeout,
        finalTimeout,
        file,
        owner,
        append);
  }

  public RecordRequest withMaxDuration(@Nullable Duration limit) {
    return new RecordRequest(
        format,
        encoding,
        direction,
        mix,
        startBeep,
        stopBeep,
        startPaused,
        limit,
        initialTimeout,
        finalTimeout,
        file,
        owner,
        append);
  }

  public RecordRequest withTimeouts(@Nullable Duration initial, @Nullable Duration finalSilence) {
    return new RecordRequest(
        format,
        encoding,
        direction,
        mix,
        startBeep,
        stopBeep,
        startPaused,
        maxDuration,
        initial,
        finalSilence,
        file,
        owner,
        append);
  }

  public RecordRequest withFile(@Nullable Path relative) {
    return new RecordRequest(
        format,
        encoding,
        direction,
        mix,
        startBeep,
        stopBeep,
        startPaused,
        maxDuration,
        initialTimeout,
        finalTimeout,
        relative,
        owner,
        append);
  }

  /**
   * @param name null for nobody, and then there is nothing to append to
   */
  public RecordRequest withOwner(@Nullable String name, boolean goesOn) {
    return new RecordRequest(
        format,
        encoding,
        direction,
        mix,
        startBeep,
        stopBeep,
        startPaused,
        maxDuration,
        initialTimeout,
        finalTimeout,
        file,
        name,
        goesOn);
  }
}
