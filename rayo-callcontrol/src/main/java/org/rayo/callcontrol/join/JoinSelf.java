// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.join;

import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.jid.Jid;

/**
 * The call whose joins change, as it is at this moment.
 *
 * @param controller hears of its joins; null while there is none
 * @param open whether its media is there
 * @param answered whether joins that came with the dial may be announced
 */
public record JoinSelf(
    CallId id, Jid address, @Nullable Jid controller, boolean open, boolean answered) {
  void joined(PartyId peer, Jid of, Effects out) {
    emit(
        switch (peer) {
          case CallId _ -> new CallEvent.Joined("xmpp:" + of, null);
          case MixerId mixer -> new CallEvent.Joined(null, mixer.name());
        },
        out);
  }

  void unjoined(PartyId peer, Jid of, Effects out) {
    emit(
        switch (peer) {
          case CallId _ -> new CallEvent.Unjoined("xmpp:" + of, null);
          case MixerId mixer -> new CallEvent.Unjoined(null, mixer.name());
        },
        out);
  }

  private void emit(CallEvent event, Effects out) {
    if (controller != null) {
      out.add(new CallEffect.Emit(null, controller, event));
    }
  }

  /** When both ask at the same time, the one of the smaller key goes on. */
  boolean precedes(PartyId peer) {
    return id.key().compareTo(peer.key()) < 0;
  }
}
