// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.mediagroup.signals;

import java.util.EnumSet;
import javax.media.mscontrol.MediaEventNotifier;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.resource.Action;
import javax.media.mscontrol.resource.RTC;
import javax.media.mscontrol.resource.Resource;
import javax.media.mscontrol.resource.ResourceContainer;
import javax.media.mscontrol.resource.Trigger;
import javax.media.mscontrol.resource.enums.ActionEnum;
import javax.media.mscontrol.resource.enums.ParameterEnum;
import javax.media.mscontrol.resource.enums.TriggerEnum;

/** Collects signals, DTMF above all, and compares them with patterns. */
@SuppressWarnings("MutablePublicArray") // the standard has arrays
public interface SignalDetector
    extends Resource<ResourceContainer>, MediaEventNotifier<SignalDetectorEvent> {
  /** A {@link Boolean}: keeps signals that come while nobody collects. */
  Parameter BUFFERING = ParameterEnum.BUFFERING;

  /** An {@link Integer}: number of signals kept. */
  Parameter BUFFER_SIZE = ParameterEnum.BUFFER_SIZE;

  Parameter ENABLED_EVENTS = ParameterEnum.SD_ENABLED_EVENTS;

  /** Patterns whose signals are taken out of the stream. */
  Parameter FILTERED_PATTERNS = ParameterEnum.FILTERED_PATTERNS;

  /**
   * An {@link Integer}: milliseconds for the whole collection, or {@link
   * javax.media.mscontrol.resource.Resource#FOR_EVER}.
   */
  Parameter MAX_DURATION = ParameterEnum.SD_DURATION;

  /**
   * An {@link Integer}: milliseconds until the first signal, or {@link
   * javax.media.mscontrol.resource.Resource#FOR_EVER}.
   */
  Parameter INITIAL_TIMEOUT = ParameterEnum.SD_INITIAL_TIMEOUT;

  /**
   * An {@link Integer}: milliseconds between two signals, or {@link
   * javax.media.mscontrol.resource.Resource#FOR_EVER}.
   */
  Parameter INTER_SIG_TIMEOUT = ParameterEnum.SD_INTER_SIG_TIMEOUT;

  /** Keys of up to 32 patterns, which are strings or URIs of grammars. */
  Parameter[] PATTERN =
      EnumSet.range(ParameterEnum.SD_PATTERN_0, ParameterEnum.SD_PATTERN_31)
          .toArray(new Parameter[0]);

  /** An {@link Integer}: how many of {@link #PATTERN} can be used. */
  Parameter PATTERN_COUNT = ParameterEnum.PATTERN_COUNT;

  /** What is played before the collection: a {@link java.net.URI} or an array of them. */
  Parameter PROMPT = ParameterEnum.SD_PROMPT;

  Action FLUSH_BUFFER = ActionEnum.SD_FLUSH_BUFFER;
  Action STOP = ActionEnum.SD_STOP;

  /** Ends the collection and throws away what was collected. */
  Action CANCEL = ActionEnum.SD_CANCEL;

  Trigger DETECTION_OF_ONE_SIGNAL = TriggerEnum.SD_SIGNAL_DETECTED;
  Trigger FLUSHING_OF_BUFFER = TriggerEnum.SD_FLUSH_BUFFER;
  Trigger RECEIVE_SIGNALS_COMPLETION = TriggerEnum.SD_RECEIVE_SIGNALS;

  /** Triggers, one for each of {@link #PATTERN}. */
  Trigger[] PATTERN_MATCH =
      EnumSet.range(TriggerEnum.SD_PATTERN_0, TriggerEnum.SD_PATTERN_31).toArray(new Trigger[0]);

  /** Collect without patterns. */
  Parameter[] NO_PATTERN = {};

  /**
   * Starts collecting and returns; {@link SignalDetectorEvent#RECEIVE_SIGNALS_COMPLETED} tells the
   * end. The first of the patterns or the number that is reached ends it.
   *
   * @param count how many signals, or -1 for no limit
   * @param patterns keys out of {@link #PATTERN}; null for none
   */
  void receiveSignals(int count, Parameter[] patterns, RTC[] rtcs, Parameters parameters)
      throws MsControlException;

  /** Forgets the signals kept so far. */
  void flushBuffer() throws MsControlException;

  /** Ends the collection and keeps what was collected. */
  void stop();
}
