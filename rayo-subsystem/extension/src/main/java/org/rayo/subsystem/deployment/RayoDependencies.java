// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.deployment;

import java.util.Set;
import org.jboss.as.server.deployment.Attachments;
import org.jboss.as.server.deployment.DeploymentPhaseContext;
import org.jboss.as.server.deployment.DeploymentUnit;
import org.jboss.as.server.deployment.DeploymentUnitProcessor;
import org.jboss.as.server.deployment.module.ModuleDependency;
import org.jboss.as.server.deployment.module.ModuleSpecification;
import org.jboss.modules.Module;
import org.jboss.msc.service.ServiceName;

/**
 * A deployment that asks for one of Rayo's modules, in its manifest or in {@code
 * jboss-deployment-structure.xml}, gets {@code org.rayo.runtime} and goes on only when JNDI has
 * what it will look up.
 */
public final class RayoDependencies implements DeploymentUnitProcessor {
  private static final String RUNTIME = "org.rayo.runtime";
  private static final Set<String> MODULES = Set.of(RUNTIME, "org.rayo.sip");

  private final ServiceName[] bindings;

  /** Waits for the services of these names. */
  public RayoDependencies(ServiceName... bindings) {
    this.bindings = bindings.clone();
  }

  @Override
  public void deploy(DeploymentPhaseContext phase) {
    var unit = phase.getDeploymentUnit();
    if (!usesRayo(unit)) {
      return;
    }
    unit.getAttachment(Attachments.MODULE_SPECIFICATION)
        .addSystemDependency(
            ModuleDependency.Builder.of(Module.getBootModuleLoader(), RUNTIME).build());
    for (var binding : bindings) {
      phase.addToAttachmentList(Attachments.NEXT_PHASE_DEPS, binding);
    }
  }

  // A module in an EAR uses Rayo when the EAR does: its classes see those of the EAR's lib folder.
  static boolean usesRayo(DeploymentUnit unit) {
    ModuleSpecification specification = unit.getAttachment(Attachments.MODULE_SPECIFICATION);
    var names =
        specification.getAllDependencies().stream().map(ModuleDependency::getDependencyModule);
    if (names.anyMatch(name -> MODULES.contains(name.replaceFirst(":main$", "")))) {
      return true;
    }
    var parent = unit.getParent();
    return parent != null && usesRayo(parent);
  }
}
