// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.mediagroup;

import java.net.URI;
import javax.media.mscontrol.MediaEventNotifier;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.Value;
import javax.media.mscontrol.resource.Action;
import javax.media.mscontrol.resource.RTC;
import javax.media.mscontrol.resource.Resource;
import javax.media.mscontrol.resource.Trigger;
import javax.media.mscontrol.resource.enums.ActionEnum;
import javax.media.mscontrol.resource.enums.ParameterEnum;
import javax.media.mscontrol.resource.enums.TriggerEnum;
import javax.media.mscontrol.resource.enums.ValueEnum;

/** Writes the streams that its group receives to a file. */
public interface Recorder extends Resource<MediaGroup>, MediaEventNotifier<RecorderEvent> {
  /** A {@link Boolean}: adds to an existing file instead of replacing it. */
  Parameter APPEND = ParameterEnum.APPEND;

  /** An {@link Integer}: hertz. */
  Parameter BEEP_FREQUENCY = ParameterEnum.BEEP_FREQUENCY;

  /** An {@link Integer}: milliseconds. */
  Parameter BEEP_LENGTH = ParameterEnum.BEEP_LENGTH;

  Parameter AUDIO_CODEC = ParameterEnum.RECORDER_AUDIO_CODEC;
  Parameter AUDIO_FMTP = ParameterEnum.RECORDER_AUDIO_FMTP;
  Parameter AUDIO_MAX_BITRATE = ParameterEnum.AUDIO_MAX_BITRATE;
  Parameter AUDIO_CLOCKRATE = ParameterEnum.AUDIO_CLOCKRATE;
  Parameter VIDEO_CODEC = ParameterEnum.RECORDER_VIDEO_CODEC;
  Parameter VIDEO_FMTP = ParameterEnum.RECORDER_VIDEO_FMTP;
  Parameter VIDEO_MAX_BITRATE = ParameterEnum.VIDEO_MAX_BITRATE;
  Parameter ENABLED_EVENTS = ParameterEnum.RECORDER_ENABLED_EVENTS;

  /**
   * An {@link Integer}: milliseconds of recorded time, or {@link
   * javax.media.mscontrol.resource.Resource#FOR_EVER}.
   */
  Parameter MAX_DURATION = ParameterEnum.RECORDER_MAX_DURATION;

  /** An {@link Integer}: milliseconds; a shorter recording counts as failed. */
  Parameter MIN_DURATION = ParameterEnum.RECORDER_MIN_DURATION;

  /** A {@link Boolean}: leaves a signal that ended the recording out of the file. */
  Parameter SIGNAL_TRUNCATION_ON = ParameterEnum.SIGNAL_TRUNCATION_ON;

  /** A {@link Boolean}: silence ends the recording. */
  Parameter SILENCE_TERMINATION_ON = ParameterEnum.SILENCE_TERMINATION_ON;

  /** A {@link Boolean}: sounds a beep before recording. */
  Parameter START_BEEP = ParameterEnum.START_BEEP;

  /** A {@link Boolean}: waits for {@link #RESUME}. */
  Parameter START_IN_PAUSED_MODE = ParameterEnum.RECORDER_START_PAUSED;

  Parameter FILE_FORMAT = ParameterEnum.RECORDER_FILE_FORMAT;

  /**
   * One of {@link #DETECTOR_INACTIVE}, {@link #DETECT_FIRST_OCCURRENCE}, {@link
   * #DETECT_ALL_OCCURRENCES}.
   */
  Parameter SPEECH_DETECTION_MODE = ParameterEnum.SPEECH_DETECTION_MODE;

  Value DETECTOR_INACTIVE = ValueEnum.DETECTOR_INACTIVE;
  Value DETECT_FIRST_OCCURRENCE = ValueEnum.DETECT_FIRST_OCCURRENCE;
  Value DETECT_ALL_OCCURRENCES = ValueEnum.DETECT_ALL_OCCURRENCES;

  /** What is played before recording begins: a {@link java.net.URI} or an array of them. */
  Parameter PROMPT = ParameterEnum.RECORDER_PROMPT;

  Action STOP = ActionEnum.RECORDER_STOP;
  Action RESUME = ActionEnum.RECORDER_RESUME;
  Action PAUSE = ActionEnum.RECORDER_PAUSE;

  /** Ends the recording and throws it away. */
  Action CANCEL = ActionEnum.RECORDER_CANCEL;

  Trigger RECORD_COMPLETION = TriggerEnum.RECORD_COMPLETION;

  /**
   * Starts recording and returns; {@link RecorderEvent#RECORD_COMPLETED} tells the end.
   *
   * @param target where the recording goes
   */
  void record(URI target, RTC[] rtcs, Parameters parameters) throws MsControlException;

  /** Ends the recording and keeps it. */
  void stop();
}
