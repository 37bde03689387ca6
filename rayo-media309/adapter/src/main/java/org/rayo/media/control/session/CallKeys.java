// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.session;

import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.mediagroup.MediaGroup;
import javax.media.mscontrol.mediagroup.signals.SignalGeneratorEvent;
import javax.media.mscontrol.resource.RTC;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.media.control.component.MediaParty;
import org.rayo.media.control.component.StanzaErrors;
import org.rayo.media.driver.ext.CallConnection;

/** Keys from and to the peer of a call. Methods run on the queue of the call. */
final class CallKeys {
  private final CallLeg leg;

  CallKeys(CallLeg leg, CallConnection connection) {
    this.leg = leg;
    connection.addKeyListener(
        (key, held) -> tell(new MediaInput.DtmfReceived(String.valueOf(key), held)));
  }

  /** Later keys of the same call wait for these. */
  void send(MediaParty party, String commandId, String tones) {
    try {
      var group = party.newGroup(MediaGroup.PLAYER_RECORDER_SIGNALDETECTOR_SIGNALGENERATOR);
      try {
        var generator = group.getSignalGenerator();
        generator.addListener(event -> sent(event, group, commandId));
        generator.emitSignals(tones, RTC.NO_RTC, Parameters.NO_PARAMETER);
      } catch (MsControlException e) {
        group.release();
        throw e;
      }
    } catch (MsControlException e) {
      tell(new MediaInput.DtmfSent(commandId, StanzaErrors.of(e)));
    }
  }

  private void sent(SignalGeneratorEvent event, MediaGroup group, String commandId) {
    if (event.getEventType() == SignalGeneratorEvent.EMIT_SIGNALS_COMPLETED) {
      group.release();
      tell(new MediaInput.DtmfSent(commandId, null));
    }
  }

  /** Unless the call has ended meanwhile. */
  private void tell(MediaInput input) {
    leg.run(
        () -> {
          if (!leg.isClosing()) {
            leg.tell(input);
          }
        });
  }
}
