// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client.wire;

import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.rayo.protocol.stanza.Message;
import org.rayo.protocol.stanza.MessageType;

/** Our messages as Smack's and back. */
final class SmackMessages {
  private SmackMessages() {}

  /** Takes subject and body of a message of type normal. */
  static Stanza toSmack(Message message) {
    var builder =
        StanzaBuilder.buildMessage(message.id())
            .to(SmackStanzas.smackJid(message.to()))
            .ofType(org.jivesoftware.smack.packet.Message.Type.normal);
    message.subject().ifPresent(builder::setSubject);
    message.body().ifPresent(builder::setBody);
    return builder.build();
  }

  /** Empty for messages without a body, such as chat states; refusals count without one. */
  static Optional<Message> message(org.jivesoftware.smack.packet.Message smack) {
    var from = SmackStanzas.jid(smack.getFrom());
    var to = SmackStanzas.jid(smack.getTo());
    if (smack.getType() == org.jivesoftware.smack.packet.Message.Type.error) {
      var error = SmackStanzas.error(smack.getError());
      return Optional.of(
          new Message(from, to, smack.getStanzaId(), MessageType.ERROR, List.of(), error));
    }
    return smack.getBody() == null || to == null
        ? Optional.empty()
        : Optional.of(
            Message.normal(from, to, smack.getStanzaId(), smack.getSubject(), smack.getBody()));
  }
}
