// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.input;

import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.mediagroup.MediaGroup;
import javax.media.mscontrol.mediagroup.signals.SignalDetectorEvent;
import javax.media.mscontrol.resource.RTC;
import org.rayo.media.control.component.CommandRefused;
import org.rayo.media.control.component.ComponentEvents;
import org.rayo.media.control.component.MediaComponent;
import org.rayo.media.control.component.MediaParty;
import org.rayo.protocol.core.ComponentCommand;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.input.Input;

/** Keys of the party, collected and matched. Several inputs at a time hear the same keys. */
public final class InputComponent implements MediaComponent {
  private final MediaGroup group;

  private InputComponent(MediaGroup group) {
    this.group = group;
  }

  /** Waits while grammars are fetched. */
  public static MediaComponent start(MediaParty party, Input input, ComponentEvents events)
      throws MsControlException, CommandRefused {
    InputOrder.check(input);
    var group = party.newGroup(MediaGroup.SIGNALDETECTOR);
    try {
      var parameters = group.createParameters();
      InputOrder.fill(parameters, input);
      var detector = group.getSignalDetector();
      detector.addListener(event -> report(event, events));
      detector.receiveSignals(-1, InputOrder.patterns(input), RTC.NO_RTC, parameters);
      return new InputComponent(group);
    } catch (MsControlException | CommandRefused e) {
      group.release();
      throw e;
    }
  }

  private static void report(SignalDetectorEvent event, ComponentEvents events) {
    if (event.getEventType() == SignalDetectorEvent.RECEIVE_SIGNALS_COMPLETED) {
      events.completed(new Complete(InputResults.reason(event), null));
    }
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
