// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.rayo.callcontrol.CallService;
import org.rayo.callcontrol.port.NodeChannel;
import org.rayo.callcontrol.port.NodeView;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.server.dialect.ClientDialects;

/**
 * Tells the other nodes which clients are here and what they say of themselves, and call control
 * what other nodes tell of theirs. A node that comes asks the others, so that nothing has to be
 * stored; what a client says and what it commands keep their order, because both go the same way.
 */
final class ClientRoster {
  private static final Logger log = Logger.getLogger(ClientRoster.class);
  private static final String HELLO = "hello";
  private static final String CONNECTED = "connected";
  private static final String GONE = "gone";
  private static final String PRESENCE = "presence";
  private static final String LEGACY = "legacy";

  private final NodeChannel nodes;
  private final RemoteClients remote;
  private final CallService calls;
  private final ClientDialects dialects;
  private final SeenLetters seen;
  private final Consumer<Stanza> local;
  private final Consumer<Jid> gone;
  private final InstantSource clock;
  private final Map<Jid, Resident> here = new ConcurrentHashMap<>();
  private volatile boolean leaving;

  /**
   * A client of this node.
   *
   * @param since in milliseconds; of two nodes that have a client the later one speaks for it
   * @param presences the last of each kind that it sent to the server
   * @param legacy set once the others know that it speaks the older dialect
   */
  private record Resident(long since, Map<String, XmlElement> presences, AtomicBoolean legacy) {
    void says(String kind, XmlElement presence) {
      synchronized (presences) {
        presences.put(kind, presence);
      }
    }

    List<XmlElement> said() {
      synchronized (presences) {
        return List.copyOf(presences.values());
      }
    }
  }

  /**
   * @param local routes on this node
   * @param gone told of clients that are nowhere any more
   * @param clock about the same on all nodes
   */
  ClientRoster(
      NodeChannel nodes,
      RemoteClients remote,
      CallService calls,
      ClientDialects dialects,
      SeenLetters seen,
      Consumer<Stanza> local,
      Consumer<Jid> gone,
      InstantSource clock) {
    this.nodes = nodes;
    this.remote = remote;
    this.calls = calls;
    this.dialects = dialects;
    this.seen = seen;
    this.local = local;
    this.gone = gone;
    this.clock = clock;
    nodes.receive(HELLO, (node, _) -> started(node));
    nodes.receive(CONNECTED, this::connectedThere);
    nodes.receive(GONE, (node, jid) -> goneThere(Jid.parse(text(jid)), node));
    nodes.receive(PRESENCE, this::presenceThere);
    nodes.receive(LEGACY, (node, jid) -> legacyThere(Jid.parse(text(jid)), node));
    nodes.watch(this::changed);
  }

  /** This node stops: its clients are not gone, they come back elsewhere. */
  void leave() {
    leaving = true;
  }

  void stay() {
    leaving = false;
  }

  /** Asks those who were here before. */
  void start() {
    nodes.sendToOthers(HELLO, new byte[0]);
  }

  private static byte[] bytes(Jid jid) {
    return jid.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A node that asks knows nothing, and has no client yet or tells of each. */
  private void started(String node) {
    lost(node);
    here.forEach(
        (jid, resident) -> {
          nodes.send(node, CONNECTED, announcement(jid, resident));
          if (resident.legacy().get()) {
            nodes.send(node, LEGACY, bytes(jid));
          }
          for (var presence : resident.said()) {
            nodes.send(node, PRESENCE, RemoteClients.xml(presence));
          }
        });
  }

  private static byte[] announcement(Jid client, Resident resident) {
    var jid = bytes(client);
    return ByteBuffer.allocate(Long.BYTES + jid.length).putLong(resident.since()).put(jid).array();
  }

  /**
   * A client of this node has its stream.
   *
   * @param stream takes what waited for it
   */
  void opened(Jid client, Consumer<Parcel> stream) {
    var resident = new Resident(clock.millis(), new LinkedHashMap<>(), new AtomicBoolean());
    here.put(client, resident);
    remote.here(client, stream);
    nodes.sendToOthers(CONNECTED, announcement(client, resident));
  }

  /**
   * The stream of a client of this node ended.
   *
   * @return false when another node has the client by now
   */
  boolean closed(Jid client) {
    boolean ours = here.remove(client) != null;
    seen.forget(client);
    if (ours && !leaving) {
      nodes.sendToOthers(GONE, bytes(client));
    }
    return ours;
  }

  /** Whether this node speaks for the client. */
  boolean isHere(Jid client) {
    return here.containsKey(client);
  }

  /** What a client of this node says of itself. */
  void presence(Stanza stanza) {
    var resident = here.get(stanza.from());
    if (resident != null) {
      var type = stanza.element().attribute("type");
      boolean ofSubscription = "subscribed".equals(type) || "unsubscribed".equals(type);
      resident.says(ofSubscription ? "subscription" : "show", stanza.element());
      nodes.sendToOthers(PRESENCE, RemoteClients.xml(stanza.element()));
    }
  }

  /** A request of a client of this node, which may give its dialect away. */
  void request(Stanza stanza, XmlElement payload) {
    var resident = here.get(stanza.from());
    var _ = dialects.of(stanza.from(), stanza.to(), payload);
    if (resident != null
        && dialects.isLegacy(stanza.from())
        && resident.legacy().compareAndSet(false, true)) {
      nodes.sendToOthers(LEGACY, bytes(stanza.from()));
    }
  }

  private void legacyThere(Jid client, String node) {
    if (remote.isOn(client, node)) {
      dialects.legacy(client);
    }
  }

  private void connectedThere(String node, byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    long since = in.getLong();
    var client = Jid.parse(text(Arrays.copyOfRange(bytes, Long.BYTES, bytes.length)));
    var resident = here.get(client);
    if (resident != null && resident.since() > since) {
      return; // It was there before it came here; that node hears of it, too.
    }
    if (resident != null && here.remove(client, resident)) {
      seen.forget(client);
      log.infof("%s is on node %s now", client, node);
    }
    remote.connected(client, node, since);
  }

  private void goneThere(Jid client, String node) {
    if (remote.gone(client, node)) {
      gone.accept(client);
    }
  }

  private void presenceThere(String node, byte[] bytes) {
    try {
      var presence = Parcel.stanza(bytes);
      var from = Jid.parse(String.valueOf(presence.attribute("from")));
      if (remote.isOn(from, node)) {
        local.accept(
            new Stanza(from, Jid.parse(String.valueOf(presence.attribute("to"))), presence));
      }
    } catch (IOException | IllegalArgumentException e) {
      log.errorf(e, "Node %s sent a presence that is none", node);
    }
  }

  private void changed(NodeView view) {
    view.left().forEach(this::lost);
    if (view.merged()) {
      // Each part took the other's clients for lost.
      start();
    }
  }

  /** A node is gone, or about to; its clients may be back soon on another one. */
  void lost(String node) {
    var lost = remote.lost(node);
    log.infof("Node %s is not there; it had %d clients", node, lost.size());
    lost.forEach(calls::clientUnreachable);
  }

  /** To be called every now and then. */
  void tick() {
    remote.expire().forEach(gone);
  }
}
