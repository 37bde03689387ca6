// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.cluster;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rayo.launcher.server.ServerOptions;
import org.rayo.launcher.server.ServerRole;

/**
 * Who has which ports of the loopback address. The front has those of a lone server, so that
 * callers need not know that there is a cluster; each node has its own a hundred further on.
 *
 * @param nodes counted from 1
 * @param mediaServers counted from 1
 * @param linked whether the nodes reach each other by {@link NodeLinks} only
 */
public record ClusterLayout(
    String domain, int portOffset, int nodes, int mediaServers, boolean linked) {
  static final String ADDRESS = "127.0.0.1";
  private static final int STEP = 100;
  private static final int SIP_PORT = 5060;
  private static final int XMPP_PORT = 5222;
  private static final int INSIDE_PORT = 5065;
  private static final int MEDIA_SERVER_PORT = 5070;
  private static final int CLUSTER_PORT = 7600;
  private static final int DETECTION_PORT = 7650;
  private static final int LINK = 20;
  private static final int MOST_NODES = 8;
  private static final int MOST_MEDIA_SERVERS = 8;
  private static final int FIRST_RTP_PORT = 16_384;
  private static final int LAST_RTP_PORT = 32_767;

  /**
   * Checks everything.
   *
   * @throws IllegalArgumentException in the words of the command line
   */
  public ClusterLayout {
    if (nodes < 1 || nodes > MOST_NODES) {
      throw new IllegalArgumentException("--nodes must be between 1 and " + MOST_NODES);
    }
    if (mediaServers < 0 || mediaServers > MOST_MEDIA_SERVERS) {
      throw new IllegalArgumentException(
          "--media-servers must be between 0 and " + MOST_MEDIA_SERVERS);
    }
    // Checks the domain and the offset of the last node.
    var _ = options(domain, portOffset + STEP * nodes);
  }

  /** Nodes that reach each other by their own addresses. */
  public ClusterLayout(String domain, int portOffset, int nodes, int mediaServers) {
    this(domain, portOffset, nodes, mediaServers, false);
  }

  private static ServerOptions options(String domain, int offset) {
    return new ServerOptions(domain, ADDRESS, offset, SIP_PORT, XMPP_PORT, List.of());
  }

  /** The ports of one node. */
  public ServerOptions node(int number) {
    return options(domain, portOffset + STEP * number);
  }

  static String name(int number) {
    return "node" + number;
  }

  /**
   * What a node is told of the others.
   *
   * @param password of the messaging cluster
   * @param front whether there is one, by which outbound calls go as well
   * @param recordings the folder that all share
   */
  public ServerRole role(int number, String password, boolean front, Path recordings) {
    var properties = new HashMap<String, String>();
    properties.put("jboss.node.name", name(number));
    properties.put("rayo.cluster.hosts", hosts());
    if (linked) {
      // As behind a firewall that forwards ports: JGroups tells the others these instead of its
      // own.
      properties.put("jgroups.external_addr", ADDRESS);
      properties.put("jgroups.external_port", Integer.toString(clusterPort(number)));
    }
    properties.put("rayo.cluster.name", "rayo-" + portOffset);
    int span = (LAST_RTP_PORT - FIRST_RTP_PORT + 1) / (nodes + mediaServers) & ~1;
    int first = FIRST_RTP_PORT + span * (number - 1);
    properties.put("rayo.rtp.first-port", Integer.toString(first));
    properties.put("rayo.rtp.last-port", Integer.toString(first + span - 1));
    properties.put("rayo.media.servers", mediaServerUris());
    properties.put("rayo.recordings", recordings.toString());
    if (front) {
      properties.put(
          "rayo.sip.outbound-proxy", "sip:%s:%d;lr".formatted(ADDRESS, frontInsidePort()));
    }
    return ServerRole.node(properties, Map.of("JBOSS_MESSAGING_CLUSTER_PASSWORD", password));
  }

  private String hosts() {
    return IntStream.rangeClosed(1, nodes)
        .mapToObj(number -> ADDRESS + "[" + clusterPort(number) + "]")
        .collect(Collectors.joining(","));
  }

  /** Where the other nodes reach a node. */
  private int clusterPort(int number) {
    return CLUSTER_PORT + (linked ? LINK : 0) + portOffset + STEP * number;
  }

  /** What {@link NodeLinks} has to know: messages, and the sockets that find out a node's death. */
  List<String> links() {
    return IntStream.rangeClosed(1, nodes)
        .map(number -> portOffset + STEP * number)
        .boxed()
        .flatMap(offset -> Stream.of(CLUSTER_PORT + offset, DETECTION_PORT + offset))
        .map(port -> (port + LINK) + "=" + port)
        .toList();
  }

  private String mediaServerUris() {
    return IntStream.rangeClosed(1, mediaServers)
        .mapToObj(number -> "sip:%s:%d;transport=tcp".formatted(ADDRESS, mediaServerPort(number)))
        .collect(Collectors.joining(","));
  }

  /** Where callers call. */
  int frontPort() {
    return SIP_PORT + portOffset;
  }

  /** Where the front talks to the nodes. */
  int frontInsidePort() {
    return INSIDE_PORT + portOffset;
  }

  int mediaServerPort(int number) {
    return MEDIA_SERVER_PORT + portOffset + number;
  }

  /** RTP ports of a media server, as {@code first-last}. */
  String mediaServerRtpPorts(int number) {
    int span = (LAST_RTP_PORT - FIRST_RTP_PORT + 1) / (nodes + mediaServers) & ~1;
    int first = FIRST_RTP_PORT + span * (nodes + number - 1);
    return first + "-" + (first + span - 1);
  }
}
