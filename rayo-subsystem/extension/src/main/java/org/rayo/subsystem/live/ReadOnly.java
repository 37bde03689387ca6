// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.live;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jboss.as.controller.AbstractRuntimeOnlyHandler;
import org.jboss.as.controller.AttributeDefinition;
import org.jboss.as.controller.OperationContext;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.SimpleAttributeDefinitionBuilder;
import org.jboss.as.controller.registry.AttributeAccess;
import org.jboss.as.controller.registry.ManagementResourceRegistration;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;
import org.jspecify.annotations.Nullable;

/**
 * One attribute that is asked of the running server each time it is read.
 *
 * @param read the value for the resource's name, or undefined
 */
record ReadOnly(AttributeDefinition attribute, Function<String, ModelNode> read) {

  static ReadOnly of(String name, ModelType type, Function<String, ModelNode> read) {
    return new ReadOnly(
        new SimpleAttributeDefinitionBuilder(name, type, true).setStorageRuntime().build(), read);
  }

  static ReadOnly gauge(String name, Function<String, ModelNode> read) {
    return new ReadOnly(
        new SimpleAttributeDefinitionBuilder(name, ModelType.INT)
            .setUndefinedMetricValue(ModelNode.ZERO)
            .setFlags(AttributeAccess.Flag.GAUGE_METRIC, AttributeAccess.Flag.STORAGE_RUNTIME)
            .build(),
        read);
  }

  void register(ManagementResourceRegistration registration) {
    var handler = new Handler(read);
    if (attribute.getUndefinedMetricValue() == null) {
      registration.registerReadOnlyAttribute(attribute, handler);
    } else {
      registration.registerMetric(attribute, handler);
    }
  }

  static long secondsSince(Instant moment) {
    return Math.max(0, Duration.between(moment, Instant.now()).toSeconds());
  }

  static ModelNode node(@Nullable String text) {
    return text == null ? new ModelNode() : new ModelNode(text);
  }

  private static final class Handler extends AbstractRuntimeOnlyHandler {
    private final Function<String, ModelNode> read;

    Handler(Function<String, ModelNode> read) {
      this.read = read;
    }

    @Override
    protected void executeRuntimeStep(OperationContext context, ModelNode operation)
        throws OperationFailedException {
      context.getResult().set(read.apply(context.getCurrentAddressValue()));
    }
  }
}
