// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.live;

import org.jboss.as.controller.AbstractRuntimeOnlyHandler;
import org.jboss.as.controller.OperationContext;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.SimpleOperationDefinitionBuilder;
import org.jboss.as.controller.descriptions.ResourceDescriptionResolver;
import org.jboss.as.controller.registry.ManagementResourceRegistration;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;
import org.jspecify.annotations.Nullable;

/** An operation without parameters on a live resource, which is known by its name. */
record Action(String name, Body body, @Nullable ModelType reply) {

  /** Runs on a management thread; the answer is what the operator sees. */
  interface Body {
    ModelNode run(String resource) throws OperationFailedException;
  }

  static Action of(String name, Body body) {
    return new Action(name, body, null);
  }

  Action replying(ModelType type) {
    return new Action(name, body, type);
  }

  void register(
      ManagementResourceRegistration registration, ResourceDescriptionResolver descriptions) {
    var definition = SimpleOperationDefinitionBuilder.of(name, descriptions).setRuntimeOnly();
    if (reply != null) {
      definition.setReplyType(reply);
    }
    registration.registerOperationHandler(definition.build(), new Handler(body));
  }

  private static final class Handler extends AbstractRuntimeOnlyHandler {
    private final Body body;

    Handler(Body body) {
      this.body = body;
    }

    @Override
    protected void executeRuntimeStep(OperationContext context, ModelNode operation)
        throws OperationFailedException {
      context.getResult().set(body.run(context.getCurrentAddressValue()));
    }
  }
}
