// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.mediagroup.signals;

import java.util.EnumSet;
import javax.media.mscontrol.EventType;
import javax.media.mscontrol.Qualifier;
import javax.media.mscontrol.Value;
import javax.media.mscontrol.resource.ResourceEvent;
import javax.media.mscontrol.resource.enums.EventTypeEnum;
import javax.media.mscontrol.resource.enums.QualifierEnum;

/** Reports collected signals. */
@SuppressWarnings("MutablePublicArray") // the standard has arrays
public interface SignalDetectorEvent extends ResourceEvent<SignalDetector> {
  EventType SIGNAL_DETECTED = EventTypeEnum.SIGNAL_DETECTED;
  EventType RECEIVE_SIGNALS_COMPLETED = EventTypeEnum.RECEIVE_SIGNALS_COMPLETED;

  /** Types, one for each of {@link SignalDetector#PATTERN}. */
  EventType[] PATTERN_MATCHED =
      EnumSet.range(EventTypeEnum.SD_PATTERN_0, EventTypeEnum.SD_PATTERN_31)
          .toArray(new EventType[0]);

  EventType FLUSH_BUFFER_COMPLETED = EventTypeEnum.FLUSH_BUFFER_COMPLETED;

  /** The buffer is full; the signal was lost. */
  EventType OVERFLOWED = EventTypeEnum.OVERFLOWED;

  /** Qualifiers, one for each of {@link SignalDetector#PATTERN}. */
  Qualifier[] PATTERN_MATCHING =
      EnumSet.range(QualifierEnum.SD_PATTERN_0, QualifierEnum.SD_PATTERN_31)
          .toArray(new Qualifier[0]);

  Qualifier DURATION_EXCEEDED = QualifierEnum.SD_DURATION;
  Qualifier INITIAL_TIMEOUT_EXCEEDED = QualifierEnum.INITIAL_TIMEOUT_EXCEEDED;
  Qualifier INTER_SIG_TIMEOUT_EXCEEDED = QualifierEnum.INTER_SIG_TIMEOUT_EXCEEDED;
  Qualifier NUM_SIGNALS_DETECTED = QualifierEnum.NUM_SIGNALS_DETECTED;
  Qualifier PROMPT_FAILURE = QualifierEnum.SD_PROMPT_FAILURE;

  /** What was collected, one character per signal. */
  String getSignalString();

  /** What was collected, as constants. */
  Value[] getSignalBuffer();

  /** Which pattern matched, counted from 0; -1 for none. */
  int getPatternIndex();
}
