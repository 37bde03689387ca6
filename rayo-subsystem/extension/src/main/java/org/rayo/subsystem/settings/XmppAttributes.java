// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.settings;

import static org.jboss.as.controller.client.helpers.MeasurementUnit.SECONDS;

import java.net.InetSocketAddress;
import java.util.List;
import org.jboss.as.controller.AttributeDefinition;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.StringListAttributeDefinition;
import org.jboss.as.network.SocketBinding;
import org.rayo.runtime.XmppSettings;
import org.wildfly.subsystem.resource.capability.CapabilityReferenceAttributeDefinition;

/** Where XMPP clients connect and what one of them may cost. */
public final class XmppAttributes {
  private static final AttributeGroup GROUP = AttributeGroup.reloading("xmpp");
  private static final int MEGABYTE = 1024 * 1024;

  public static final CapabilityReferenceAttributeDefinition<SocketBinding> CLIENT_BINDING =
      GROUP
          .reference("client-binding", Capabilities.RAYO, SocketBinding.SERVICE_DESCRIPTOR)
          .build();

  static final AttributeDefinition MAX_STANZA_SIZE =
      GROUP.bytes("max-stanza-size", 256 * 1024, 10_000, 16L * MEGABYTE).build();
  static final AttributeDefinition MAX_STANZA_SIZE_BEFORE_AUTHENTICATION =
      GROUP.bytes("max-stanza-size-before-authentication", 10_000, 1_000, MEGABYTE).build();
  static final AttributeDefinition MAX_DEPTH = GROUP.number("max-depth", 64, 8, 1_000).build();
  static final AttributeDefinition MAX_ATTRIBUTES =
      GROUP.number("max-attributes", 64, 8, 1_000).build();
  static final AttributeDefinition AUTHENTICATION_TIMEOUT =
      GROUP.time("authentication-timeout", SECONDS, 30, 1, 600).build();
  static final AttributeDefinition MAX_CONNECTIONS =
      GROUP.number("max-connections", 5_000, 1, 1_000_000).build();
  static final AttributeDefinition OUTBOUND_QUEUE =
      GROUP.number("outbound-queue", 10_000, 16, 1_000_000).build();
  static final StringListAttributeDefinition LEGACY_CLIENTS =
      GROUP.list("legacy-clients").setElementValidator(TextRule.CLIENT.forElements()).build();

  static final List<AttributeDefinition> ALL =
      List.of(
          CLIENT_BINDING,
          MAX_STANZA_SIZE,
          MAX_STANZA_SIZE_BEFORE_AUTHENTICATION,
          MAX_DEPTH,
          MAX_ATTRIBUTES,
          AUTHENTICATION_TIMEOUT,
          MAX_CONNECTIONS,
          OUTBOUND_QUEUE,
          LEGACY_CLIENTS);

  private XmppAttributes() {}

  /** Settings that listen nowhere yet: addresses are known when the bindings are up. */
  static XmppSettings read(Values values) throws OperationFailedException {
    return new XmppSettings(
        List.of(),
        (int) values.big(MAX_STANZA_SIZE),
        (int) values.big(MAX_STANZA_SIZE_BEFORE_AUTHENTICATION),
        values.number(MAX_DEPTH),
        values.number(MAX_ATTRIBUTES),
        values.time(AUTHENTICATION_TIMEOUT),
        values.number(MAX_CONNECTIONS),
        values.number(OUTBOUND_QUEUE),
        values.texts(LEGACY_CLIENTS, TextRule.CLIENT));
  }

  static XmppSettings listeningOn(XmppSettings settings, List<InetSocketAddress> addresses) {
    return new XmppSettings(
        addresses,
        settings.maxStanzaBytes(),
        settings.maxStanzaBytesBeforeAuthentication(),
        settings.maxDepth(),
        settings.maxAttributes(),
        settings.authenticationDeadline(),
        settings.maxConnections(),
        settings.outboundQueue(),
        settings.legacyClients());
  }
}
