// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.settings;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.as.controller.AttributeDefinition;
import org.jboss.as.controller.OperationContext;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.PathAddress;
import org.jboss.as.controller.PathElement;
import org.jboss.as.controller.RequirementServiceBuilder;
import org.jboss.as.controller.registry.AttributeAccess;
import org.jboss.as.controller.registry.Resource;
import org.jboss.dmr.ModelNode;
import org.wildfly.service.descriptor.UnaryServiceDescriptor;
import org.wildfly.subsystem.resource.capability.CapabilityReference;
import org.wildfly.subsystem.resource.capability.CapabilityReferenceAttributeDefinition;
import org.wildfly.subsystem.service.ServiceDependency;

/** Where the state of calls is kept. */
public final class ClusterAttributes {
  private static final String CACHE = "org.wildfly.clustering.infinispan.cache";
  private static final Set<String> CACHES =
      Set.of("local-cache", "replicated-cache", "distributed-cache");

  // Object, because nothing here needs Infinispan's classes.
  private static final UnaryServiceDescriptor<Object> CACHE_CONTAINER =
      UnaryServiceDescriptor.of("org.wildfly.clustering.infinispan.cache-container", Object.class);

  static final CapabilityReferenceAttributeDefinition<Object> CONTAINER =
      new CapabilityReferenceAttributeDefinition.Builder<>(
              "cache-container",
              CapabilityReference.builder(Capabilities.RAYO, CACHE_CONTAINER).build())
          .setRequired(false)
          .setFlags(AttributeAccess.Flag.RESTART_ALL_SERVICES)
          .build();

  static final List<AttributeDefinition> ALL = List.of(CONTAINER);

  private ClusterAttributes() {}

  /**
   * The services of all caches in the container. WildFly stops a cache, and its content is gone,
   * when no service needs it: whoever requires these keeps the calls over a redeployment.
   */
  public static List<Consumer<RequirementServiceBuilder<?>>> caches(
      OperationContext context, ModelNode model) throws OperationFailedException {
    var container = CONTAINER.resolveModelAttribute(context, model).asStringOrNull();
    if (container == null) {
      return List.of();
    }
    var address =
        PathAddress.pathAddress(
            PathElement.pathElement("subsystem", "infinispan"),
            PathElement.pathElement("cache-container", container));
    var resource = context.readResourceFromRoot(address);
    return resource.getChildTypes().stream()
        .filter(CACHES::contains)
        .flatMap(type -> resource.getChildren(type).stream())
        .map(Resource.ResourceEntry::getName)
        .flatMap(cache -> pin(container, cache))
        .toList();
  }

  private static Stream<Consumer<RequirementServiceBuilder<?>>> pin(
      String container, String cache) {
    return Stream.of(ServiceDependency.on(CACHE, Object.class, container, cache));
  }
}
