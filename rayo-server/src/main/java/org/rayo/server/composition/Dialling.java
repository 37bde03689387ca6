// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.composition;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.dial.DialGateway;
import org.rayo.callcontrol.dial.DialPolicy;
import org.rayo.callcontrol.dial.DialRules;
import org.rayo.callcontrol.port.Trunk;
import org.rayo.protocol.jid.Jid;
import org.rayo.runtime.DialSettings;
import org.rayo.runtime.RayoSettings;
import org.rayo.runtime.SipSettings.Listener;

/** What the operator set about dialling, in the words of call control. */
final class Dialling {
  private Dialling() {}

  static DialRules rules(RayoSettings settings) {
    var dial = settings.dial();
    return new DialRules(
        dial.gateways().stream().map(Dialling::gateway).toList(),
        dial.policies().stream().map(Dialling::policy).toList(),
        ownAddresses(settings));
  }

  private static DialGateway gateway(DialSettings.Gateway gateway) {
    return new DialGateway(
        gateway.name(), gateway.uriPrefix(), gateway.strip(), gateway.prefix(), trunk(gateway));
  }

  private static @Nullable Trunk trunk(DialSettings.Gateway gateway) {
    var proxy = gateway.proxy();
    return proxy == null
        ? null
        : new Trunk(gateway.name(), proxy, gateway.user(), gateway.password());
  }

  private static DialPolicy policy(DialSettings.Policy policy) {
    return new DialPolicy(
        policy.name(),
        policy.clients().stream().map(Jid::parse).toList(),
        policy.destinations(),
        policy.calls(),
        policy.callsPerMinute());
  }

  /** Where this server takes calls, by address and by the name of its domain. */
  private static Set<String> ownAddresses(RayoSettings settings) {
    return settings.sip().listeners().stream()
        .flatMap(
            listener ->
                Stream.concat(Stream.of(settings.domain()), hosts(listener))
                    .map(host -> host + ":" + listener.address().getPort()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> hosts(Listener listener) {
    var bound = listener.address().getAddress();
    if (bound == null) {
      return Stream.of(listener.address().getHostString());
    }
    if (!bound.isAnyLocalAddress()) {
      return Stream.of(literal(bound));
    }
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .map(Dialling::literal);
    } catch (SocketException e) {
      throw new IllegalStateException("The addresses of this machine are not known", e);
    }
  }

  private static String literal(InetAddress address) {
    var text = address.getHostAddress();
    return address instanceof Inet6Address ? "[" + text + "]" : text;
  }
}
