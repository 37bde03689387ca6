// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.rayo.callcontrol.CallService;
import org.rayo.callcontrol.port.NodeChannel;
import org.rayo.callcontrol.port.NodeView;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;

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

  private final NodeChannel nodes;
  private final RemoteClients remote;
  private final CallService calls;
  private final SeenLetters seen;
  private final Consumer<Stanza> local;
  private final Consumer<Jid> gone;

  /** The clients of this node, and the last presence of each kind that each sent to the server. */
  private final Map<Jid, Map<String, XmlElement>> here = new ConcurrentHashMap<>();

  /**
   * @param local routes on this node
   * @param gone told of clients that are nowhere any more
   */
  ClientRoster(
      NodeChannel nodes,
      RemoteClients remote,
      CallService calls,
      SeenLetters seen,
      Consumer<Stanza> local,
      Consumer<Jid> gone) {
    this.nodes = nodes;
    this.remote = remote;
    this.calls = calls;
    this.seen = seen;
    this.local = local;
    this.gone = gone;
    nodes.receive(HELLO, (node, _) -> introduce(node));
    nodes.receive(CONNECTED, (node, jid) -> connectedThere(Jid.parse(text(jid)), node));
    nodes.receive(GONE, (node, jid) -> goneThere(Jid.parse(text(jid)), node));
    nodes.receive(PRESENCE, this::presenceThere);
    nodes.watch(this::changed);
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

  private void introduce(String node) {
    here.forEach(
        (jid, presences) -> {
          nodes.send(node, CONNECTED, bytes(jid));
          List<XmlElement> known;
          synchronized (presences) {
            known = List.copyOf(presences.values());
          }
          known.forEach(presence -> nodes.send(node, PRESENCE, RemoteClients.xml(presence)));
        });
  }

  /**
   * A client of this node has its stream.
   *
   * @param stream takes what waited for it
   */
  void opened(Jid client, Consumer<Parcel> stream) {
    here.put(client, new LinkedHashMap<>());
    remote.here(client, stream);
    nodes.sendToOthers(CONNECTED, bytes(client));
  }

  /**
   * The stream of a client of this node ended.
   *
   * @return false when another node has the client by now
   */
  boolean closed(Jid client) {
    boolean ours = here.remove(client) != null;
    seen.forget(client);
    if (ours) {
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
    var presences = here.get(stanza.from());
    if (presences != null) {
      var type = stanza.element().attribute("type");
      synchronized (presences) {
        presences.put(
            "subscribed".equals(type) || "unsubscribed".equals(type) ? "subscription" : "show",
            stanza.element());
      }
      nodes.sendToOthers(PRESENCE, RemoteClients.xml(stanza.element()));
    }
  }

  private void connectedThere(Jid client, String node) {
    if (here.remove(client) != null) {
      // It came back elsewhere before its stream here was missed.
      seen.forget(client);
      log.infof("%s is on node %s now", client, node);
    }
    remote.connected(client, node);
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
    for (var node : view.left()) {
      var lost = remote.lost(node);
      log.infof("Node %s is gone; %d clients were on it", node, lost.size());
      lost.forEach(calls::clientUnreachable);
    }
    if (view.merged()) {
      start();
    }
  }

  /** To be called every now and then. */
  void tick() {
    remote.expire().forEach(gone);
  }
}
