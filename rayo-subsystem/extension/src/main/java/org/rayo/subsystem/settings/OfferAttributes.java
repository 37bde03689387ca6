// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.settings;

import static org.jboss.as.controller.client.helpers.MeasurementUnit.SECONDS;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.as.controller.AttributeDefinition;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.SimpleAttributeDefinitionBuilder;
import org.jboss.as.controller.operations.validation.IntRangeValidator;
import org.jboss.as.controller.registry.AttributeAccess;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;
import org.rayo.runtime.OfferRules;
import org.rayo.runtime.OfferRules.Strategy;

/** Who of an application's clients is offered a call when, and what happens without one. */
final class OfferAttributes {
  private static final String REJECT = "reject";
  private static final String QUEUE = "queue";

  static final AttributeDefinition STRATEGY = choice("strategy", wire(Strategy.ALL), strategies());
  static final AttributeDefinition OFFER_TIMEOUT = number("offer-timeout", 10, 0, 3_600, true);
  static final AttributeDefinition WHEN_UNAVAILABLE =
      choice("when-unavailable", REJECT, List.of(REJECT, QUEUE));
  static final AttributeDefinition QUEUE_TIMEOUT = number("queue-timeout", 60, 1, 3_600, true);
  static final AttributeDefinition QUEUE_LENGTH = number("queue-length", 100, 1, 1_000_000, false);

  static final AttributeDefinition KEY_EVENTS =
      new SimpleAttributeDefinitionBuilder("key-events", ModelType.BOOLEAN)
          .setRequired(false)
          .setAllowExpression(true)
          .setDefaultValue(ModelNode.FALSE)
          .setFlags(AttributeAccess.Flag.RESTART_NONE)
          .build();

  static final List<AttributeDefinition> ALL =
      List.of(STRATEGY, OFFER_TIMEOUT, WHEN_UNAVAILABLE, QUEUE_TIMEOUT, QUEUE_LENGTH, KEY_EVENTS);

  private OfferAttributes() {}

  static OfferRules read(Values values) throws OperationFailedException {
    var strategy = values.required(STRATEGY, oneOf(strategies()));
    var unavailable = values.required(WHEN_UNAVAILABLE, oneOf(List.of(REJECT, QUEUE)));
    return new OfferRules(
        Strategy.valueOf(strategy.toUpperCase(Locale.ROOT).replace('-', '_')),
        values.time(OFFER_TIMEOUT),
        unavailable.equals(QUEUE),
        values.time(QUEUE_TIMEOUT),
        values.number(QUEUE_LENGTH),
        values.flag(KEY_EVENTS));
  }

  private static List<String> strategies() {
    return Arrays.stream(Strategy.values()).map(OfferAttributes::wire).toList();
  }

  private static String wire(Strategy strategy) {
    return strategy.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static TextRule oneOf(List<String> words) {
    return new TextRule(
        words.stream().collect(Collectors.joining(", ", "one of ", "")),
        text -> {
          if (!words.contains(text)) {
            throw new IllegalArgumentException("unknown");
          }
        });
  }

  /** The console shows the allowed words as a list to choose from. */
  private static AttributeDefinition choice(String name, String byDefault, List<String> words) {
    return new SimpleAttributeDefinitionBuilder(name, ModelType.STRING)
        .setRequired(false)
        .setAllowExpression(true)
        .setDefaultValue(new ModelNode(byDefault))
        .setAllowedValues(words.toArray(String[]::new))
        .setValidator(oneOf(words))
        .setFlags(AttributeAccess.Flag.RESTART_NONE)
        .build();
  }

  private static AttributeDefinition number(
      String name, int byDefault, int least, int most, boolean seconds) {
    var builder =
        new SimpleAttributeDefinitionBuilder(name, ModelType.INT)
            .setRequired(false)
            .setAllowExpression(true)
            .setDefaultValue(new ModelNode(byDefault))
            .setValidator(new IntRangeValidator(least, most, true, true))
            .setFlags(AttributeAccess.Flag.RESTART_NONE);
    return seconds ? builder.setMeasurementUnit(SECONDS).build() : builder.build();
  }
}
