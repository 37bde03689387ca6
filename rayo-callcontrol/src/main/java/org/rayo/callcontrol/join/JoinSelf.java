// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.join;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.jid.Jid;

/**
 * The call or mixer whose joins change, as it is at this moment.
 *
 * @param controller commands it; null while there is none, and of mixers, which have many
 * @param audience hears of its joins
 * @param open whether its media is there
 * @param answered whether joins that came with the dial may be announced
 */
public record JoinSelf(
    PartyId id,
    Jid address,
    @Nullable Jid controller,
    List<Jid> audience,
    boolean open,
    boolean answered) {
  public JoinSelf {
    audience = List.copyOf(audience);
  }

  public static JoinSelf ofCall(
      CallId id, Jid address, @Nullable Jid controller, boolean open, boolean answered) {
    var audience = controller == null ? List.<Jid>of() : List.of(controller);
    return new JoinSelf(id, address, controller, audience, open, answered);
  }

  public static JoinSelf ofMixer(MixerId id, Jid address, List<Jid> audience, boolean open) {
    return new JoinSelf(id, address, null, audience, open, true);
  }

  void joined(PartyId peer, Jid of, Effects out) {
    emit(
        switch (peer) {
          case CallId _ -> new CallEvent.Joined("xmpp:" + of, null);
          case MixerId mixer -> new CallEvent.Joined(null, mixer.friendlyName());
        },
        out);
  }

  void unjoined(PartyId peer, Jid of, Effects out) {
    emit(
        switch (peer) {
          case CallId _ -> new CallEvent.Unjoined("xmpp:" + of, null);
          case MixerId mixer -> new CallEvent.Unjoined(null, mixer.friendlyName());
        },
        out);
  }

  private void emit(CallEvent event, Effects out) {
    for (var client : audience) {
      out.add(new CallEffect.Emit(null, client, event));
    }
  }

  /** When both ask at the same time, the one of the smaller key goes on. */
  boolean precedes(PartyId peer) {
    return id.key().compareTo(peer.key()) < 0;
  }
}
