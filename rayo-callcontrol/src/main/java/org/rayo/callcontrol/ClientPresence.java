// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.call.CallInput;
import org.rayo.callcontrol.control.AvailableClients;
import org.rayo.callcontrol.control.ClientShow;
import org.rayo.callcontrol.mixer.MixerInput;
import org.rayo.callcontrol.mixer.MixerInput.Presence.Wish;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ClientGateway;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.error.StanzaErrors;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Presence;
import org.rayo.protocol.stanza.PresenceType;
import org.rayo.protocol.xml.Namespaces;

/** What the presence of clients says to the server, its calls and its mixers. */
record ClientPresence(
    Jid server,
    AvailableClients clients,
    OfferDesk offers,
    CallRegistry calls,
    MixerRegistry mixers,
    MixerPresences ofMixers,
    ClientGateway gateway) {
  private static final StanzaError BANNED =
      new StanzaError(
          StanzaCondition.RECIPIENT_UNAVAILABLE,
          StanzaError.Type.CANCEL,
          "This server's operator has banned you");

  /** A client has logged in; where its application wants that, it is asked for its presence. */
  void connected(Jid client) {
    if (offers.subscribes(client)) {
      gateway.send(Presence.directed(server, client, PresenceType.SUBSCRIBE));
    }
  }

  void told(Jid client, @Nullable Jid to, ClientShow show) {
    if (to != null && to.local() != null) {
      // Says something about one call or mixer, not about the client.
      ofMixers.told(client, to, show == ClientShow.UNAVAILABLE ? Wish.SILENCE : Wish.LISTEN);
      if (show != ClientShow.CHAT && show != ClientShow.NONE) {
        refused(client, to);
      }
    } else if (show == ClientShow.UNAVAILABLE) {
      clients.presence(client, show);
      away(client);
    } else if (to != null && offers.banned(client)) {
      refuse(client);
    } else if (to != null) {
      clients.presence(client, show);
      switch (show) {
        case CHAT -> offerQueued();
        case AWAY, DND, XA -> tellUncontrolled(new CallInput.ClientBusy(client));
        case NONE -> {
          if (clients.contains(client)) {
            offerQueued();
          }
        }
        case UNAVAILABLE -> {}
      }
    }
  }

  void refused(Jid client, Jid call) {
    var local = call.local();
    var actor = local == null ? null : calls.find(new CallId(local));
    if (actor != null) {
      actor.tell(new CallInput.OfferRefused(client));
    }
  }

  void subscription(Jid client, Jid to, PresenceType type) {
    if (to.local() != null) {
      ofMixers.subscription(client, to, type);
      return;
    }
    switch (type) {
      case SUBSCRIBED -> {
        if (offers.subscribes(client)) {
          clients.subscribed(client);
        }
      }
      case UNSUBSCRIBED -> {
        clients.unsubscribed(client);
        tellUncontrolled(new CallInput.ClientBusy(client));
      }
      // The server itself has no presence.
      case SUBSCRIBE, UNSUBSCRIBE, PROBE, AVAILABLE, UNAVAILABLE, ERROR -> {}
    }
  }

  /** The stream of a client is gone. */
  void gone(Jid client) {
    clients.gone(client);
    away(client);
  }

  private void away(Jid client) {
    offers.forget(client);
    mixers.all().forEach(mixer -> mixer.tell(new MixerInput.ClientGone(client)));
    tellUncontrolled(new CallInput.ClientGone(client));
  }

  private void refuse(Jid client) {
    gateway.send(
        Presence.directed(
            server, client, PresenceType.ERROR, StanzaErrors.write(BANNED, Namespaces.CLIENT)));
  }

  /** The operator changed something: who is banned now is offered nothing any more. */
  void configured() {
    for (var client : clients.all()) {
      if (offers.banned(client)) {
        clients.gone(client);
        offers.forget(client);
        tellUncontrolled(new CallInput.ClientGone(client));
        refuse(client);
      }
    }
    offerQueued();
  }

  /** Calls that wait for a client look once more who is there. */
  private void offerQueued() {
    for (var id : calls.queued().inOrder()) {
      var call = calls.find(id);
      if (call != null) {
        call.lookForClients();
      }
    }
  }

  private void tellUncontrolled(CallInput input) {
    for (var call : calls.all()) {
      if (call.state().facts().control().controller() == null) {
        call.tell(input);
      }
    }
  }
}
