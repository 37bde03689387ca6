// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.mediagroup;

import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.Qualifier;
import javax.media.mscontrol.resource.Action;
import javax.media.mscontrol.resource.Trigger;
import javax.media.mscontrol.resource.enums.ActionEnum;
import javax.media.mscontrol.resource.enums.ParameterEnum;
import javax.media.mscontrol.resource.enums.QualifierEnum;
import javax.media.mscontrol.resource.enums.TriggerEnum;

/** Settings and events of the detector that tells speech from silence. */
public interface SpeechDetectorConstants {
  /**
   * An {@link Integer}: milliseconds of silence at the beginning until the operation gives up, or
   * {@link javax.media.mscontrol.resource.Resource#FOR_EVER}.
   */
  Parameter INITIAL_TIMEOUT = ParameterEnum.SPEECHDET_INITIAL_TIMEOUT;

  /** An {@link Integer}: milliseconds of silence after speech that count as its end. */
  Parameter FINAL_TIMEOUT = ParameterEnum.SPEECHDET_FINAL_TIMEOUT;

  Parameter BARGE_IN_ENABLED = ParameterEnum.BARGE_IN_ENABLED;

  /** A {@link Float} from 0 to 1. */
  Parameter SENSITIVITY = ParameterEnum.SENSITIVITY;

  /** Tells a waiting detector that the prompt is over and its timers may run. */
  Action PROMPT_DONE = ActionEnum.PROMPT_DONE;

  Trigger INITIAL_TIMEOUT_EXPIRATION = TriggerEnum.SPEECH_DETETECTOR_NO_SPEECH_TIMEOUT;
  Trigger START_OF_SPEECH = TriggerEnum.SPEECH_DETETECTOR_SPEECH_DETECTED;
  Trigger END_OF_SPEECH = TriggerEnum.SPEECH_DETETECTOR_END_OF_SPEECH_DETECTED;
  Qualifier INITIAL_TIMEOUT_EXPIRED = QualifierEnum.SPEECHDETECTOR_NO_SPEECH_TIMEOUT;
  Qualifier SPEECH_DETECTED = QualifierEnum.SPEECH_DETECTED;
  Qualifier END_OF_SPEECH_DETECTED = QualifierEnum.END_OF_SPEECH_DETECTED;
}
