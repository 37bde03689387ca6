// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.api;

/**
 * Message endpoint of the connector, implemented by a message-driven bean.
 *
 * <p>For one stream the calls come one after the other, in the order of the wire: opened first,
 * closed last, nothing after it. Different streams are delivered in parallel. When a client takes
 * its resource back with a second stream, the first stream's closed comes before the second one's
 * opened.
 *
 * <p>Calls arrive on JCA work threads; an endpoint that waits holds up other streams. An exception
 * is logged and counted; an IQ request it leaves unanswered gets {@code internal-server-error}.
 *
 * <p>After the server was suspended and resumed, what happened in between is caught up with: closed
 * for streams that went, opened for streams that came, and the latest directed presence of each. IQ
 * requests and messages of that time were answered with {@code service-unavailable}.
 */
public interface StanzaListener {

  /** A client has bound a resource. */
  void onStreamOpened(ClientStream stream);

  /**
   * A stanza for the domain, a subdomain or an address in them that is not a connected client. The
   * connector has answered ping, legacy session and roster itself; every other IQ request must be
   * answered by the application. When a stream ends without it, unavailable presence comes for each
   * address that the client had sent available presence to.
   */
  void onStanza(InboundStanza stanza);

  /** The stream is gone; nothing can be sent to it. */
  void onStreamClosed(ClientStream stream, CloseReason reason);
}
