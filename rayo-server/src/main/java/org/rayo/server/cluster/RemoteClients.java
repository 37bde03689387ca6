// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.Letter;
import org.rayo.callcontrol.port.NodeChannel;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlWriter;
import org.rayo.server.outflow.Elsewhere;

/**
 * Which client is connected to which other node, by full JID, and the way there. Stanzas to one
 * client keep their order, also across its return after its node was lost. Thread-safe.
 */
public final class RemoteClients implements Elsewhere {
  /** Carries a {@link Parcel}. */
  static final String PARCEL = "parcel";

  /** As long as a client needs to see that its stream is gone and to come back. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final NodeChannel nodes;
  private final LongSupplier nanos;
  private final SeenLetters seen;
  private final CommandsUnderWay underWay;
  private final Map<Jid, RemoteClient> clients = new ConcurrentHashMap<>();
  private final AtomicLong tokens = new AtomicLong();
  private final LongAdder forwarded = new LongAdder();
  private final LongAdder kept = new LongAdder();
  private final LongAdder dropped = new LongAdder();

  /**
   * @param nanos a clock that only goes forward
   * @param seen what the clients of this node have had
   * @param underWay what they asked of other nodes
   */
  public RemoteClients(
      NodeChannel nodes, LongSupplier nanos, SeenLetters seen, CommandsUnderWay underWay) {
    this.nodes = nodes;
    this.nanos = nanos;
    this.seen = seen;
    this.underWay = underWay;
  }

  /** A stanza as UTF-8. */
  static byte[] xml(XmlElement stanza) {
    return XmlWriter.write(stanza).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean takes(XmlElement stanza) {
    var client = find(stanza);
    return client != null && sent(client, Parcel.of(stanza), new CompletableFuture<>());
  }

  @Override
  public @Nullable CompletionStage<Void> takes(XmlElement stanza, Letter letter) {
    var client = find(stanza);
    if (client != null) {
      var handedOver = new CompletableFuture<Void>();
      if (sent(client, Parcel.of(stanza, letter, tokens.incrementAndGet()), handedOver)) {
        return handedOver;
      }
    }
    return null;
  }

  @Override
  public boolean isNew(Letter letter) {
    return seen.isNew(letter.to(), letter.sender().key(), letter.number())
        // The command may have been on its way to a node whose call this one has taken over.
        && (!(letter.content() instanceof Letter.Reply reply)
            || underWay.answered(letter.to().toString(), reply.request().id()));
  }

  private @Nullable RemoteClient find(XmlElement stanza) {
    var to = clients.isEmpty() ? null : stanza.attribute("to");
    return to == null ? null : clients.get(Jid.parse(to));
  }

  private boolean sent(RemoteClient client, Parcel parcel, CompletableFuture<Void> handedOver) {
    return switch (client.send(parcel, handedOver)) {
      case SENT -> counted(forwarded);
      case KEPT -> counted(kept);
      case DROPPED -> counted(dropped);
      case MOVED -> false;
    };
  }

  private static boolean counted(LongAdder counter) {
    counter.increment();
    return true;
  }

  private RemoteClient client(String node) {
    return new RemoteClient(node, (to, bytes) -> nodes.send(to, PARCEL, bytes));
  }

  /**
   * A client has a stream on another node.
   *
   * @param since of two nodes that have it the later one speaks for it
   */
  void connected(Jid client, String node, long since) {
    clients.compute(
        client,
        (_, known) -> {
          var there = known == null ? client(node) : known;
          there.at(node, since);
          return there;
        });
  }

  /**
   * A client has a stream here.
   *
   * @param stream takes what waited for it
   */
  void here(Jid client, Consumer<Parcel> stream) {
    clients.computeIfPresent(
        client,
        (_, known) -> {
          known.close().forEach(stream);
          return null;
        });
  }

  /** Whether the client has its stream on that node. */
  boolean isOn(Jid client, String node) {
    var known = clients.get(client);
    return known != null && known.isOn(node);
  }

  boolean isElsewhere(Jid client) {
    var known = clients.get(client);
    return known != null && !known.isLost();
  }

  void acknowledged(Jid client, long token) {
    var known = clients.get(client);
    if (known != null) {
      known.acknowledged(token);
    }
  }

  /**
   * The stream of a client on another node ended.
   *
   * @return false when that node did not have it any more
   */
  boolean gone(Jid client, String node) {
    var known = clients.get(client);
    if (known == null || !known.isOn(node) || !clients.remove(client, known)) {
      return false;
    }
    dropped.add(known.giveUp());
    return true;
  }

  /** Clients of a node that is gone, which may be back soon. */
  List<Jid> lost(String node) {
    long until = nanos.getAsLong() + PATIENCE.toNanos();
    var lost = new ArrayList<Jid>();
    clients.forEach(
        (jid, client) -> {
          if (client.isOn(node)) {
            client.lost(until);
            lost.add(jid);
          }
        });
    return lost;
  }

  /** Gives up those who were lost for too long. */
  List<Jid> expire() {
    long now = nanos.getAsLong();
    var over = new ArrayList<Jid>();
    clients.forEach(
        (jid, client) -> {
          if (client.isOver(now) && clients.remove(jid, client)) {
            dropped.add(client.giveUp());
            over.add(jid);
          }
        });
    return over;
  }

  /** Stanzas that went to clients of other nodes. */
  public long forwarded() {
    return forwarded.sum();
  }

  /** Stanzas that had to wait for a client whose node was lost. */
  public long kept() {
    return kept.sum();
  }

  /** Stanzas for clients of other nodes that were given up. */
  public long dropped() {
    return dropped.sum();
  }

  public long size() {
    return clients.size();
  }
}
