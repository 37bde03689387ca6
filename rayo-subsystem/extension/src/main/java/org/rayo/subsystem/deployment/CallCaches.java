// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.deployment;

import java.util.Map;
import org.jboss.as.server.deployment.Attachments;
import org.jboss.as.server.deployment.DeploymentPhaseContext;
import org.jboss.as.server.deployment.DeploymentUnit;
import org.jboss.as.server.deployment.DeploymentUnitProcessingException;
import org.jboss.as.server.deployment.DeploymentUnitProcessor;
import org.jboss.as.server.deployment.module.ModuleDependency;
import org.jboss.msc.service.ServiceName;

/**
 * Says which cache is missing before a deployment that uses Rayo and Infinispan fails for want of a
 * JNDI name.
 */
public final class CallCaches implements DeploymentUnitProcessor {
  private static final String INFINISPAN = "org.infinispan.core";

  private final Map<String, ServiceName> bindings;

  /**
   * @param bindings by the name of the cache
   */
  public CallCaches(Map<String, ServiceName> bindings) {
    this.bindings = Map.copyOf(bindings);
  }

  @Override
  public void deploy(DeploymentPhaseContext phase) throws DeploymentUnitProcessingException {
    var unit = phase.getDeploymentUnit();
    if (!RayoDependencies.usesRayo(unit) || !usesInfinispan(unit)) {
      return;
    }
    var missing =
        bindings.entrySet().stream()
            .filter(cache -> phase.getServiceRegistry().getService(cache.getValue()) == null)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    if (!missing.isEmpty()) {
      throw new DeploymentUnitProcessingException(
          ("Rayo keeps calls in cache-container=rayo of /subsystem=infinispan, which has no cache %s:"
                  + " rayo.cli makes them, and cluster.cli those of a node of a cluster")
              .formatted(String.join(", no cache ", missing)));
    }
  }

  private static boolean usesInfinispan(DeploymentUnit unit) {
    return unit.getAttachment(Attachments.MODULE_SPECIFICATION).getAllDependencies().stream()
        .map(ModuleDependency::getDependencyModule)
        .anyMatch(INFINISPAN::equals);
  }
}
