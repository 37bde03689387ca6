// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.composition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.CallService;
import org.rayo.callcontrol.Takeover;
import org.rayo.callcontrol.port.CallDirectory;
import org.rayo.callcontrol.port.LoneNode;
import org.rayo.callcontrol.port.Media;
import org.rayo.callcontrol.port.NodeChannel;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.server.cluster.Cluster;
import org.rayo.server.cluster.CommandsUnderWay;
import org.rayo.server.cluster.Departure;
import org.rayo.server.cluster.JGroupsNodeChannel;
import org.rayo.server.cluster.RemoteClients;
import org.rayo.server.cluster.SeenLetters;
import org.rayo.server.cluster.Survival;
import org.rayo.server.dialect.ClientDialects;
import org.rayo.server.inflow.StanzaRouter;
import org.rayo.server.outflow.Elsewhere;
import org.rayo.server.outflow.StanzaSender;

/** The other nodes, where there are any; on a lone server everything is for this node. */
final class Nodes implements AutoCloseable {
  private final ServerExecutors executors;
  private final @Nullable JGroupsNodeChannel joined;
  private final NodeChannel channel;
  private final SeenLetters seen = new SeenLetters();
  private final CommandsUnderWay underWay = new CommandsUnderWay(System::nanoTime);
  private final RemoteClients remote;
  private @Nullable Cluster cluster;
  private volatile @Nullable Survival survival;
  private @Nullable Departure departure;
  private @Nullable StanzaRouter router;

  Nodes(Platform platform, ServerExecutors executors) {
    this.executors = executors;
    var server = platform.cluster();
    joined = server == null ? null : JGroupsNodeChannel.on(server, executors.blocking());
    channel = joined == null ? new LoneNode(platform.nodeName()) : joined;
    remote = new RemoteClients(channel, System::nanoTime, seen, underWay);
  }

  NodeChannel channel() {
    return channel;
  }

  Elsewhere elsewhere() {
    return joined == null ? Elsewhere.NOWHERE : remote;
  }

  /** From now on stanzas are routed, and other nodes may send some. */
  void start(
      CallService calls,
      CallDirectory directory,
      StanzaSender sender,
      StanzaRouter ofThisNode,
      ClientDialects dialects) {
    router = ofThisNode;
    if (joined != null) {
      cluster =
          new Cluster(
              channel,
              remote,
              seen,
              underWay,
              calls,
              directory,
              sender,
              ofThisNode,
              dialects,
              executors.mailboxes()::lend,
              executors.timers());
    }
  }

  /**
   * From now on the calls of nodes that are gone go on here, as far as that is this side's.
   *
   * @param media whether it outlives a node, so that calls can be handed over
   */
  void survive(Takeover takeover, Media witnesses, boolean media) {
    if (joined != null) {
      if (media) {
        departure =
            new Departure(
                channel,
                Takeover.SNAPSHOT_VERSION,
                (node, done) -> inherit(takeover, node, done),
                executors.blocking());
      }
      var started = new Survival(channel, takeover, witnesses, executors.blocking());
      channel.watch(started::changed);
      survival = started;
    }
  }

  private void inherit(Takeover takeover, String node, Runnable done) {
    if (cluster != null) {
      cluster.left(node);
    }
    var _ = takeover.from(node, executors.blocking()).whenComplete((_, _) -> done.run());
  }

  /** How this node leaves its calls to others; null where nobody can go on with them. */
  @Nullable Departure departure() {
    return departure;
  }

  /** Others go on with the calls of this node, and its clients come back there. */
  void leave() {
    if (cluster != null) {
      cluster.leave();
    }
  }

  /** What was left is elsewhere, and this node goes on. */
  void stay() {
    if (cluster != null) {
      cluster.stay();
    }
    if (departure != null) {
      departure.stay();
    }
  }

  private StanzaRouter router() {
    var started = router;
    if (started == null) {
      throw new IllegalStateException("not started");
    }
    return started;
  }

  void route(Jid from, Jid to, XmlElement stanza) {
    if (cluster == null) {
      router().route(from, to, stanza);
    } else {
      cluster.route(from, to, stanza);
    }
  }

  void opened(Jid client) {
    if (cluster != null) {
      cluster.opened(client);
    }
  }

  void closed(Jid client) {
    if (cluster == null) {
      router().gone(client);
    } else {
      cluster.closed(client);
    }
  }

  /** What is wrong between this node and the others. */
  List<String> troubles() {
    var started = survival;
    return started != null && started.isCutOff()
        ? List.of("This node is cut off from the others: it takes no calls until they meet again")
        : List.of();
  }

  /** By name; none on a lone server. */
  Map<String, Long> counters() {
    return cluster == null || joined == null ? Map.of() : cluster.counters(joined.dropped());
  }

  @Override
  public void close() {
    if (cluster != null) {
      cluster.close();
    }
    if (joined != null) {
      joined.close();
    }
  }
}
