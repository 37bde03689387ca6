// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.live;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.PathElement;
import org.jboss.as.controller.ResourceDefinition;
import org.jboss.as.controller.ResourceRegistration;
import org.jboss.as.controller.descriptions.ParentResourceDescriptionResolver;
import org.jboss.as.controller.registry.ManagementResourceRegistration;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;
import org.rayo.runtime.ManagedCall;

/** {@code call=ID}: a call that has not ended. */
record CallResource(LiveView view) {
  static final PathElement PATH = PathElement.pathElement("call");

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
    Action.of("hangup", this::hangUp).register(registration, resolver);
    // The admin console runs no operation but remove.
    Action.of("remove", this::hangUp).register(registration, resolver);
  }

  private List<ReadOnly> attributes() {
    return List.of(
        text("direction", call -> call.direction().name().toLowerCase(Locale.ROOT)),
        text("state", ManagedCall::state),
        text("from", ManagedCall::from),
        text("to", ManagedCall::to),
        text("created", call -> call.created().toString()),
        ReadOnly.of(
            "age",
            ModelType.LONG,
            id -> read(id, call -> new ModelNode(ReadOnly.secondsSince(call.created())))),
        ReadOnly.of(
            "controller", ModelType.STRING, id -> read(id, c -> ReadOnly.node(c.controller()))),
        ReadOnly.of(
            "components", ModelType.INT, id -> read(id, c -> new ModelNode(c.components()))),
        ReadOnly.of(
            "sip-call-id", ModelType.STRING, id -> read(id, c -> ReadOnly.node(c.sipCallId()))));
  }

  private ReadOnly text(String name, Function<ManagedCall, String> value) {
    return ReadOnly.of(
        name, ModelType.STRING, id -> read(id, call -> new ModelNode(value.apply(call))));
  }

  private ModelNode read(String id, Function<ManagedCall, ModelNode> value) {
    return view.server().flatMap(server -> server.call(id)).map(value).orElseGet(ModelNode::new);
  }

  private ModelNode hangUp(String id) throws OperationFailedException {
    if (!view.server().map(server -> server.hangup(id)).orElse(false)) {
      throw new OperationFailedException("RAYO: there is no call " + id);
    }
    return new ModelNode();
  }
}
