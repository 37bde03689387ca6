// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import org.rayo.callcontrol.Addressing.Target;
import org.rayo.callcontrol.mixer.MixerInput;
import org.rayo.callcontrol.mixer.MixerInput.Presence.Wish;
import org.rayo.callcontrol.port.ClientGateway;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Presence;
import org.rayo.protocol.stanza.PresenceType;

/**
 * Presence between clients and mixers (RFC 6121 sections 3 and 4.6; XEP-0327 section 6.4).
 * Everybody in the zone of a mixer may subscribe; for everybody else there is no mixer.
 */
record MixerPresences(ClientGateway clients, Addressing addressing) {
  /** Directed presence. */
  void told(Jid client, Jid to, Wish wish) {
    if (addressing.find(client, to) instanceof Target.OneMixer(var mixer)) {
      mixer.tell(new MixerInput.Presence(client, wish));
    }
  }

  void subscription(Jid client, Jid to, PresenceType type) {
    var target = addressing.find(client, to);
    if (target instanceof Target.OneCall) {
      return; // Of calls their controlling parties hear, and nobody else.
    }
    boolean exists = target instanceof Target.OneMixer;
    switch (type) {
      case SUBSCRIBE -> answer(client, to, exists);
      case UNSUBSCRIBE -> answer(client, to, false);
      case AVAILABLE, UNAVAILABLE, SUBSCRIBED, UNSUBSCRIBED, PROBE, ERROR -> {}
    }
    if (target instanceof Target.OneMixer(var mixer)) {
      switch (type) {
        case SUBSCRIBE, PROBE -> mixer.tell(new MixerInput.Presence(client, Wish.ASK));
        case UNSUBSCRIBE -> mixer.tell(new MixerInput.Presence(client, Wish.SILENCE));
        case AVAILABLE, UNAVAILABLE, SUBSCRIBED, UNSUBSCRIBED, ERROR -> {}
      }
    }
  }

  private void answer(Jid client, Jid mixer, boolean subscribed) {
    var type = subscribed ? PresenceType.SUBSCRIBED : PresenceType.UNSUBSCRIBED;
    clients.send(Presence.directed(mixer.bare(), client, type));
  }
}
