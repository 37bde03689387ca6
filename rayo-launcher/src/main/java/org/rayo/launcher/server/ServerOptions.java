// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.server;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What one start of the server can choose.
 *
 * @param bind address to listen on; {@code 0.0.0.0} for all
 * @param sipPort before the offset, like {@code xmppPort}
 * @param allowFetch networks in CIDR notation
 */
public record ServerOptions(
    String domain,
    String bind,
    int portOffset,
    int sipPort,
    int xmppPort,
    List<String> allowFetch) {

  private static final int SIP_TLS_PORT = 5061;
  private static final int SIP_WS_PORT = 5062;
  static final int HTTPS_PORT = 8443;
  private static final int HTTP_PORT = 8080;
  private static final int MANAGEMENT_PORT = 9990;
  private static final int LAST_PORT = 65_535;

  /** Labels as RFC 1123 section 2.1 has them. */
  private static final Pattern DOMAIN =
      Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

  /**
   * Checks everything.
   *
   * @throws IllegalArgumentException in the words of the command line
   */
  public ServerOptions {
    allowFetch = List.copyOf(allowFetch);
    bind = bind.equals("localhost") ? "127.0.0.1" : bind;
    requireDomain(domain);
    requireAddress(bind);
    allowFetch.forEach(ServerOptions::requireNetwork);
    // The highest port that moves along bounds the offset.
    if (portOffset < 0 || portOffset > LAST_PORT - MANAGEMENT_PORT) {
      throw new IllegalArgumentException(
          "--port-offset must be between 0 and " + (LAST_PORT - MANAGEMENT_PORT));
    }
    requirePort("--sip-port", sipPort, portOffset);
    requirePort("--xmpp-port", xmppPort, portOffset);
  }

  /** Loopback with other ports than the defaults, for a server beside a running one. */
  public static ServerOptions onLoopback(int portOffset) {
    return new ServerOptions("localhost", "127.0.0.1", portOffset, 5060, 5222, List.of());
  }

  private static void requireDomain(String domain) {
    if (domain.length() > 253 || !DOMAIN.matcher(domain).matches()) {
      throw new IllegalArgumentException(
          "--domain needs the name of an XMPP domain in lower case, not '" + domain + "'");
    }
  }

  private static void requireAddress(String bind) {
    try {
      if (InetAddress.ofLiteral(bind) instanceof Inet4Address) {
        return;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "--bind needs an IPv4 address such as 127.0.0.1 or 0.0.0.0, not '" + bind + "'", e);
    }
    throw new IllegalArgumentException("--bind takes IPv4 addresses only, not " + bind);
  }

  private static void requireNetwork(String cidr) {
    try {
      var parts = cidr.split("/", -1);
      var bits = InetAddress.ofLiteral(parts[0]).getAddress().length * 8;
      if (parts.length == 2) {
        Objects.checkIndex(Integer.parseInt(parts[1]), bits + 1);
        return;
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
      // Explained below.
    }
    throw new IllegalArgumentException(
        "--allow-fetch needs a network such as 10.0.0.0/8, not '" + cidr + "'");
  }

  private static void requirePort(String option, int port, int offset) {
    if (port < 1 || port > LAST_PORT - offset) {
      throw new IllegalArgumentException(
          option + " needs a port from 1 to " + (LAST_PORT - offset) + ", not " + port);
    }
  }

  public boolean isLoopback() {
    return bind.startsWith("127.");
  }

  /** An address that clients can use: when all are listened on, one that other machines know. */
  public String reachableAddress() {
    return bind.equals("0.0.0.0") ? NetworkAddress.ofThisMachine().getHostAddress() : bind;
  }

  public int sipPortInUse() {
    return sipPort + portOffset;
  }

  public int sipTlsPortInUse() {
    return SIP_TLS_PORT + portOffset;
  }

  public int sipWsPortInUse() {
    return SIP_WS_PORT + portOffset;
  }

  public int xmppPortInUse() {
    return xmppPort + portOffset;
  }

  public int httpPortInUse() {
    return HTTP_PORT + portOffset;
  }

  public int managementPortInUse() {
    return MANAGEMENT_PORT + portOffset;
  }
}
