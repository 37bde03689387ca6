// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.as.controller.AttributeDefinition;
import org.jboss.as.controller.ExpressionResolver;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.SimpleAttributeDefinitionBuilder;
import org.jboss.as.controller.StringListAttributeDefinition;
import org.jboss.as.controller.operations.validation.IntRangeValidator;
import org.jboss.as.controller.registry.AttributeAccess;
import org.jboss.as.controller.registry.Resource;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;
import org.rayo.runtime.ApplicationSettings;

/** Which clients are offered the calls to which numbers: {@code application=NAME}. */
public final class ApplicationAttributes {
  public static final String RESOURCE = "application";

  static final AttributeDefinition CALLED_URI =
      new SimpleAttributeDefinitionBuilder("called-uri", ModelType.STRING)
          .setRequired(false)
          .setAllowExpression(true)
          .setDefaultValue(new ModelNode(".*"))
          .setValidator(TextRule.EXPRESSION)
          .setFlags(AttributeAccess.Flag.RESTART_NONE)
          .build();
  static final StringListAttributeDefinition CLIENTS =
      StringListAttributeDefinition.Builder.of("clients")
          .setRequired(true)
          .setMinSize(1)
          .setAllowExpression(true)
          .setElementValidator(TextRule.CLIENT.forElements())
          .setFlags(AttributeAccess.Flag.RESTART_NONE)
          .build();
  static final AttributeDefinition PRIORITY =
      new SimpleAttributeDefinitionBuilder("priority", ModelType.INT)
          .setRequired(false)
          .setAllowExpression(true)
          .setDefaultValue(new ModelNode(100))
          .setValidator(new IntRangeValidator(0, 1_000_000, true, true))
          .setFlags(AttributeAccess.Flag.RESTART_NONE)
          .build();

  static final AttributeDefinition SUBSCRIBE =
      new SimpleAttributeDefinitionBuilder("subscribe", ModelType.BOOLEAN)
          .setRequired(false)
          .setAllowExpression(true)
          .setDefaultValue(ModelNode.FALSE)
          .setFlags(AttributeAccess.Flag.RESTART_NONE)
          .build();

  public static final List<AttributeDefinition> ALL =
      Stream.concat(
              Stream.of(CALLED_URI, CLIENTS, PRIORITY, SUBSCRIBE), OfferAttributes.ALL.stream())
          .toList();

  private ApplicationAttributes() {}

  /** All applications below the subsystem's resource, the lowest priority number first. */
  static List<ApplicationSettings> read(ExpressionResolver resolver, Resource subsystem)
      throws OperationFailedException {
    record Ranked(int priority, ApplicationSettings application) {}
    var ranked = new ArrayList<Ranked>();
    for (var entry : subsystem.getChildren(RESOURCE)) {
      var values = new Values(resolver, entry.getModel());
      var pattern = Pattern.compile(values.required(CALLED_URI, TextRule.EXPRESSION));
      var clients = values.texts(CLIENTS, TextRule.CLIENT);
      ranked.add(
          new Ranked(
              values.number(PRIORITY),
              new ApplicationSettings(
                  entry.getName(),
                  pattern,
                  clients,
                  OfferAttributes.read(values),
                  values.flag(SUBSCRIBE))));
    }
    return ranked.stream()
        .sorted(
            Comparator.comparingInt(Ranked::priority)
                .thenComparing(ranking -> ranking.application().name()))
        .map(Ranked::application)
        .toList();
  }
}
