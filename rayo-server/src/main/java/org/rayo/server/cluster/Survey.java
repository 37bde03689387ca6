// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.rayo.callcontrol.CallService;
import org.rayo.callcontrol.port.NodeChannel;
import org.rayo.protocol.disco.DiscoItems;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Iq;
import org.rayo.protocol.stanza.IqType;
import org.rayo.protocol.xml.Namespaces;
import org.rayo.server.inflow.ServiceDiscovery;
import org.rayo.server.outflow.StanzaSender;

/**
 * Asks all nodes which calls and mixers a client may know of. A node that does not answer in time
 * is left out.
 */
final class Survey {
  private static final Logger log = Logger.getLogger(Survey.class);
  private static final String ASKED = "items?";
  private static final String ANSWERED = "items";
  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final int MOST = 10_000;

  private static final class Open {
    final Iq query;
    final List<DiscoItems.Item> items;
    final Set<String> missing;
    final long until;

    Open(Iq query, List<DiscoItems.Item> items, Set<String> missing, long until) {
      this.query = query;
      this.items = new ArrayList<>(items);
      this.missing = missing;
      this.until = until;
    }
  }

  private final NodeChannel nodes;
  private final CallService calls;
  private final StanzaSender sender;
  private final LongSupplier nanos;
  private final Map<Long, Open> open = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong();

  Survey(NodeChannel nodes, CallService calls, StanzaSender sender, LongSupplier nanos) {
    this.nodes = nodes;
    this.calls = calls;
    this.sender = sender;
    this.nanos = nanos;
    nodes.receive(ASKED, this::asked);
    nodes.receive(ANSWERED, this::answered);
  }

  /**
   * Takes a query to the server for its items.
   *
   * @return false for anything else, and when nobody else can be asked
   */
  boolean takes(Stanza stanza) {
    var query = stanza.element().name().equals("iq") ? stanza.request() : null;
    if (query == null
        || query.type() != IqType.GET
        || query.payload() == null
        || !query.payload().is(Namespaces.DISCO_ITEMS, "query")
        || nodes.view().members().size() < 2
        || open.size() >= MOST) {
      return false;
    }
    var others = new HashSet<>(nodes.view().members());
    others.remove(nodes.self());
    long number = numbers.incrementAndGet();
    open.put(
        number, new Open(query, items(stanza.from()), others, nanos.getAsLong() + LIMIT.toNanos()));
    var asker = stanza.from().toString().getBytes(StandardCharsets.UTF_8);
    for (var node : List.copyOf(others)) {
      if (!nodes.send(node, ASKED, numbered(number, asker))) {
        heard(number, node, List.of());
      }
    }
    return true;
  }

  private List<DiscoItems.Item> items(Jid client) {
    return ServiceDiscovery.named(calls.visibleTo(client)).items();
  }

  private static byte[] numbered(long number, byte[] rest) {
    return ByteBuffer.allocate(Long.BYTES + rest.length).putLong(number).put(rest).array();
  }

  private static byte[] rest(byte[] message) {
    return Arrays.copyOfRange(message, Long.BYTES, message.length);
  }

  private void asked(String node, byte[] message) {
    var client = Jid.parse(new String(rest(message), StandardCharsets.UTF_8));
    var items = RemoteClients.xml(new DiscoItems(items(client)).toXml(null));
    nodes.send(node, ANSWERED, numbered(ByteBuffer.wrap(message).getLong(), items));
  }

  private void answered(String node, byte[] message) {
    try {
      var items = DiscoItems.read(Parcel.stanza(rest(message))).items();
      heard(ByteBuffer.wrap(message).getLong(), node, items);
    } catch (IOException e) {
      log.errorf(e, "Node %s sent items that are none", node);
    }
  }

  private void heard(long number, String node, List<DiscoItems.Item> items) {
    var asked = open.get(number);
    if (asked == null) {
      return;
    }
    boolean complete;
    synchronized (asked) {
      if (asked.missing.remove(node)) {
        asked.items.addAll(items);
      }
      complete = asked.missing.isEmpty();
    }
    if (complete) {
      finish(number, asked);
    }
  }

  private void finish(long number, Open asked) {
    if (open.remove(number, asked)) {
      DiscoItems all;
      synchronized (asked) {
        all = new DiscoItems(asked.items.stream().distinct().toList());
      }
      var payload = asked.query.payload();
      var node = payload == null ? null : payload.attribute("node");
      sender.send(asked.query.result(all.toXml(node)).toXml());
    }
  }

  /** To be called every now and then. */
  void tick() {
    long now = nanos.getAsLong();
    open.forEach(
        (number, asked) -> {
          if (now - asked.until >= 0) {
            finish(number, asked);
          }
        });
  }
}
