// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.inflow;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.xmpp.api.CloseReason;
import org.rayo.xmpp.api.InboundStanza;
import org.rayo.xmpp.api.StanzaListener;
import org.rayo.xmpp.stream.BoundStream;
import org.rayo.xmpp.stream.Counters;
import org.rayo.xmpp.stream.Replies;

/**
 * What the endpoint knows of one stream, and the calls that keep it up to date. Used by one thread
 * at a time.
 */
final class EndpointCalls {
  private static final Logger LOG = System.getLogger(EndpointCalls.class.getName());
  private static final StanzaError FAILED =
      new StanzaError(
          StanzaCondition.INTERNAL_SERVER_ERROR,
          StanzaError.Type.WAIT,
          "the server failed on this stanza; it is in its log");

  private final BoundStream stream;
  private final Counters counters;
  private final Map<Jid, InboundStanza> missedPresence = new LinkedHashMap<>();
  private boolean announced;

  EndpointCalls(BoundStream stream, Counters counters) {
    this.stream = stream;
    this.counters = counters;
  }

  boolean unknownToListener() {
    return !announced;
  }

  /** Tells what happened while there was no endpoint. */
  void catchUp(StanzaListener listener) {
    if (!announced) {
      announced = true;
      call(() -> listener.onStreamOpened(stream.client()));
    }
    if (!missedPresence.isEmpty()) {
      missedPresence.values().forEach(presence -> stanza(listener, presence));
      missedPresence.clear();
    }
  }

  void stanza(StanzaListener listener, InboundStanza stanza) {
    boolean fine = call(() -> listener.onStanza(stanza));
    if (!fine && Replies.isRequest(stanza.element())) {
      answer(stanza, FAILED);
    }
  }

  void closed(StanzaListener listener, CloseReason reason) {
    call(() -> listener.onStreamClosed(stream.client(), reason));
  }

  /**
   * Answers what cannot be delivered now. Availability is kept for later, the latest for each
   * address: nobody answers presence, so the client would not send it again.
   */
  void refuse(InboundStanza stanza) {
    var element = stanza.element();
    var type = element.attribute("type");
    if (element.name().equals("presence") && (type == null || type.equals("unavailable"))) {
      missedPresence.put(stanza.to(), stanza);
    } else if (Replies.isRequest(element)
        || !element.name().equals("iq") && !"error".equals(type)) {
      counters.count("refused-while-suspended");
      answer(stanza, Replies.suspended());
    } else {
      counters.count("dropped-while-suspended");
    }
  }

  private void answer(InboundStanza stanza, StanzaError error) {
    var to = stanza.from().toString();
    stream.send(Replies.error(stanza.element(), stanza.to().toString(), to, error));
  }

  private boolean call(Runnable notice) {
    try {
      notice.run();
      return true;
    } catch (RuntimeException e) {
      counters.count("endpoint-failure");
      LOG.log(Level.WARNING, "message endpoint failed for " + stream.client().jid(), e);
      return false;
    }
  }
}
