// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rayo.media.engine.EngineConfig;
import org.rayo.media.engine.NetworkConfig;
import org.rayo.media.engine.fetch.Cidr;
import org.rayo.media.engine.fetch.FetchPolicy;

/**
 * What a media server is told on its command line.
 *
 * @param name of the server: user part of its SIP address
 * @param host address of SIP, as others reach it
 * @param hold how long media goes on without its controller
 */
public record Options(
    String name, String host, int port, int maxLegs, Duration hold, EngineConfig engine) {
  public static final String USAGE =
      """
      Usage: media-server --sip HOST:PORT --recordings DIR [option ...]
        --name NAME           of this server, unique among those of a cluster (media)
        --rtp-address ADDR    local address of RTP (the host of --sip)
        --rtp-advertised ADDR in SDP, behind a NAT (--rtp-address)
        --rtp-ports A-B       RTP and RTCP (30000-39999)
        --max-legs N          more are refused with 503 (5000)
        --tick-threads N      of 20 ms (one per core)
        --hold-time SECONDS   legs go on without their controller (60)
        --allow-fetch CIDR    a special network to fetch documents from; repeatable
        --allow-folder DIR    file URIs may point into it; repeatable
      """;

  /**
   * @throws IllegalArgumentException with a text for the operator
   */
  public static Options parse(String... arguments) {
    var parser = new Parser();
    for (int i = 0; i < arguments.length; i += 2) {
      if (i + 1 == arguments.length) {
        throw new IllegalArgumentException(arguments[i] + " needs a value, or is unknown");
      }
      parser.take(arguments[i], arguments[i + 1]);
    }
    return parser.options();
  }

  /** Collects options. */
  private static final class Parser {
    private String name = "media";
    private String sip = "";
    private String recordings = "";
    private String rtpAddress = "";
    private String rtpAdvertised = "";
    private String rtpPorts = "30000-39999";
    private int maxLegs = 5000;
    private int tickThreads = Runtime.getRuntime().availableProcessors();
    private int hold = 60;
    private final List<Cidr> networks = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();

    void take(String option, String value) {
      switch (option) {
        case "--name" -> name = value;
        case "--sip" -> sip = value;
        case "--recordings" -> recordings = value;
        case "--rtp-address" -> rtpAddress = value;
        case "--rtp-advertised" -> rtpAdvertised = value;
        case "--rtp-ports" -> rtpPorts = value;
        case "--max-legs" -> maxLegs = number(option, value);
        case "--tick-threads" -> tickThreads = number(option, value);
        case "--hold-time" -> hold = number(option, value);
        case "--allow-fetch" -> networks.add(Cidr.parse(value));
        case "--allow-folder" -> folders.add(Path.of(value));
        default -> throw new IllegalArgumentException("There is no option " + option);
      }
    }

    Options options() {
      int colon = sip.lastIndexOf(':');
      if (colon < 1 || recordings.isEmpty()) {
        throw new IllegalArgumentException("--sip HOST:PORT and --recordings DIR are needed");
      }
      var host = sip.substring(0, colon);
      if (address(host).isAnyLocalAddress()) {
        throw new IllegalArgumentException(
            "--sip needs an address that nodes can reach, not " + host);
      }
      if (!name.matches("[a-zA-Z0-9.-]{1,64}")) {
        throw new IllegalArgumentException("--name has letters, digits, dots and hyphens only");
      }
      int port = number("--sip", sip.substring(colon + 1));
      return new Options(name, host, port, maxLegs, Duration.ofSeconds(hold), engine(host));
    }

    private EngineConfig engine(String host) {
      var bind = address(rtpAddress.isEmpty() ? host : rtpAddress);
      var advertised = rtpAdvertised.isEmpty() ? bind : address(rtpAdvertised);
      var ports = rtpPorts.split("-", 2);
      if (ports.length != 2) {
        throw new IllegalArgumentException("--rtp-ports is a range such as 30000-39999");
      }
      int first = number("--rtp-ports", ports[0]);
      int last = number("--rtp-ports", ports[1]);
      var network = new NetworkConfig(bind, advertised, first, last);
      return EngineConfig.of(network, Path.of(recordings))
          .withTickThreads(tickThreads)
          .withMaxLegs(maxLegs)
          .withFetchPolicy(
              FetchPolicy.publicOnly()
                  .withNetworks(List.copyOf(networks))
                  .withFolders(List.copyOf(folders)));
    }

    private static int number(String option, String value) {
      try {
        int number = Integer.parseInt(value);
        if (number > 0) {
          return number;
        }
      } catch (NumberFormatException _) {
        // told below
      }
      throw new IllegalArgumentException(option + " needs a positive number, not " + value);
    }

    private static InetAddress address(String text) {
      try {
        return InetAddress.getByName(text);
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException("Not an address: " + text, e);
      }
    }
  }
}
