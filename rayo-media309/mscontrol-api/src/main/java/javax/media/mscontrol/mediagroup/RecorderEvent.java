// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.mediagroup;

import javax.media.mscontrol.EventType;
import javax.media.mscontrol.Qualifier;
import javax.media.mscontrol.resource.ResourceEvent;
import javax.media.mscontrol.resource.enums.EventTypeEnum;
import javax.media.mscontrol.resource.enums.QualifierEnum;

/** Reports how a recorder fares. */
public interface RecorderEvent extends ResourceEvent<Recorder>, SpeechDetectorConstants {
  EventType RECORD_COMPLETED = EventTypeEnum.RECORD_COMPLETED;
  EventType PAUSED = EventTypeEnum.RECORDER_PAUSED;
  EventType RESUMED = EventTypeEnum.RECORDER_RESUMED;
  EventType STARTED = EventTypeEnum.RECORDER_STARTED;
  Qualifier DURATION_EXCEEDED = QualifierEnum.RECORDER_DURATION;
  Qualifier SILENCE = QualifierEnum.SILENCE;
  Qualifier PROMPT_FAILURE = QualifierEnum.RECORDER_PROMPT_FAILURE;

  /** Milliseconds recorded so far. */
  int getDuration();
}
