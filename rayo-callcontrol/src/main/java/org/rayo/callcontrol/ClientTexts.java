// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.call.CallInput;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ClientGateway;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Message;
import org.rayo.protocol.stanza.MessageType;

/** Brings messages of clients to calls (XEP-0327 section 6.7). */
final class ClientTexts {
  private final List<String> domains;
  private final CallRegistry registry;
  private final ClientGateway clients;

  ClientTexts(String domain, CallRegistry registry, ClientGateway clients) {
    this.domains = List.of(domain, "call." + domain);
    this.registry = registry;
    this.clients = clients;
  }

  void take(Jid from, Jid to, Message message) {
    if (message.type() == MessageType.ERROR) {
      return; // Nobody answers an error (RFC 6120 section 8.3.1).
    }
    // As it was sent: clients leave the addresses to the server.
    var text =
        new Message(from, to, message.id(), message.type(), message.payloads(), message.error());
    var local = to.local();
    var call =
        local == null || !domains.contains(to.domain()) ? null : registry.find(new CallId(local));
    var objection = objection(text);
    if (objection != null) {
      clients.send(text.refusal(objection));
    } else if (call == null) {
      clients.send(text.refusal(StanzaError.itemNotFound("There is no call " + to.bare())));
    } else {
      call.tell(new CallInput.ClientText(from, text));
    }
  }

  private static @Nullable StanzaError objection(Message text) {
    if (text.type() != MessageType.NORMAL) {
      return StanzaError.unsupportedOption("Only messages of type normal can go to a call");
    }
    if (text.body().filter(body -> !body.isEmpty()).isEmpty()) {
      return StanzaError.badRequest("A message to a call needs a body");
    }
    return text.subject().isPresent()
        ? StanzaError.unsupportedOption("A subject cannot be sent to a call")
        : null;
  }
}
