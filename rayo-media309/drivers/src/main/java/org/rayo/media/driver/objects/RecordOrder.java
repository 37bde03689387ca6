// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import javax.media.mscontrol.MediaErr;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.UnsupportedException;
import javax.media.mscontrol.Value;
import javax.media.mscontrol.join.Joinable;
import javax.media.mscontrol.mediagroup.CodecConstants;
import javax.media.mscontrol.mediagroup.FileFormatConstants;
import javax.media.mscontrol.mediagroup.Recorder;
import javax.media.mscontrol.mediagroup.RecorderEvent;
import javax.media.mscontrol.mediagroup.SpeechDetectorConstants;
import javax.media.mscontrol.resource.Trigger;
import org.jspecify.annotations.Nullable;
import org.rayo.media.driver.ext.ExtParameter;
import org.rayo.media.engine.record.RecordEnd;
import org.rayo.media.engine.record.RecordRequest;

/** Translates between {@link Recorder} and the engine. */
final class RecordOrder {
  private RecordOrder() {}

  static RecordRequest read(URI target, Settings settings) throws MsControlException {
    boolean onSilence = settings.flag(Recorder.SILENCE_TERMINATION_ON, false);
    return RecordRequest.wav()
        .withFormat(format(settings), encoding(settings))
        .withDirection(direction(settings), settings.flag(ExtParameter.RECORDER_MIX, false))
        .withBeeps(
            settings.flag(Recorder.START_BEEP, false),
            settings.flag(ExtParameter.RECORDER_STOP_BEEP, false))
        .withStartPaused(settings.flag(Recorder.START_IN_PAUSED_MODE, false))
        .withMaxDuration(settings.millis(Recorder.MAX_DURATION))
        .withTimeouts(
            onSilence ? settings.millis(SpeechDetectorConstants.INITIAL_TIMEOUT) : null,
            onSilence ? settings.millis(SpeechDetectorConstants.FINAL_TIMEOUT) : null)
        .withFile(file(target))
        .withOwner(null, settings.flag(ExtParameter.RECORDER_APPEND, false));
  }

  private static Path file(URI target) throws UnsupportedException {
    if (target.getScheme() == null && target.getPath() != null && !target.getPath().isEmpty()) {
      return Path.of(target.getPath());
    } else if ("file".equalsIgnoreCase(target.getScheme()) && target.getPath() != null) {
      return Path.of(target.getPath());
    }
    throw new UnsupportedException("Recordings go to files, not to " + target);
  }

  private static String format(Settings settings) throws MsControlException {
    var format = settings.value(Recorder.FILE_FORMAT, Value.class);
    if (format == null
        || format == FileFormatConstants.WAV
        || format == FileFormatConstants.INFERRED) {
      return "wav";
    }
    throw new UnsupportedException(
        "Recordings are in wav format, not in " + format.toString().toLowerCase(Locale.ROOT));
  }

  private static RecordRequest.Encoding encoding(Settings settings) throws MsControlException {
    var codec = settings.value(Recorder.AUDIO_CODEC, Value.class);
    if (codec == null
        || codec == CodecConstants.LINEAR_16BIT_128K
        || codec == CodecConstants.INFERRED) {
      return RecordRequest.Encoding.LINEAR16;
    } else if (codec == CodecConstants.MULAW_PCM_64K) {
      return RecordRequest.Encoding.MULAW;
    }
    throw new UnsupportedException("Recordings are in linear PCM or PCMU, not in " + codec);
  }

  private static RecordRequest.Direction direction(Settings settings) throws MsControlException {
    var direction = settings.value(ExtParameter.RECORDER_DIRECTION, Joinable.Direction.class);
    return switch (direction) {
      case SEND -> RecordRequest.Direction.SEND;
      case RECV -> RecordRequest.Direction.RECV;
      case DUPLEX -> RecordRequest.Direction.DUPLEX;
      case null -> RecordRequest.Direction.DUPLEX;
    };
  }

  static Outcome outcome(RecordEnd end, @Nullable Trigger stopTrigger) {
    return switch (end.reason()) {
      case STOPPED -> Outcome.stopped(stopTrigger);
      case MAX_DURATION -> Outcome.of(RecorderEvent.DURATION_EXCEEDED);
      case INITIAL_TIMEOUT -> Outcome.of(SpeechDetectorConstants.INITIAL_TIMEOUT_EXPIRED);
      case FINAL_TIMEOUT -> Outcome.of(RecorderEvent.SILENCE);
      case LEG_CLOSED -> Outcome.DROPPED;
      case ERROR -> Outcome.failed(MediaErr.UNKNOWN_ERROR, end.error());
    };
  }
}
