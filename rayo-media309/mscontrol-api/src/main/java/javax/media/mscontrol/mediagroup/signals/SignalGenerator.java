// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.mediagroup.signals;

import javax.media.mscontrol.MediaEventNotifier;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.Value;
import javax.media.mscontrol.resource.RTC;
import javax.media.mscontrol.resource.Resource;
import javax.media.mscontrol.resource.ResourceContainer;
import javax.media.mscontrol.resource.enums.ParameterEnum;

/** Sends signals, DTMF above all. */
public interface SignalGenerator
    extends Resource<ResourceContainer>, MediaEventNotifier<SignalGeneratorEvent> {
  /** An {@link Integer}: milliseconds of silence between two signals. */
  Parameter INTER_SIGNAL_GAP = ParameterEnum.INTER_SIGNAL_GAP;

  /** An {@link Integer}: milliseconds. */
  Parameter SIGNAL_LENGTH = ParameterEnum.SIGNAL_LENGTH;

  /** An {@link Integer}: decibels below full scale. */
  Parameter SIGNAL_AMPLITUDE = ParameterEnum.SIGNAL_AMPLITUDE;

  /**
   * Starts sending and returns; {@link SignalGeneratorEvent#EMIT_SIGNALS_COMPLETED} tells the end.
   */
  void emitSignals(Value[] signals, RTC[] rtcs, Parameters parameters) throws MsControlException;

  /**
   * Starts sending and returns; {@link SignalGeneratorEvent#EMIT_SIGNALS_COMPLETED} tells the end.
   */
  void emitSignals(String signals, RTC[] rtcs, Parameters parameters) throws MsControlException;

  void stop();
}
