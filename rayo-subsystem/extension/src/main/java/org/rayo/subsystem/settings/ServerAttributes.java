// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.settings;

import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import org.jboss.as.controller.AttributeDefinition;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.SimpleAttributeDefinitionBuilder;
import org.jboss.as.controller.registry.AttributeAccess;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;
import org.wildfly.security.auth.server.SaslAuthenticationFactory;
import org.wildfly.subsystem.resource.capability.CapabilityReference;
import org.wildfly.subsystem.resource.capability.CapabilityReferenceAttributeDefinition;

/** Who the server is, who may log in and how it encrypts; the latter two belong to Elytron. */
public final class ServerAttributes {

  static final AttributeDefinition DOMAIN =
      new SimpleAttributeDefinitionBuilder("domain", ModelType.STRING)
          .setRequired(false)
          .setAllowExpression(true)
          .setDefaultValue(new ModelNode("localhost"))
          .setValidator(TextRule.DOMAIN)
          .setFlags(AttributeAccess.Flag.RESTART_ALL_SERVICES)
          .build();

  static final AttributeDefinition SHARED_ZONE =
      new SimpleAttributeDefinitionBuilder("shared-zone", ModelType.BOOLEAN)
          .setRequired(false)
          .setAllowExpression(true)
          .setDefaultValue(ModelNode.FALSE)
          .setFlags(AttributeAccess.Flag.RESTART_ALL_SERVICES)
          .build();

  @SuppressWarnings("deprecation") // the type of the Elytron subsystem's capability
  public static final CapabilityReferenceAttributeDefinition<SaslAuthenticationFactory>
      SASL_FACTORY =
          new CapabilityReferenceAttributeDefinition.Builder<>(
                  "sasl-authentication-factory",
                  CapabilityReference.builder(Capabilities.RAYO, Capabilities.SASL_FACTORY).build())
              .setRequired(true)
              .setFlags(AttributeAccess.Flag.RESTART_ALL_SERVICES)
              .build();

  public static final CapabilityReferenceAttributeDefinition<SSLContext> SSL_CONTEXT =
      new CapabilityReferenceAttributeDefinition.Builder<>(
              "ssl-context",
              CapabilityReference.builder(Capabilities.RAYO, Capabilities.SSL_CONTEXT).build())
          .setRequired(false)
          .setFlags(AttributeAccess.Flag.RESTART_ALL_SERVICES)
          .build();

  static final List<AttributeDefinition> ALL =
      List.of(DOMAIN, SHARED_ZONE, SASL_FACTORY, SSL_CONTEXT);

  private ServerAttributes() {}

  static String readDomain(Values values) throws OperationFailedException {
    return values.required(DOMAIN, TextRule.DOMAIN).toLowerCase(Locale.ROOT);
  }
}
