// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.it.endpoint;

import jakarta.annotation.Resource;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.resource.ResourceException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.ejb3.annotation.ResourceAdapter;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.xmpp.api.ClientStream;
import org.rayo.xmpp.api.CloseReason;
import org.rayo.xmpp.api.InboundStanza;
import org.rayo.xmpp.api.StanzaConnectionFactory;
import org.rayo.xmpp.api.StanzaListener;

/**
 * Echoes the payload of each IQ request; {@code notices} is answered with what happened so far,
 * {@code fail} with an exception.
 */
@MessageDriven(messageListenerInterface = StanzaListener.class)
@ResourceAdapter("#rayo-xmpp-connector.rar")
@TransactionManagement(TransactionManagementType.BEAN)
public class EchoEndpoint implements StanzaListener {
  private static final String TEST = "urn:rayo:test";
  private static final List<String> NOTICES = new CopyOnWriteArrayList<>();

  @SuppressWarnings("NullAway.Init") // injected
  @Resource(lookup = StanzaConnectionFactory.JNDI_NAME)
  private StanzaConnectionFactory connections;

  @Override
  public void onStreamOpened(ClientStream stream) {
    NOTICES.add("opened " + stream.jid());
  }

  @Override
  public void onStreamClosed(ClientStream stream, CloseReason reason) {
    NOTICES.add("closed " + stream.jid() + " " + reason);
  }

  @Override
  public void onStanza(InboundStanza stanza) {
    var element = stanza.element();
    var type = element.attribute("type");
    if (!element.name().equals("iq")) {
      var show = element.child("jabber:client", "show").map(XmlElement::text).orElse("");
      NOTICES.add(element.name() + " " + type + " " + show + " " + stanza.from());
    } else if ("get".equals(type) || "set".equals(type)) {
      answer(stanza, element.elements().getFirst());
    }
  }

  private void answer(InboundStanza request, XmlElement payload) {
    if (payload.is(TEST, "fail")) {
      throw new IllegalStateException("as the test asked for");
    }
    var reply =
        payload.is(TEST, "notices")
            ? XmlElement.of(TEST, "notices").text(String.join("\n", NOTICES)).build()
            : payload;
    send(
        XmlElement.of("jabber:client", "iq")
            .attribute("type", "result")
            .attribute("id", request.element().attribute("id"))
            .attribute("from", request.to())
            .attribute("to", request.from())
            .child(reply)
            .build());
  }

  private void send(XmlElement stanza) {
    try (var connection = connections.getConnection()) {
      connection.send(stanza);
    } catch (ResourceException e) {
      throw new IllegalStateException(e);
    }
  }
}
