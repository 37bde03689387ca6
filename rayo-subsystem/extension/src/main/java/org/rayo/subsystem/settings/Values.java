// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.settings;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jboss.as.controller.AttributeDefinition;
import org.jboss.as.controller.ExpressionResolver;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.StringListAttributeDefinition;
import org.jboss.dmr.ModelNode;
import org.jspecify.annotations.Nullable;

/** One resource's values with expressions resolved and defaults filled in. */
record Values(ExpressionResolver resolver, ModelNode model) {

  int number(AttributeDefinition attribute) throws OperationFailedException {
    return attribute.resolveModelAttribute(resolver, model).asInt();
  }

  boolean flag(AttributeDefinition attribute) throws OperationFailedException {
    return attribute.resolveModelAttribute(resolver, model).asBoolean();
  }

  long big(AttributeDefinition attribute) throws OperationFailedException {
    return attribute.resolveModelAttribute(resolver, model).asLong();
  }

  /** The number 0 stands for the given value. */
  int numberOr(AttributeDefinition attribute, int forZero) throws OperationFailedException {
    var number = number(attribute);
    return number == 0 ? forZero : number;
  }

  Duration time(AttributeDefinition attribute) throws OperationFailedException {
    var unit =
        switch (attribute.getMeasurementUnit()) {
          case MILLISECONDS -> ChronoUnit.MILLIS;
          case SECONDS -> ChronoUnit.SECONDS;
          case HOURS -> ChronoUnit.HOURS;
          default -> throw new IllegalStateException("No time unit: " + attribute.getName());
        };
    return Duration.of(number(attribute), unit);
  }

  @Nullable String text(AttributeDefinition attribute) throws OperationFailedException {
    return attribute.resolveModelAttribute(resolver, model).asStringOrNull();
  }

  /** A blank text, as of a system property that may be missing, is none. */
  @Nullable String text(AttributeDefinition attribute, TextRule rule)
      throws OperationFailedException {
    var text = text(attribute);
    return text == null || text.isBlank() ? null : rule.checked(attribute.getName(), text);
  }

  String required(AttributeDefinition attribute, TextRule rule) throws OperationFailedException {
    var text = text(attribute, rule);
    if (text == null) {
      throw new OperationFailedException("RAYO: " + attribute.getName() + " must be set");
    }
    return text;
  }

  /**
   * The elements of a list. One expression may stand for several, separated by commas, or for none:
   * a system property is the only way to hand a list to a server that starts.
   */
  List<String> texts(StringListAttributeDefinition attribute, TextRule rule)
      throws OperationFailedException {
    var texts = new ArrayList<String>();
    for (var element : attribute.unwrap(resolver, model)) {
      for (var text : TextRule.elements(element)) {
        texts.add(rule.checked(attribute.getName(), text));
      }
    }
    return texts;
  }
}
