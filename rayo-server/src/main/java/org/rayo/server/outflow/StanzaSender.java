// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.outflow;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;
import org.rayo.callcontrol.port.ClientGateway;
import org.rayo.callcontrol.port.Letter;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.xmpp.api.StanzaConnection;

/** Sends to clients and counts what did not go out. Never blocks. */
public final class StanzaSender {
  private static final Logger log = Logger.getLogger(StanzaSender.class);

  private final StanzaConnection connection;
  private final Elsewhere elsewhere;
  private final LongAdder sent = new LongAdder();
  private final LongAdder undeliverable = new LongAdder();

  public StanzaSender(StanzaConnection connection, Elsewhere elsewhere) {
    this.connection = connection;
    this.elsewhere = elsewhere;
  }

  public void send(XmlElement stanza) {
    if (!elsewhere.takes(stanza)) {
      sendHere(stanza);
    }
  }

  /** As {@link org.rayo.callcontrol.port.ClientGateway#deliver} has it. */
  CompletionStage<Void> send(XmlElement stanza, Letter letter) {
    var underWay = elsewhere.takes(stanza, letter);
    if (underWay != null) {
      return underWay;
    }
    if (elsewhere.isNew(letter)) {
      sendHere(stanza);
    }
    return ClientGateway.DELIVERED;
  }

  /** To a client of this node, whoever else may think to have it. */
  public void sendHere(XmlElement stanza) {
    switch (connection.send(stanza)) {
      case SENT -> sent.increment();
      case UNKNOWN_RECIPIENT, OVERFLOW -> {
        undeliverable.increment();
        log.debugf("Not delivered to %s: <%s/>", stanza.attribute("to"), stanza.name());
      }
    }
  }

  public long sent() {
    return sent.sum();
  }

  /** Stanzas for clients that were gone or did not read. */
  public long undeliverable() {
    return undeliverable.sum();
  }
}
