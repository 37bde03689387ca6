// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.settings;

import static org.jboss.as.controller.client.helpers.MeasurementUnit.SECONDS;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.as.controller.AttributeDefinition;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.StringListAttributeDefinition;
import org.jboss.as.network.SocketBinding;
import org.jboss.dmr.ModelNode;
import org.rayo.runtime.XmppSettings;
import org.rayo.runtime.XmppSettings.TlsPolicy;
import org.wildfly.subsystem.resource.capability.CapabilityReferenceAttributeDefinition;

/** Where XMPP clients connect and what one of them may cost. */
public final class XmppAttributes {
  private static final AttributeGroup GROUP = AttributeGroup.reloading("xmpp");
  private static final int MEGABYTE = 1024 * 1024;
  private static final TextRule POLICY =
      new TextRule("required, required-from-outside or offered", XmppAttributes::policy);

  public static final CapabilityReferenceAttributeDefinition<SocketBinding> CLIENT_BINDING =
      GROUP
          .reference("client-binding", Capabilities.RAYO, SocketBinding.SERVICE_DESCRIPTOR)
          .build();

  static final AttributeDefinition TLS_POLICY =
      GROUP
          .text("tls-policy")
          .setDefaultValue(new ModelNode(text(TlsPolicy.REQUIRED_FROM_OUTSIDE)))
          .setAllowedValues(
              Stream.of(TlsPolicy.values()).map(XmppAttributes::text).toArray(String[]::new))
          .setValidator(POLICY)
          .build();
  static final AttributeDefinition MAX_STANZA_SIZE =
      GROUP.bytes("max-stanza-size", 256 * 1024, 10_000, 16L * MEGABYTE).build();
  static final AttributeDefinition MAX_STANZA_SIZE_BEFORE_AUTHENTICATION =
      GROUP.bytes("max-stanza-size-before-authentication", 10_000, 1_000, MEGABYTE).build();
  static final AttributeDefinition MAX_DEPTH = GROUP.number("max-depth", 64, 8, 1_000).build();
  static final AttributeDefinition MAX_ATTRIBUTES =
      GROUP.number("max-attributes", 64, 8, 1_000).build();
  static final AttributeDefinition SASL_ATTEMPTS = GROUP.number("sasl-attempts", 3, 1, 100).build();
  static final AttributeDefinition AUTHENTICATION_TIMEOUT =
      GROUP.time("authentication-timeout", SECONDS, 30, 1, 600).build();
  static final AttributeDefinition IDLE_TIME =
      GROUP.time("idle-time", SECONDS, 60, 1, 86_400).build();
  static final AttributeDefinition PING_TIMEOUT =
      GROUP.time("ping-timeout", SECONDS, 20, 1, 3_600).build();
  static final AttributeDefinition MAX_CONNECTIONS =
      GROUP.number("max-connections", 5_000, 1, 1_000_000).build();
  static final AttributeDefinition MAX_CONNECTIONS_PER_ADDRESS =
      GROUP.number("max-connections-per-address", 1_000, 1, 1_000_000).build();
  static final AttributeDefinition OUTBOUND_QUEUE =
      GROUP.number("outbound-queue", 10_000, 16, 1_000_000).build();
  static final StringListAttributeDefinition LEGACY_CLIENTS =
      GROUP.list("legacy-clients").setElementValidator(TextRule.CLIENT.forElements()).build();

  static final List<AttributeDefinition> ALL =
      List.of(
          CLIENT_BINDING,
          TLS_POLICY,
          MAX_STANZA_SIZE,
          MAX_STANZA_SIZE_BEFORE_AUTHENTICATION,
          MAX_DEPTH,
          MAX_ATTRIBUTES,
          SASL_ATTEMPTS,
          AUTHENTICATION_TIMEOUT,
          IDLE_TIME,
          PING_TIMEOUT,
          MAX_CONNECTIONS,
          MAX_CONNECTIONS_PER_ADDRESS,
          OUTBOUND_QUEUE,
          LEGACY_CLIENTS);

  private XmppAttributes() {}

  /** Settings that listen nowhere yet: addresses are known when the bindings are up. */
  static XmppSettings read(Values values) throws OperationFailedException {
    return new XmppSettings(
        List.of(),
        policy(values.required(TLS_POLICY, POLICY)),
        (int) values.big(MAX_STANZA_SIZE),
        (int) values.big(MAX_STANZA_SIZE_BEFORE_AUTHENTICATION),
        values.number(MAX_DEPTH),
        values.number(MAX_ATTRIBUTES),
        values.number(SASL_ATTEMPTS),
        values.time(AUTHENTICATION_TIMEOUT),
        values.time(IDLE_TIME),
        values.time(PING_TIMEOUT),
        values.number(MAX_CONNECTIONS),
        values.number(MAX_CONNECTIONS_PER_ADDRESS),
        values.number(OUTBOUND_QUEUE),
        values.texts(LEGACY_CLIENTS, TextRule.CLIENT));
  }

  private static String text(TlsPolicy policy) {
    return policy.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static TlsPolicy policy(String text) {
    return TlsPolicy.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static XmppSettings listeningOn(XmppSettings settings, List<InetSocketAddress> addresses) {
    return new XmppSettings(
        addresses,
        settings.tlsPolicy(),
        settings.maxStanzaBytes(),
        settings.maxStanzaBytesBeforeAuthentication(),
        settings.maxDepth(),
        settings.maxAttributes(),
        settings.saslAttempts(),
        settings.authenticationDeadline(),
        settings.idle(),
        settings.pingDeadline(),
        settings.maxConnections(),
        settings.maxConnectionsPerAddress(),
        settings.outboundQueue(),
        settings.legacyClients());
  }
}
