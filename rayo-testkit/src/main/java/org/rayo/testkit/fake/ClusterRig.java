// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.fake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.CallControlConfig;
import org.rayo.callcontrol.control.ClientShow;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.IncomingCall;
import org.rayo.callcontrol.port.Letter;
import org.rayo.callcontrol.port.NodeChannel;
import org.rayo.callcontrol.port.NodeView;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;

/**
 * Several nodes of call control that share a directory, a media server, the dialogs and the
 * clients. Each of them can die at any moment; {@link #bury} lets the others take over.
 */
public final class ClusterRig {
  public static final String DOMAIN = CallControlRig.DOMAIN;
  private static final XmlElement PAYLOAD = XmlElement.of("urn:xmpp:rayo:1", "command").build();

  private final ManualClock clock = new ManualClock();
  private final ManualScheduler scheduler = new ManualScheduler(clock);
  private final SharedCalls shared = new SharedCalls();
  private final FakeSignaling wire = new FakeSignaling();
  private final ClusterDialogs dialogs = new ClusterDialogs();
  private final ClusterMedia media = new ClusterMedia();
  private final RecordingGateway clients = new RecordingGateway();
  private final SeenEvents seen = new SeenEvents(1000);
  private final Map<String, ClusterNode> nodes = new LinkedHashMap<>();
  private final Map<String, Map<String, NodeChannel.Receiver>> receivers = new HashMap<>();
  private final List<ClientRequest> requests = new ArrayList<>();
  private final List<String> buried = new ArrayList<>();
  private long looks;

  public ClusterRig(String... names) {
    for (var name : names) {
      nodes.put(name, new ClusterNode(name, this, CallControlConfig.of(DOMAIN)));
    }
  }

  /** Never the same moment twice. */
  InstantSource clock() {
    return () -> clock.instant().plusMillis(++looks);
  }

  ManualScheduler scheduler() {
    return scheduler;
  }

  public SharedCalls shared() {
    return shared;
  }

  public FakeSignaling wire() {
    return wire;
  }

  public ClusterDialogs dialogs() {
    return dialogs;
  }

  public ClusterMedia media() {
    return media;
  }

  public RecordingGateway clients() {
    return clients;
  }

  public ClusterNode node(String name) {
    var node = nodes.get(name);
    if (node == null) {
      throw new IllegalArgumentException("no node " + name);
    }
    return node;
  }

  boolean isDead(String name) {
    return node(name).isDead();
  }

  Map<String, NodeChannel.Receiver> receivers(String node) {
    return receivers.computeIfAbsent(node, _ -> new HashMap<>());
  }

  NodeView view() {
    var members = nodes.values().stream().filter(n -> !n.isDead()).map(ClusterNode::name).toList();
    return new NodeView(members, Set.of(), Set.of(), false);
  }

  /** At the node of the client's stream. */
  void receive(Letter letter) {
    if (!seen.first(letter)) {
      return;
    }
    switch (letter.content()) {
      case Letter.Event(var from, var to, var event, var at) -> clients.event(from, to, event, at);
      case Letter.Reply(var request, var result) -> clients.reply(as(request), result);
    }
  }

  /** The request as it was sent: of its payload a survivor knows no more than the name. */
  private ClientRequest as(ClientRequest known) {
    return requests.stream().filter(r -> r.id().equals(known.id())).findFirst().orElse(known);
  }

  public List<ClientRequest> requests() {
    return List.copyOf(requests);
  }

  /** Every node works until nobody has anything left to do. */
  public void settle() {
    boolean busy = true;
    while (busy) {
      busy = false;
      for (var node : nodes.values()) {
        busy |= node.work();
      }
    }
    media.acknowledge();
  }

  public void advance(Duration time) {
    scheduler.advance(time, this::settle);
  }

  /** Nodes that died are found, and the others go on; who dies of it is found, too. */
  public void bury() {
    for (var dead = nextDead(); dead.isPresent(); dead = nextDead()) {
      var name = dead.get().name();
      buried.add(name);
      for (var survivor : nodes.values()) {
        if (!survivor.isDead()) {
          var _ = survivor.service().takeover().from(name, survivor::execute);
        }
      }
      settle();
    }
  }

  /**
   * A node stops: it lets go of all that it has, and when nothing is left the others go on with it.
   *
   * @return whether it let go of everything
   */
  public boolean leave(String name) {
    boolean idle = letGo(name);
    inherit(name);
    return idle;
  }

  /**
   * The first half of {@link #leave}: nobody has the calls of a node.
   *
   * @return whether it let go of everything
   */
  public boolean letGo(String name) {
    var leaver = node(name);
    leaver.execute(
        () -> {
          var _ = leaver.service().drain();
          leaver.service().takeover().fence();
        });
    settle();
    return leaver.service().isIdle();
  }

  /** The second half: the other nodes take what a node had. */
  public void inherit(String name) {
    for (var heir : nodes.values()) {
      if (!heir.name().equals(name) && !heir.isDead()) {
        var _ = heir.service().takeover().from(name, heir::execute);
      }
    }
    settle();
  }

  private Optional<ClusterNode> nextDead() {
    return nodes.values().stream()
        .filter(node -> node.isDead() && !buried.contains(node.name()))
        .findFirst();
  }

  /** Every call ends, on every node that lives. */
  public void hangupAll() {
    nodes.values().stream().filter(n -> !n.isDead()).forEach(n -> n.service().hangupAll());
    settle();
  }

  /** A client asks all nodes for calls. */
  public Jid available(String jid) {
    var client = Jid.parse(jid);
    nodes
        .values()
        .forEach(n -> n.service().presence(client, Jid.ofDomain(DOMAIN), ClientShow.CHAT));
    settle();
    return client;
  }

  /** A call comes to a node; the test settles. */
  public CallId incoming(String node, String id) {
    var call = new CallId(id);
    var receiver = node(node);
    dialogs.begin(call, receiver);
    receiver.execute(
        () ->
            receiver
                .service()
                .incoming(
                    new IncomingCall(
                        call,
                        "sip:100@" + DOMAIN,
                        "sip:alice@example.org",
                        "sip-" + id,
                        List.of(),
                        CallControlRig.THEIRS,
                        true,
                        null)));
    return call;
  }

  public void signal(CallId call, SignalingInput input) {
    dialogs.say(call, input);
  }

  /**
   * Sends a command to the node that owns a party, or to another one that lives.
   *
   * @param party that is commanded; null for the server itself
   */
  public ClientRequest post(Jid from, Jid to, @Nullable PartyId party, RayoCommand command) {
    var request = new ClientRequest(from, to, "iq-" + (requests.size() + 1), PAYLOAD);
    requests.add(request);
    owner(party).ifPresent(n -> n.execute(() -> n.service().command(request, command)));
    return request;
  }

  private Optional<ClusterNode> owner(@Nullable PartyId party) {
    var owner = party == null ? null : shared.owners.get(party);
    return owner == null
        ? nodes.values().stream().filter(n -> !n.isDead()).findFirst()
        : Optional.of(node(owner));
  }

  /**
   * Answers at the node of the client what went to a node that is dead now and has no answer.
   *
   * @return how many
   */
  public int refuseLost() {
    int lost = 0;
    for (var request : requests) {
      if (clients.repliesTo(request).isEmpty()) {
        clients.reply(
            request, new CommandResult.Refused(StanzaError.serviceUnavailable("node died")));
        lost++;
      }
    }
    return lost;
  }

  /** Whether nothing of any call is left anywhere. */
  public boolean isClean() {
    return shared.isEmpty()
        && media.server().openLegs() == 0
        && nodes.values().stream()
            .filter(n -> !n.isDead())
            .allMatch(
                n ->
                    n.service().activeCalls() == 0
                        && n.service().calls().isEmpty()
                        && n.service().mixers().isEmpty());
  }
}
