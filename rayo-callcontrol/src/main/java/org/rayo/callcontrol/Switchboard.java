// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import org.rayo.callcontrol.call.CallInput;
import org.rayo.callcontrol.join.PeerInput;
import org.rayo.callcontrol.join.Peers;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.protocol.error.StanzaError;

/** Carries what the calls and mixers of this node say to each other. */
record Switchboard(CallRegistry calls, MixerRegistry mixers) implements Peers {
  @Override
  public void tell(PartyId to, PeerInput input) {
    switch (to) {
      case CallId id -> {
        var call = calls.find(id);
        if (call == null) {
          absent(to, input, StanzaError.serviceUnavailable("There is no call " + id.value()));
        } else {
          call.tell(new CallInput.FromPeer(input));
        }
      }
      case MixerId id -> {
        var objection = mixers.tell(id, input);
        if (objection != null) {
          absent(to, input, objection);
        }
      }
    }
  }

  /** Says in the place of a party that is not there what has to be said. */
  private void absent(PartyId party, PeerInput input, StanzaError error) {
    switch (input) {
      case PeerInput.Asked _ -> tell(input.from(), new PeerInput.Refused(party, error));
      case PeerInput.Accepted _, PeerInput.Established _ ->
          tell(input.from(), new PeerInput.Left(party));
      case PeerInput.Refused _, PeerInput.Left _ -> {
        // Nobody waits for it.
      }
    }
  }
}
