// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem;

import java.util.function.Consumer;
import org.jboss.as.controller.OperationContext;
import org.jboss.as.naming.ManagedReferenceInjector;
import org.jboss.as.naming.ServiceBasedNamingStore;
import org.jboss.as.naming.deployment.ContextNames;
import org.jboss.as.naming.service.BinderService;
import org.jboss.msc.service.ServiceController;
import org.jboss.msc.service.ServiceName;
import org.wildfly.subsystem.service.ResourceServiceInstaller;

/**
 * Binds a service's value in JNDI for as long as the service is up.
 *
 * @param name such as {@code java:jboss/rayo/runtime}
 */
record JndiBinding(String name, ServiceName target) implements ResourceServiceInstaller {

  /** The service that is up while the name is bound. */
  static ServiceName serviceName(String name) {
    return ContextNames.bindInfoFor(name).getBinderServiceName();
  }

  @Override
  @SuppressWarnings("deprecation") // the naming subsystem's binder is a service of the old kind
  public Consumer<OperationContext> install(OperationContext context) {
    var binding = ContextNames.bindInfoFor(name);
    var binder = new BinderService(binding.getBindName());
    var builder =
        context.getCapabilityServiceTarget().addService(binding.getBinderServiceName(), binder);
    builder.addDependency(
        target, Object.class, new ManagedReferenceInjector<>(binder.getManagedObjectInjector()));
    builder.addDependency(
        binding.getParentContextServiceName(),
        ServiceBasedNamingStore.class,
        binder.getNamingStoreInjector());
    builder.setInitialMode(ServiceController.Mode.ACTIVE).install();
    return stopping -> stopping.removeService(binding.getBinderServiceName());
  }
}
