// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.as.controller.AttributeDefinition;
import org.jboss.as.controller.ExpressionResolver;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.SimpleAttributeDefinitionBuilder;
import org.jboss.as.controller.StringListAttributeDefinition;
import org.jboss.as.controller.access.management.SensitiveTargetAccessConstraintDefinition;
import org.jboss.as.controller.operations.validation.IntRangeValidator;
import org.jboss.as.controller.registry.AttributeAccess;
import org.jboss.as.controller.registry.Resource;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;
import org.rayo.runtime.DialSettings;

/** How calls go out, {@code dial-gateway=NAME}, and who may dial what, {@code dial-policy=NAME}. */
public final class DialAttributes {
  public static final String GATEWAY = "dial-gateway";
  public static final String POLICY = "dial-policy";

  static final AttributeDefinition URI_PREFIX = text("uri-prefix").build();
  static final AttributeDefinition STRIP = number("strip", 0, 0, 64);
  static final AttributeDefinition PREFIX =
      text("prefix").setValidator(TextRule.NUMBER_PREFIX).build();
  static final AttributeDefinition PROXY = text("proxy").setValidator(TextRule.PROXY).build();
  static final AttributeDefinition USERNAME =
      text("username")
          .addAccessConstraint(SensitiveTargetAccessConstraintDefinition.CREDENTIAL)
          .setRequires("proxy")
          .build();
  static final AttributeDefinition PASSWORD =
      text("password")
          .addAccessConstraint(SensitiveTargetAccessConstraintDefinition.CREDENTIAL)
          .setRequires("username")
          .build();

  static final StringListAttributeDefinition CLIENTS =
      list("clients", TextRule.CLIENT.forElements());
  static final StringListAttributeDefinition DESTINATIONS =
      list("destinations", TextRule.EXPRESSION);
  static final AttributeDefinition CALLS = number("calls", 2_000, 0, 1_000_000);
  static final AttributeDefinition CALLS_PER_MINUTE = number("calls-per-minute", 0, 0, 1_000_000);

  public static final List<AttributeDefinition> GATEWAY_ATTRIBUTES =
      List.of(URI_PREFIX, STRIP, PREFIX, PROXY, USERNAME, PASSWORD);
  public static final List<AttributeDefinition> POLICY_ATTRIBUTES =
      List.of(CLIENTS, DESTINATIONS, CALLS, CALLS_PER_MINUTE);

  private DialAttributes() {}

  /** All gateways and policies below the subsystem's resource. */
  static DialSettings read(ExpressionResolver resolver, Resource subsystem)
      throws OperationFailedException {
    var gateways = new ArrayList<DialSettings.Gateway>();
    for (var entry : subsystem.getChildren(GATEWAY)) {
      gateways.add(gateway(entry.getName(), new Values(resolver, entry.getModel())));
    }
    var policies = new ArrayList<DialSettings.Policy>();
    for (var entry : subsystem.getChildren(POLICY)) {
      policies.add(policy(entry.getName(), new Values(resolver, entry.getModel())));
    }
    policies.sort((a, b) -> a.name().compareTo(b.name()));
    return new DialSettings(gateways, policies);
  }

  private static DialSettings.Gateway gateway(String name, Values values)
      throws OperationFailedException {
    var uriPrefix = values.text(URI_PREFIX);
    var prefix = values.text(PREFIX, TextRule.NUMBER_PREFIX);
    return new DialSettings.Gateway(
        name,
        uriPrefix == null ? "" : uriPrefix,
        values.number(STRIP),
        prefix == null ? "" : prefix,
        values.text(PROXY, TextRule.PROXY),
        values.text(USERNAME),
        values.text(PASSWORD));
  }

  private static DialSettings.Policy policy(String name, Values values)
      throws OperationFailedException {
    var destinations = new ArrayList<Pattern>();
    // Not split at commas like other lists: they are part of regular expressions.
    for (var pattern : DESTINATIONS.unwrap(values.resolver(), values.model())) {
      destinations.add(Pattern.compile(TextRule.EXPRESSION.checked("destinations", pattern)));
    }
    return new DialSettings.Policy(
        name,
        values.texts(CLIENTS, TextRule.CLIENT),
        destinations,
        values.number(CALLS),
        values.number(CALLS_PER_MINUTE));
  }

  private static SimpleAttributeDefinitionBuilder text(String name) {
    return new SimpleAttributeDefinitionBuilder(name, ModelType.STRING)
        .setRequired(false)
        .setAllowExpression(true)
        .setFlags(AttributeAccess.Flag.RESTART_NONE);
  }

  private static AttributeDefinition number(String name, int byDefault, int least, int most) {
    return new SimpleAttributeDefinitionBuilder(name, ModelType.INT)
        .setRequired(false)
        .setAllowExpression(true)
        .setDefaultValue(new ModelNode(byDefault))
        .setValidator(new IntRangeValidator(least, most, true, true))
        .setFlags(AttributeAccess.Flag.RESTART_NONE)
        .build();
  }

  private static StringListAttributeDefinition list(String name, TextRule rule) {
    return StringListAttributeDefinition.Builder.of(name)
        .setRequired(false)
        .setAllowExpression(true)
        .setElementValidator(rule)
        .setFlags(AttributeAccess.Flag.RESTART_NONE)
        .build();
  }
}
