// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.ExtensionElement;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smack.packet.UnparsedIQ;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.error.StanzaErrors;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Iq;
import org.rayo.protocol.stanza.IqType;
import org.rayo.protocol.stanza.Presence;
import org.rayo.protocol.stanza.PresenceType;
import org.rayo.protocol.xml.EnumNames;
import org.rayo.protocol.xml.MalformedXmlException;
import org.rayo.protocol.xml.Namespaces;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlReader;

/** Our stanzas as Smack's and back. */
final class SmackStanzas {
  private SmackStanzas() {}

  /** A request. */
  static IQ toSmack(Iq iq) {
    var payload = iq.payload();
    if (payload == null) {
      throw new IllegalArgumentException("a request has a payload");
    }
    var smack = new PayloadIq(payload);
    smack.setType(iq.type() == IqType.GET ? IQ.Type.get : IQ.Type.set);
    smack.setStanzaId(iq.id());
    smack.setTo(smackJid(iq.to()));
    return smack;
  }

  static Stanza toSmack(Presence presence) {
    var type = presence.type();
    var builder =
        StanzaBuilder.buildPresence(presence.id())
            .to(smackJid(presence.to()))
            .ofType(org.jivesoftware.smack.packet.Presence.Type.fromString(EnumNames.of(type)));
    for (var payload : presence.payloads()) {
      if (payload.is(Namespaces.CLIENT, "show")) {
        builder.setMode(org.jivesoftware.smack.packet.Presence.Mode.fromString(payload.text()));
      } else {
        builder.addExtension(new PayloadExtension(payload));
      }
    }
    return builder.build();
  }

  /** An answer; empty for requests. */
  static Optional<Iq> reply(IQ smack) {
    var id = smack.getStanzaId();
    return switch (smack.getType()) {
      case result ->
          Optional.of(
              new Iq(
                  jid(smack.getFrom()),
                  jid(smack.getTo()),
                  id,
                  IqType.RESULT,
                  smack instanceof PayloadIq known ? known.payload() : null,
                  null));
      case error ->
          Optional.of(
              new Iq(
                  jid(smack.getFrom()),
                  jid(smack.getTo()),
                  id,
                  IqType.ERROR,
                  echo(smack),
                  error(smack.getError())));
      case get, set -> Optional.empty();
    };
  }

  /** The request that an error comes back with (RFC 6120 section 8.3.1), if it does. */
  private static @Nullable XmlElement echo(IQ smack) {
    return switch (smack) {
      case PayloadIq known -> known.payload();
      case UnparsedIQ unknown -> {
        try {
          yield XmlReader.read(unknown.getContent().toString());
        } catch (MalformedXmlException e) {
          yield null; // it says nothing that the error does not
        }
      }
      default -> null;
    };
  }

  static Presence presence(org.jivesoftware.smack.packet.Presence smack) {
    var type =
        EnumNames.find(PresenceType.class, smack.getType().toString())
            .orElse(PresenceType.AVAILABLE);
    var payloads = payloads(smack.getExtensions());
    if (type == PresenceType.ERROR) {
      // Smack keeps the error apart from the other children.
      payloads.add(StanzaErrors.write(error(smack.getError()), Namespaces.CLIENT));
    }
    return new Presence(
        jid(smack.getFrom()), jid(smack.getTo()), smack.getStanzaId(), type, payloads);
  }

  private static List<XmlElement> payloads(List<ExtensionElement> extensions) {
    var payloads = new ArrayList<XmlElement>(extensions.size());
    for (var extension : extensions) {
      if (extension instanceof PayloadExtension(var payload)) {
        payloads.add(payload);
      } else {
        reread(extension).ifPresent(payloads::add);
      }
    }
    return payloads;
  }

  /** Another library in this process took over the parsing of that name. */
  private static Optional<XmlElement> reread(ExtensionElement extension) {
    try {
      return Optional.of(XmlReader.read(extension.toXML().toString()));
    } catch (MalformedXmlException _) {
      return Optional.empty();
    }
  }

  static StanzaError error(org.jivesoftware.smack.packet.@Nullable StanzaError smack) {
    if (smack == null) {
      return new StanzaError(
          StanzaCondition.UNDEFINED_CONDITION, StanzaError.Type.CANCEL, "an error without reason");
    }
    var condition = smack.getCondition().toString();
    var text = smack.getDescriptiveText();
    return new StanzaError(
        EnumNames.find(StanzaCondition.class, condition)
            .orElse(StanzaCondition.UNDEFINED_CONDITION),
        smack.getType() == null
            ? StanzaError.Type.CANCEL
            : EnumNames.find(StanzaError.Type.class, smack.getType().toString())
                .orElse(StanzaError.Type.CANCEL),
        text == null || text.isBlank() ? condition : text);
  }

  static @Nullable Jid jid(org.jxmpp.jid.@Nullable Jid smack) {
    return smack == null ? null : Jid.parse(smack.toString());
  }

  static org.jxmpp.jid.@Nullable Jid smackJid(@Nullable Jid jid) {
    try {
      return jid == null ? null : JidCreate.from(jid.toString());
    } catch (XmppStringprepException bad) {
      throw new IllegalArgumentException("not an XMPP address", bad);
    }
  }
}
