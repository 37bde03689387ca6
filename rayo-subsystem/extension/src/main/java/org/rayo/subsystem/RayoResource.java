// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem;

import java.util.Map;
import org.jboss.as.controller.OperationContext;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.ResourceDefinition;
import org.jboss.as.controller.SubsystemRegistration;
import org.jboss.as.controller.SubsystemResourceRegistration;
import org.jboss.as.controller.descriptions.ParentResourceDescriptionResolver;
import org.jboss.as.controller.descriptions.SubsystemResourceDescriptionResolver;
import org.jboss.as.controller.registry.ManagementResourceRegistration;
import org.jboss.as.controller.registry.OperationEntry;
import org.jboss.as.server.DeploymentProcessorTarget;
import org.jboss.as.server.deployment.Phase;
import org.jboss.dmr.ModelNode;
import org.jboss.msc.service.ServiceName;
import org.rayo.runtime.RayoRuntime;
import org.rayo.sip.container.config.SipContainerConfig;
import org.rayo.subsystem.deployment.CallCaches;
import org.rayo.subsystem.deployment.RayoDependencies;
import org.rayo.subsystem.live.LiveResources;
import org.rayo.subsystem.live.LiveView;
import org.rayo.subsystem.live.SettingsChange;
import org.rayo.subsystem.settings.Capabilities;
import org.rayo.subsystem.settings.SettingsModel;
import org.wildfly.subsystem.resource.ManagementResourceRegistrar;
import org.wildfly.subsystem.resource.ManagementResourceRegistrationContext;
import org.wildfly.subsystem.resource.ResourceDescriptor;
import org.wildfly.subsystem.resource.SubsystemResourceDefinitionRegistrar;
import org.wildfly.subsystem.resource.operation.ResourceOperationRuntimeHandler;
import org.wildfly.subsystem.service.ResourceServiceInstaller;

/** Registers {@code /subsystem=rayo} with its attributes, applications and live resources. */
final class RayoResource implements SubsystemResourceDefinitionRegistrar {
  static final SubsystemResourceRegistration REGISTRATION =
      SubsystemResourceRegistration.of("rayo");

  // After the manifest and jboss-deployment-structure.xml were read, before the module is built.
  private static final int LAST_IN_PHASE = 0x4000;

  private final LiveView view = new LiveView();

  @Override
  public ManagementResourceRegistration register(
      SubsystemRegistration parent, ManagementResourceRegistrationContext context) {
    var descriptions =
        new SubsystemResourceDescriptionResolver(REGISTRATION.getName(), RayoResource.class);
    var registration =
        parent.registerSubsystemModel(
            ResourceDefinition.builder(REGISTRATION, descriptions).build());
    ManagementResourceRegistrar.of(descriptor(descriptions)).register(registration);
    SettingsModel.children()
        .forEach(
            (kind, attributes) ->
                new ChildResource(view, kind, attributes).register(registration, descriptions));
    if (context.isRuntimeOnlyRegistrationValid()) {
      new LiveResources(view).register(registration, descriptions);
    }
    return registration;
  }

  private ResourceDescriptor descriptor(ParentResourceDescriptionResolver descriptions) {
    var change = new SettingsChange(view);
    var reload = new CheckedReload();
    var builder =
        ResourceDescriptor.builder(descriptions)
            .addCapability(Capabilities.RAYO)
            .withResourceTransformation(view::overlay)
            .withAddOperationRestartFlag(OperationEntry.Flag.RESTART_ALL_SERVICES)
            .withRemoveOperationRestartFlag(OperationEntry.Flag.RESTART_ALL_SERVICES)
            .withDeploymentChainContributor(RayoResource::addProcessor)
            .withRuntimeHandler(ResourceOperationRuntimeHandler.configureService(this::configure));
    for (var attribute : SettingsModel.all()) {
      builder.addAttribute(attribute, SettingsModel.isChangeable(attribute) ? change : reload);
    }
    return builder.build();
  }

  private ResourceServiceInstaller configure(OperationContext context, ModelNode model)
      throws OperationFailedException {
    return RayoServices.configure(context, model, view);
  }

  private static ServiceName ofCache(String name) {
    return JndiBinding.serviceName("java:jboss/infinispan/cache/rayo/" + name);
  }

  private static void addProcessor(DeploymentProcessorTarget target) {
    target.addDeploymentProcessor(
        REGISTRATION.getName(),
        Phase.DEPENDENCIES,
        LAST_IN_PHASE - 1,
        new CallCaches(Map.of("calls", ofCache("calls"), "directory", ofCache("directory"))));
    target.addDeploymentProcessor(
        REGISTRATION.getName(),
        Phase.DEPENDENCIES,
        LAST_IN_PHASE,
        new RayoDependencies(
            JndiBinding.serviceName(RayoRuntime.JNDI_NAME),
            JndiBinding.serviceName(SipContainerConfig.JNDI_NAME)));
  }
}
