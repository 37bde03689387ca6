// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client.wire;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Iq;
import org.rayo.protocol.stanza.Message;
import org.rayo.protocol.stanza.Presence;

/** An authenticated and bound XMPP stream. Sending is safe from any thread. */
public interface XmppStream extends AutoCloseable {
  /** The full address that the server bound. */
  Jid address();

  /**
   * @throws IOException when the stream is closed
   */
  void send(Iq iq) throws IOException;

  /**
   * @throws IOException when the stream is closed
   */
  void send(Presence presence) throws IOException;

  /**
   * @throws IOException when the stream is closed
   */
  void send(Message message) throws IOException;

  /** Ends the stream; idempotent. */
  @Override
  void close();

  /** Ends the stream without a word to the server, which is not there any more; idempotent. */
  void abort(IOException cause);

  /** Hears everything that comes, one thing at a time and in the order of the stream. */
  interface Listener {
    /** An answer: of type result or error. */
    void onReply(Iq reply);

    void onPresence(Presence presence);

    /** One with a body, or a refusal. */
    void onMessage(Message message);

    /**
     * Nothing follows.
     *
     * @param cause null when this side closed it
     */
    void onClosed(@Nullable Exception cause);
  }
}
