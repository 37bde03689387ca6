// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem;

import java.util.List;
import org.jboss.as.controller.AbstractRemoveStepHandler;
import org.jboss.as.controller.AttributeDefinition;
import org.jboss.as.controller.OperationContext;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.PathElement;
import org.jboss.as.controller.ResourceDefinition;
import org.jboss.as.controller.ResourceRegistration;
import org.jboss.as.controller.SimpleOperationDefinitionBuilder;
import org.jboss.as.controller.descriptions.DefaultResourceRemoveDescriptionProvider;
import org.jboss.as.controller.descriptions.ModelDescriptionConstants;
import org.jboss.as.controller.descriptions.ParentResourceDescriptionResolver;
import org.jboss.as.controller.registry.ManagementResourceRegistration;
import org.jboss.as.controller.registry.OperationEntry;
import org.jboss.dmr.ModelNode;
import org.rayo.subsystem.live.LiveView;
import org.rayo.subsystem.live.SettingsChange;
import org.wildfly.subsystem.resource.ManagementResourceRegistrar;
import org.wildfly.subsystem.resource.ResourceDescriptor;

/**
 * Resources of one kind below the subsystem's, such as {@code application=NAME}: added, changed and
 * removed without a reload.
 */
record ChildResource(LiveView view, String kind, List<AttributeDefinition> attributes) {

  void register(
      ManagementResourceRegistration parent, ParentResourceDescriptionResolver descriptions) {
    var path = PathElement.pathElement(kind);
    var resolver = descriptions.createChildResolver(path);
    var registration =
        parent.registerSubModel(
            ResourceDefinition.builder(ResourceRegistration.of(path), resolver).build());
    var change = new SettingsChange(view);
    var builder =
        ResourceDescriptor.builder(resolver)
            .withAddOperationRestartFlag(OperationEntry.Flag.RESTART_NONE)
            .withRuntimeHandler(change);
    attributes.forEach(attribute -> builder.addAttribute(attribute, change));
    ManagementResourceRegistrar.of(builder.build()).register(registration);

    // The descriptor's own remove asks for a reload, because it takes services down.
    registration.unregisterOperationHandler(ModelDescriptionConstants.REMOVE);
    registration.registerOperationHandler(
        SimpleOperationDefinitionBuilder.of(ModelDescriptionConstants.REMOVE, resolver)
            .setDescriptionProvider(new DefaultResourceRemoveDescriptionProvider(resolver))
            .withFlag(OperationEntry.Flag.RESTART_NONE)
            .build(),
        new Removal(change));
  }

  private static final class Removal extends AbstractRemoveStepHandler {
    private final SettingsChange change;

    Removal(SettingsChange change) {
      this.change = change;
    }

    @Override
    protected void performRuntime(OperationContext context, ModelNode operation, ModelNode child)
        throws OperationFailedException {
      change.removeRuntime(context, child);
    }

    @Override
    protected void recoverServices(OperationContext context, ModelNode operation, ModelNode child)
        throws OperationFailedException {
      change.addRuntime(context, child);
    }
  }
}
