// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jgroups.Address;
import org.jgroups.BytesMessage;
import org.jgroups.Event;
import org.jgroups.JChannel;
import org.jgroups.MergeView;
import org.jgroups.Message;
import org.jgroups.Receiver;
import org.jgroups.View;
import org.jgroups.fork.ForkChannel;
import org.jgroups.stack.IpAddress;
import org.jgroups.util.NameCache;
import org.rayo.callcontrol.port.NodeChannel;
import org.rayo.callcontrol.port.NodeView;

/**
 * The node channel on a fork of the server's JGroups channel. JGroups may make a sender wait for a
 * slow receiver, and wants its own threads back soon: each node that is sent to, and all that is
 * received, has a queue and a turn of its own.
 */
public final class JGroupsNodeChannel implements NodeChannel, Receiver, AutoCloseable {
  private static final Logger log = Logger.getLogger(JGroupsNodeChannel.class);

  /** Infinispan has one of the name of its cache container. */
  private static final String FORK = "rayo-nodes";

  private static final long BYTES_WAITING = 16L << 20;
  private static final int MOST_PLACES = 100;

  /** Half of what a caller of {@link #isDead} may have to wait. */
  private static final Duration PATIENCE = Duration.ofMillis(250);

  private final JChannel server;
  private final JChannel channel;
  private final String self;
  private final Executor threads;
  private final BoundedTurns inbound;
  private final Map<String, BoundedTurns> outbound = new ConcurrentHashMap<>();
  private final Map<String, NodeChannel.Receiver> receivers = new ConcurrentHashMap<>();
  private final LongAdder dropped = new LongAdder();
  private final ViewOrder order;
  private volatile Map<String, Address> addresses = Map.of();

  /** Where members are reached, those that left included. */
  private volatile Map<String, InetSocketAddress> places = Map.of();

  private JGroupsNodeChannel(JChannel server, JChannel channel, Executor threads) {
    this.server = server;
    this.channel = channel;
    this.self = server.getName();
    this.threads = threads;
    inbound = new BoundedTurns(threads, BYTES_WAITING);
    order = new ViewOrder(self, this::deliver, dropped::increment);
  }

  /**
   * Joins the nodes that speak on the same channel.
   *
   * @param server the connected channel of the server
   * @param threads may block
   */
  public static JGroupsNodeChannel on(JChannel server, Executor threads) {
    try {
      var channel = new ForkChannel(server, FORK, FORK);
      var nodes = new JGroupsNodeChannel(server, channel, threads);
      channel.setReceiver(nodes);
      channel.connect(FORK);
      nodes.viewAccepted(server.getView());
      return nodes;
    } catch (Exception e) { // JGroups declares no less
      throw new IllegalStateException("The nodes of the cluster cannot talk", e);
    }
  }

  @Override
  public String self() {
    return self;
  }

  @Override
  public NodeView view() {
    return order.view();
  }

  @Override
  public boolean send(String node, String topic, byte[] message) {
    var address = addresses.get(node);
    boolean taken =
        address != null
            && !node.equals(self)
            && outbound
                .computeIfAbsent(node, _ -> new BoundedTurns(threads, BYTES_WAITING))
                .add(message.length, () -> transmit(address, topic, message));
    if (!taken) {
      dropped.increment();
    }
    return taken;
  }

  private void transmit(Address to, String topic, byte[] message) {
    try {
      channel.send(new BytesMessage(to, new Envelope(topic, message).toBytes()));
    } catch (Exception e) { // JGroups declares no less
      dropped.increment();
      log.warnf("A message to node %s was not sent: %s", name(to), e);
    }
  }

  @Override
  public void receive(String topic, NodeChannel.Receiver receiver) {
    receivers.put(topic, receiver);
  }

  @Override
  public void watch(Consumer<NodeView> watcher) {
    order.watch(watcher);
  }

  @Override
  public void receive(Message message) {
    var from = name(message.getSrc());
    var bytes = ((BytesMessage) message).getBytes();
    if (!inbound.add(bytes.length, () -> order.received(from, bytes))) {
      dropped.increment();
    }
  }

  @Override
  public void viewAccepted(View view) {
    var members = new HashMap<String, Address>();
    for (var member : view.getMembers()) {
      members.put(name(member), member);
    }
    addresses = Map.copyOf(members);
    places = places(members);
    outbound.keySet().retainAll(new HashSet<>(members.keySet()));
    var names = view.getMembers().stream().map(JGroupsNodeChannel::name).toList();
    var id = view.getViewId().toString();
    inbound.addAlways(() -> order.changed(List.copyOf(names), view instanceof MergeView, id));
  }

  private Map<String, InetSocketAddress> places(Map<String, Address> members) {
    var next = new HashMap<>(places);
    if (next.size() > MOST_PLACES) {
      next.keySet().retainAll(members.keySet());
    }
    members.forEach(
        (name, member) -> {
          if (server.down(new Event(Event.GET_PHYSICAL_ADDRESS, member)) instanceof IpAddress at) {
            next.put(name, new InetSocketAddress(at.getIpAddress(), at.getPort()));
          }
        });
    return Map.copyOf(next);
  }

  @Override
  public boolean isDead(String node) {
    var place = places.get(node);
    return !view().has(node) && place != null && Knock.isNobodyAt(place, PATIENCE);
  }

  private static String name(Address address) {
    var name = NameCache.get(address);
    return name == null ? address.toString() : name;
  }

  private void deliver(String from, byte[] bytes) {
    var envelope = Envelope.of(bytes);
    var receiver = envelope == null ? null : receivers.get(envelope.topic());
    if (envelope == null || receiver == null) {
      dropped.increment();
    } else {
      receiver.received(from, envelope.message());
    }
  }

  /** Messages that were not sent, or came and were for nobody. */
  public long dropped() {
    return dropped.sum();
  }

  @Override
  public void close() {
    channel.close();
  }
}
