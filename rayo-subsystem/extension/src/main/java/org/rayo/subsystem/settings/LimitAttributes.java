// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.settings;

import static org.jboss.as.controller.client.helpers.MeasurementUnit.SECONDS;

import java.util.List;
import org.jboss.as.controller.AttributeDefinition;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.StringListAttributeDefinition;
import org.rayo.runtime.LimitSettings;
import org.rayo.runtime.OfferSettings;

/** How long a call waits for a client, and how much one node takes on. */
public final class LimitAttributes {
  private static final AttributeGroup OFFER = AttributeGroup.immediate("offer");
  private static final AttributeGroup LIMITS = AttributeGroup.immediate("limit");
  // Made with the mailbox of each call by what is built at start.
  private static final AttributeGroup SIZES = AttributeGroup.reloading("limit");

  static final AttributeDefinition OFFER_TIMEOUT =
      OFFER.time("timeout", SECONDS, 30, 0, 3_600).build();
  static final StringListAttributeDefinition BANNED =
      OFFER.list("banned").setElementValidator(TextRule.CLIENT.forElements()).build();
  static final AttributeDefinition MAX_CALLS = LIMITS.number("calls", 2_000, 0, 1_000_000).build();
  static final AttributeDefinition MAX_CALLS_PER_CLIENT =
      LIMITS.number("calls-per-client", 2_000, 1, 1_000_000).build();
  static final AttributeDefinition COMPONENTS_PER_CALL =
      LIMITS.number("components-per-call", 16, 1, 1_000).build();
  static final AttributeDefinition MAILBOX = SIZES.number("mailbox", 256, 16, 100_000).build();

  static final AttributeDefinition CALL_IDLE =
      LIMITS.time("call-idle", SECONDS, 300, 0, 86_400).build();

  static final AttributeDefinition MIXERS = LIMITS.number("mixers", 500, 0, 100_000).build();
  static final AttributeDefinition PARTIES_PER_MIXER =
      LIMITS.number("parties-per-mixer", 200, 1, 10_000).build();
  static final AttributeDefinition JOINS_PER_CALL =
      LIMITS.number("joins-per-call", 32, 1, 10_000).build();

  static final List<AttributeDefinition> OFFER_ATTRIBUTES = List.of(OFFER_TIMEOUT, BANNED);
  static final List<AttributeDefinition> LIMIT_ATTRIBUTES =
      List.of(
          MAX_CALLS,
          MAX_CALLS_PER_CLIENT,
          COMPONENTS_PER_CALL,
          MAILBOX,
          CALL_IDLE,
          MIXERS,
          PARTIES_PER_MIXER,
          JOINS_PER_CALL);

  private LimitAttributes() {}

  static OfferSettings readOffer(Values values) throws OperationFailedException {
    return new OfferSettings(values.time(OFFER_TIMEOUT), values.texts(BANNED, TextRule.CLIENT));
  }

  static LimitSettings readLimits(Values values) throws OperationFailedException {
    return new LimitSettings(
        values.number(MAX_CALLS),
        values.number(MAX_CALLS_PER_CLIENT),
        values.number(COMPONENTS_PER_CALL),
        values.number(MAILBOX),
        values.time(CALL_IDLE),
        values.number(MIXERS),
        values.number(PARTIES_PER_MIXER),
        values.number(JOINS_PER_CALL));
  }
}
