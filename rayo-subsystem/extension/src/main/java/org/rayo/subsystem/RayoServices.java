// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem;

import java.util.ArrayList;
import java.util.function.Supplier;
import org.jboss.as.controller.OperationContext;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.PathAddress;
import org.jboss.dmr.ModelNode;
import org.rayo.runtime.RayoRuntime;
import org.rayo.sip.container.config.SipContainerConfig;
import org.rayo.subsystem.live.LiveRuntime;
import org.rayo.subsystem.live.LiveView;
import org.rayo.subsystem.settings.Bindings;
import org.rayo.subsystem.settings.Capabilities;
import org.rayo.subsystem.settings.ClusterAttributes;
import org.rayo.subsystem.settings.ServerAttributes;
import org.rayo.subsystem.settings.SettingsAssembly;
import org.rayo.subsystem.settings.SettingsModel;
import org.wildfly.service.Installer;
import org.wildfly.subsystem.service.ResourceServiceInstaller;
import org.wildfly.subsystem.service.ServiceInstaller;
import org.wildfly.subsystem.service.capability.CapabilityServiceInstaller;

/**
 * The services behind the resource: the runtime, the SIP container's configuration, their names.
 */
final class RayoServices {

  private RayoServices() {}

  static ResourceServiceInstaller configure(
      OperationContext context, ModelNode model, LiveView view) throws OperationFailedException {
    var settings = SettingsModel.read(context, context.readResource(PathAddress.EMPTY_ADDRESS));
    var bindings = Bindings.of(context, model);
    var assembly = new SettingsAssembly(settings, bindings);
    var sasl = ServerAttributes.SASL_FACTORY.resolve(context, model);
    var ssl = ServerAttributes.SSL_CONTEXT.resolve(context, model);

    Supplier<RayoRuntime> start =
        () -> {
          var runtime = new LiveRuntime(assembly.settings(), sasl.get(), ssl.get());
          view.started(runtime);
          return runtime;
        };
    var installers = new ArrayList<ResourceServiceInstaller>();
    installers.add(
        CapabilityServiceInstaller.builder(Capabilities.RAYO, start)
            .onStop(_ -> view.stopped())
            .requires(bindings.requirements())
            .requires(sasl)
            .requires(ssl)
            .startWhen(Installer.StartWhen.INSTALLED)
            .build());
    var runtimeName = Capabilities.RAYO.getCapabilityServiceName();
    installers.add(new JndiBinding(RayoRuntime.JNDI_NAME, runtimeName));
    if (bindings.hasSip(model)) {
      var sipName = runtimeName.append("sip");
      installers.add(
          ServiceInstaller.builder(() -> assembly.sipContainer(ssl.get()))
              .provides(sipName)
              .requires(bindings.requirements())
              .requires(ssl)
              .build());
      installers.add(new JndiBinding(SipContainerConfig.JNDI_NAME, sipName));
    }
    var caches = ClusterAttributes.caches(context, model);
    if (!caches.isEmpty()) {
      installers.add(
          ServiceInstaller.builder(() -> caches)
              .provides(runtimeName.append("caches"))
              .requires(caches)
              .startWhen(Installer.StartWhen.INSTALLED)
              .build());
    }
    return ResourceServiceInstaller.combine(installers);
  }
}
