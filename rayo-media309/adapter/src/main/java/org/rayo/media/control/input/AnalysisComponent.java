// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.input;

import java.util.Arrays;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.mediagroup.MediaGroup;
import javax.media.mscontrol.mediagroup.signals.SignalDetector;
import javax.media.mscontrol.mediagroup.signals.SignalDetectorEvent;
import javax.media.mscontrol.resource.RTC;
import org.jspecify.annotations.Nullable;
import org.rayo.media.control.component.CommandRefused;
import org.rayo.media.control.component.Completions;
import org.rayo.media.control.component.ComponentEvents;
import org.rayo.media.control.component.MediaComponent;
import org.rayo.media.control.component.MediaParty;
import org.rayo.media.driver.ext.ProgressSignalEvent;
import org.rayo.protocol.core.ComponentCommand;
import org.rayo.protocol.cpa.Signal;
import org.rayo.protocol.cpa.SignalType;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.input.InputReason;

/** Call progress analysis (XEP-0341): an input that reports what it detects. */
public final class AnalysisComponent implements MediaComponent {
  private final MediaGroup group;

  private AnalysisComponent(MediaGroup group) {
    this.group = group;
  }

  public static MediaComponent start(MediaParty party, Input input, ComponentEvents events)
      throws MsControlException, CommandRefused {
    AnalysisOrder.check(input);
    var signals = AnalysisOrder.signals(input);
    var group = party.newGroup(MediaGroup.SIGNALDETECTOR);
    try {
      var parameters = group.createParameters();
      AnalysisOrder.fill(parameters, signals, input);
      var detector = group.getSignalDetector();
      detector.addListener(event -> report(event, events));
      detector.receiveSignals(
          -1, Arrays.copyOf(SignalDetector.PATTERN, signals.size()), RTC.NO_RTC, parameters);
      return new AnalysisComponent(group);
    } catch (MsControlException e) {
      group.release();
      throw e;
    }
  }

  private static void report(SignalDetectorEvent event, ComponentEvents events) {
    var signal = signal(event);
    if (event.getEventType() == SignalDetectorEvent.RECEIVE_SIGNALS_COMPLETED) {
      events.completed(new Complete(reason(event, signal), null));
    } else if (signal != null) {
      events.detected(signal);
    }
  }

  private static CompleteReason reason(SignalDetectorEvent event, @Nullable Signal signal) {
    var shared = Completions.shared(event);
    if (shared != null) {
      return shared;
    }
    return signal == null ? new InputReason.NoInput() : signal;
  }

  private static @Nullable Signal signal(SignalDetectorEvent event) {
    if (!(event instanceof ProgressSignalEvent found) || found.getSignalType() == null) {
      return null;
    }
    return SignalType.of(found.getSignalType())
        .map(type -> new Signal(type, found.getSignalDuration(), found.getSignalValue()))
        .orElse(null);
  }

  @Override
  public void command(ComponentCommand command) throws CommandRefused {
    throw new CommandRefused(StanzaError.unknownFeature("An input takes no command but stop"));
  }

  @Override
  public void stop() {
    group.stop();
  }

  @Override
  public void release() {
    group.release();
  }
}
