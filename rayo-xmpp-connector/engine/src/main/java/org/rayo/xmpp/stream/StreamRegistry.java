// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.xmpp.api.CloseReason;
import org.rayo.xmpp.api.SendResult;

/** The bound streams by full JID. Thread-safe. */
public final class StreamRegistry {
  private static final Set<String> STANZAS = Set.of("iq", "message", "presence");

  private final Map<Jid, BoundStream> bound = new ConcurrentHashMap<>();

  private volatile boolean turnsAway;

  /** Makes this the stream of its JID and returns the one it replaces. */
  @Nullable BoundStream bind(BoundStream stream) {
    var replaced = bound.put(stream.client().jid(), stream);
    if (turnsAway) {
      stream.end(CloseReason.SHUTDOWN);
    }
    return replaced;
  }

  boolean turnsAway() {
    return turnsAway;
  }

  /** Ends all streams, and those that come, or lets them be again. */
  public void turnAway(boolean away) {
    turnsAway = away;
    if (away) {
      bound.values().forEach(stream -> stream.end(CloseReason.SHUTDOWN));
    }
  }

  /** Forgets a stream, unless another has taken its JID already. */
  void unbind(BoundStream stream) {
    bound.remove(stream.client().jid(), stream);
  }

  boolean isBound(Jid jid) {
    return bound.containsKey(jid);
  }

  public Collection<BoundStream> all() {
    return bound.values();
  }

  /**
   * Sends to the full JID in {@code to}.
   *
   * @throws IllegalArgumentException where it is no stanza or has no address
   */
  public SendResult send(XmlElement stanza) {
    if (!STANZAS.contains(stanza.name()) || !stanza.namespace().equals(Namespaces.CLIENT)) {
      throw new IllegalArgumentException("not a stanza: " + stanza.name());
    }
    var to = stanza.attribute("to");
    if (to == null) {
      throw new IllegalArgumentException("a stanza without 'to'");
    }
    var stream = bound.get(Jid.parse(to));
    return stream == null ? SendResult.UNKNOWN_RECIPIENT : stream.send(stanza);
  }
}
