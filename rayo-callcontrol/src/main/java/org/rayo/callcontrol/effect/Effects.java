// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.effect;

import java.util.ArrayList;
import java.util.List;
import org.rayo.callcontrol.join.PeerInput;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.protocol.error.StanzaError;

/** Collects the effects of one transition in order. Not thread-safe. */
public final class Effects {
  private static final CommandResult DONE = new CommandResult.Done();

  private final List<CallEffect> effects = new ArrayList<>(6);

  public Effects add(CallEffect effect) {
    effects.add(effect);
    return this;
  }

  public Effects done(ClientRequest request) {
    return add(new CallEffect.Reply(request, DONE));
  }

  public Effects refuse(ClientRequest request, StanzaError error) {
    return add(new CallEffect.Reply(request, new CommandResult.Refused(error)));
  }

  public Effects tell(PartyId peer, PeerInput input) {
    return add(new CallEffect.ToPeer(peer, input));
  }

  /** Starts a timer of the configured duration. */
  public Effects await(TimerKey key) {
    return add(new CallEffect.StartTimer(key, null));
  }

  public Effects cancel(TimerKey key) {
    return add(new CallEffect.CancelTimer(key));
  }

  public List<CallEffect> toList() {
    return List.copyOf(effects);
  }
}
