// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.settings;

import java.time.Duration;
import java.util.List;
import org.jboss.as.controller.AttributeDefinition;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.StringListAttributeDefinition;
import org.jboss.as.controller.client.helpers.MeasurementUnit;
import org.jboss.as.network.NetworkInterfaceBinding;
import org.jboss.as.network.SocketBinding;
import org.jspecify.annotations.Nullable;
import org.wildfly.subsystem.resource.capability.CapabilityReferenceAttributeDefinition;

/** Where RTP goes, and who sends and receives it. */
public final class MediaAttributes {
  private static final AttributeGroup GROUP = AttributeGroup.reloading("media");

  public static final CapabilityReferenceAttributeDefinition<NetworkInterfaceBinding> INTERFACE =
      GROUP
          .reference("interface", Capabilities.RAYO, NetworkInterfaceBinding.SERVICE_DESCRIPTOR)
          .build();

  static final AttributeDefinition ADVERTISED_ADDRESS =
      GROUP.text("advertised-address").setValidator(TextRule.ADDRESS).build();
  static final AttributeDefinition FIRST_PORT =
      GROUP.number("first-port", 16_384, 1_024, 65_534).build();
  static final AttributeDefinition LAST_PORT =
      GROUP.number("last-port", 32_767, 1_025, 65_535).build();
  static final AttributeDefinition TICK_THREADS = GROUP.number("tick-threads", 0, 0, 256).build();
  static final AttributeDefinition INACTIVITY_TIMEOUT =
      GROUP.time("inactivity-timeout", MeasurementUnit.SECONDS, 300, 0, 86_400).build();

  static final StringListAttributeDefinition SERVERS =
      GROUP.list("servers").setElementValidator(TextRule.PROXY.forElements()).build();

  /** Where this node talks SIP with its media servers. */
  public static final CapabilityReferenceAttributeDefinition<SocketBinding> SERVER_BINDING =
      GROUP
          .reference("server-binding", Capabilities.RAYO, SocketBinding.SERVICE_DESCRIPTOR)
          .build();

  static final List<AttributeDefinition> ALL =
      List.of(
          INTERFACE,
          ADVERTISED_ADDRESS,
          FIRST_PORT,
          LAST_PORT,
          TICK_THREADS,
          INACTIVITY_TIMEOUT,
          SERVERS,
          SERVER_BINDING);

  private MediaAttributes() {}

  /** What the attributes say apart from the interface's address. */
  record Read(
      @Nullable String advertisedAddress,
      int firstPort,
      int lastPort,
      int tickThreads,
      Duration inactivityTimeout,
      List<String> servers) {}

  static Read read(Values values) throws OperationFailedException {
    var first = values.number(FIRST_PORT);
    var last = values.number(LAST_PORT);
    if (first % 2 != 0 || last <= first) {
      throw new OperationFailedException(
          "RAYO: media-first-port must be even and below media-last-port, not %d to %d"
              .formatted(first, last));
    }
    // RTP is paced beside SIP and XMPP on the same cores: one half of them is left to those.
    var half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    return new Read(
        values.text(ADVERTISED_ADDRESS, TextRule.ADDRESS),
        first,
        last,
        values.numberOr(TICK_THREADS, half),
        values.time(INACTIVITY_TIMEOUT),
        values.texts(SERVERS, TextRule.PROXY));
  }
}
