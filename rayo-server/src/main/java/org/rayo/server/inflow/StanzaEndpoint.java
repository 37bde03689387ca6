// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.inflow;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.jboss.ejb3.annotation.ResourceAdapter;
import org.rayo.server.composition.RayoServices;
import org.rayo.xmpp.api.ClientStream;
import org.rayo.xmpp.api.CloseReason;
import org.rayo.xmpp.api.InboundStanza;
import org.rayo.xmpp.api.StanzaListener;

/** Where the XMPP connector delivers; passes everything on. */
@MessageDriven(
    messageListenerInterface = StanzaListener.class,
    activationConfig = {})
@ResourceAdapter("#rayo-xmpp-connector.rar")
@TransactionManagement(TransactionManagementType.BEAN)
public class StanzaEndpoint implements StanzaListener {
  @Inject private RayoServices services;

  @Override
  public void onStreamOpened(ClientStream stream) {
    services.clients().opened(stream);
    services.connected(stream.jid());
  }

  @Override
  public void onStanza(InboundStanza stanza) {
    if (services.clients().isCurrent(stanza.stream())) {
      services.route(stanza.from(), stanza.to(), stanza.element());
    }
  }

  @Override
  public void onStreamClosed(ClientStream stream, CloseReason reason) {
    if (services.clients().closed(stream)) {
      services.gone(stream.jid());
    }
  }
}
