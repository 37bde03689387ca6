// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.NodeChannel;
import org.rayo.protocol.jid.Jid;
import org.rayo.server.outflow.StanzaSender;

/** Gives to the clients of this node what other nodes have for them, each letter once. */
final class Deliveries {
  private static final Logger log = Logger.getLogger(Deliveries.class);
  private static final String ACKNOWLEDGED = "acknowledged";

  private final NodeChannel nodes;
  private final RemoteClients remote;
  private final SeenLetters seen;
  private final CommandsUnderWay underWay;
  private final StanzaSender sender;
  private final LongAdder repeated = new LongAdder();

  Deliveries(
      NodeChannel nodes,
      RemoteClients remote,
      SeenLetters seen,
      CommandsUnderWay underWay,
      StanzaSender sender) {
    this.nodes = nodes;
    this.remote = remote;
    this.seen = seen;
    this.underWay = underWay;
    this.sender = sender;
    nodes.receive(RemoteClients.PARCEL, this::arrived);
    nodes.receive(ACKNOWLEDGED, this::acknowledged);
  }

  private void arrived(String node, byte[] bytes) {
    try {
      var parcel = Parcel.of(bytes);
      hand(parcel);
      if (parcel.isLetter()) {
        var client = parcel.to().toString().getBytes(StandardCharsets.UTF_8);
        nodes.send(
            node,
            ACKNOWLEDGED,
            ByteBuffer.allocate(Long.BYTES + client.length)
                .putLong(parcel.token())
                .put(client)
                .array());
      }
    } catch (IOException | IllegalArgumentException e) {
      log.errorf(e, "Node %s sent for a client what is no stanza", node);
    }
  }

  /** To a stream of this node, in any case. */
  void hand(Parcel parcel) {
    var stanza = parcel.stanza();
    boolean wanted =
        !parcel.isLetter() || seen.isNew(parcel.to(), parcel.sender(), parcel.number());
    if (stanza.name().equals("iq") && !isRequest(stanza.attribute("type"))) {
      wanted &= underWay.answered(stanza);
    }
    if (!wanted) {
      repeated.increment();
    } else if (!remote.takes(stanza)) {
      sender.sendHere(stanza);
    }
  }

  private static boolean isRequest(@Nullable String type) {
    return "get".equals(type) || "set".equals(type);
  }

  private void acknowledged(String node, byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    long token = in.getLong();
    var client = new String(bytes, Long.BYTES, bytes.length - Long.BYTES, StandardCharsets.UTF_8);
    remote.acknowledged(Jid.parse(client), token);
  }

  /** What came twice or too late, and was dropped. */
  long repeated() {
    return repeated.sum();
  }
}
