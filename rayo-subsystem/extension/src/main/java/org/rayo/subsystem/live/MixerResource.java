// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.live;

import java.util.List;
import java.util.function.Function;
import org.jboss.as.controller.AttributeDefinition;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.PathElement;
import org.jboss.as.controller.ResourceDefinition;
import org.jboss.as.controller.ResourceRegistration;
import org.jboss.as.controller.StringListAttributeDefinition;
import org.jboss.as.controller.descriptions.ParentResourceDescriptionResolver;
import org.jboss.as.controller.registry.ManagementResourceRegistration;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;
import org.rayo.runtime.ManagedMixer;

/** {@code mixer=ZONE/NAME}: a mixer that has not ended. */
record MixerResource(LiveView view) {
  static final PathElement PATH = PathElement.pathElement("mixer");

  void register(
      ManagementResourceRegistration parent, ParentResourceDescriptionResolver descriptions) {
    var resolver = descriptions.createChildResolver(PATH);
    var registration =
        parent.registerSubModel(
            ResourceDefinition.builder(ResourceRegistration.of(PATH), resolver)
                .asRuntime()
                .asNonFeature()
                .build());
    attributes().forEach(attribute -> attribute.register(registration));
    Action.of("destroy", this::destroy).register(registration, resolver);
    // The admin console runs no operation but remove.
    Action.of("remove", this::destroy).register(registration, resolver);
  }

  private List<ReadOnly> attributes() {
    return List.of(
        text("zone", ManagedMixer::zone),
        text("name", ManagedMixer::name),
        text("state", ManagedMixer::state),
        text("created", mixer -> mixer.created().toString()),
        ReadOnly.of(
            "age",
            ModelType.LONG,
            id -> read(id, mixer -> new ModelNode(ReadOnly.secondsSince(mixer.created())))),
        texts("parties", ManagedMixer::parties),
        texts("listeners", ManagedMixer::listeners),
        ReadOnly.of(
            "components", ModelType.INT, id -> read(id, m -> new ModelNode(m.components()))));
  }

  private ReadOnly text(String name, Function<ManagedMixer, String> value) {
    return ReadOnly.of(
        name, ModelType.STRING, id -> read(id, mixer -> new ModelNode(value.apply(mixer))));
  }

  private ReadOnly texts(String name, Function<ManagedMixer, List<String>> value) {
    AttributeDefinition list =
        StringListAttributeDefinition.Builder.of(name)
            .setRequired(false)
            .setStorageRuntime()
            .build();
    return new ReadOnly(
        list,
        id ->
            read(
                id,
                mixer -> {
                  var node = new ModelNode().setEmptyList();
                  value.apply(mixer).forEach(node::add);
                  return node;
                }));
  }

  private ModelNode read(String id, Function<ManagedMixer, ModelNode> value) {
    return view.mixer(id).map(value).orElseGet(ModelNode::new);
  }

  private ModelNode destroy(String id) throws OperationFailedException {
    if (!view.server().map(server -> server.destroyMixer(id)).orElse(false)) {
      throw new OperationFailedException("RAYO: there is no mixer " + id);
    }
    return new ModelNode();
  }
}
