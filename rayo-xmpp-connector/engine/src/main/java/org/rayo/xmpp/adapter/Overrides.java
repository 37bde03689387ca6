// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.adapter;

import jakarta.resource.spi.ResourceAdapterInternalException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.rayo.xmpp.stream.StreamSettings;
import org.rayo.xmpp.tls.TlsPolicy;

/** Configuration properties of the adapter that were set, by name. */
final class Overrides {
  private final TreeMap<String, Object> values = new TreeMap<>();

  void listen(String addresses) {
    values.put("listen", addresses);
  }

  void tlsPolicy(String policy) {
    values.put("tlsPolicy", policy);
  }

  void idleSeconds(int seconds) {
    values.put("idleSeconds", seconds);
  }

  void pingDeadlineSeconds(int seconds) {
    values.put("pingDeadlineSeconds", seconds);
  }

  void maxConnectionsPerAddress(int connections) {
    values.put("maxConnectionsPerAddress", connections);
  }

  /**
   * @throws ResourceAdapterInternalException where a value makes no sense
   */
  ConnectorSettings apply(ConnectorSettings settings) throws ResourceAdapterInternalException {
    var result = settings;
    for (var override : values.entrySet()) {
      try {
        result = change(override.getKey(), override.getValue()).apply(result);
      } catch (IllegalArgumentException e) {
        throw new ResourceAdapterInternalException(
            "property " + override.getKey() + " of the XMPP connector: " + e.getMessage(), e);
      }
    }
    return result;
  }

  private static UnaryOperator<ConnectorSettings> change(String name, Object value) {
    return switch (name) {
      case "listen" -> s -> s.withListen(addresses((String) value));
      case "maxConnectionsPerAddress" -> s -> s.withMaxConnectionsPerAddress((Integer) value);
      case "tlsPolicy" -> s -> s.withStream(s.stream().withTls(TlsPolicy.valueOf((String) value)));
      case "idleSeconds" -> onStream(s -> s.withIdle(seconds(value)));
      case "pingDeadlineSeconds" -> onStream(s -> s.withPingDeadline(seconds(value)));
      default -> throw new IllegalArgumentException("unknown");
    };
  }

  private static UnaryOperator<ConnectorSettings> onStream(UnaryOperator<StreamSettings> change) {
    return settings -> settings.withStream(change.apply(settings.stream()));
  }

  private static Duration seconds(Object value) {
    int seconds = (Integer) value;
    if (seconds < 1) {
      throw new IllegalArgumentException("at least one second");
    }
    return Duration.ofSeconds(seconds);
  }

  private static List<InetSocketAddress> addresses(String list) {
    var addresses = new ArrayList<InetSocketAddress>();
    for (var item : list.split(",", -1)) {
      var uri = URI.create("xmpp://" + item.strip());
      if (uri.getHost() == null || uri.getPort() < 0) {
        throw new IllegalArgumentException("'" + item + "' is not host:port");
      }
      addresses.add(new InetSocketAddress(uri.getHost(), uri.getPort()));
    }
    return addresses;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Overrides that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }
}
