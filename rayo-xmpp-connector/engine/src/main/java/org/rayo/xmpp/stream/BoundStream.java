// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import org.rayo.protocol.xml.XmlElement;
import org.rayo.xmpp.api.ClientStream;
import org.rayo.xmpp.api.CloseReason;
import org.rayo.xmpp.api.SendResult;

/** A stream with a bound resource, as threads other than its event loop may use it. */
public final class BoundStream {
  private final ClientStream client;
  private final ClientChannel channel;

  BoundStream(ClientStream client, ClientChannel channel) {
    this.client = client;
    this.channel = channel;
  }

  public ClientStream client() {
    return client;
  }

  /** Queues a stanza; where too much is waiting already the stream ends. */
  public SendResult send(XmlElement stanza) {
    if (channel.send(stanza)) {
      return SendResult.SENT;
    }
    end(CloseReason.OVERFLOW);
    return SendResult.OVERFLOW;
  }

  /** Ends the stream some time later; only the first reason counts. */
  public void end(CloseReason reason) {
    channel.execute(() -> channel.end(reason));
  }

  /** The application has caught up: the stream may be read again. */
  public void resumeReading() {
    channel.execute(channel::relieve);
  }

  /** Stanzas that wait for the client. */
  public int outboundWaiting() {
    return channel.outboundWaiting();
  }
}
