// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.live;

import java.util.List;
import java.util.function.Function;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.PathElement;
import org.jboss.as.controller.ResourceDefinition;
import org.jboss.as.controller.ResourceRegistration;
import org.jboss.as.controller.descriptions.ParentResourceDescriptionResolver;
import org.jboss.as.controller.registry.ManagementResourceRegistration;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;
import org.rayo.runtime.ManagedClient;

/** {@code client=JID}: an XMPP client with a bound stream. */
record ClientResource(LiveView view) {
  static final PathElement PATH = PathElement.pathElement("client");

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
    Action.of("hangup", this::hangUpAll).replying(ModelType.INT).register(registration, resolver);
  }

  private List<ReadOnly> attributes() {
    return List.of(
        value("available", ModelType.BOOLEAN, c -> new ModelNode(c.available())),
        value("address", ModelType.STRING, c -> new ModelNode(c.address())),
        value("tls", ModelType.BOOLEAN, c -> new ModelNode(c.tls())),
        value("since", ModelType.STRING, c -> new ModelNode(c.since().toString())),
        value("calls", ModelType.INT, c -> new ModelNode(c.calls())));
  }

  private ReadOnly value(String name, ModelType type, Function<ManagedClient, ModelNode> value) {
    return ReadOnly.of(name, type, jid -> view.client(jid).map(value).orElseGet(ModelNode::new));
  }

  private ModelNode hangUpAll(String jid) throws OperationFailedException {
    var server =
        view.server()
            .orElseThrow(() -> new OperationFailedException("RAYO: no server is deployed"));
    var count =
        server.calls().stream()
            .filter(call -> jid.equals(call.controller()))
            .filter(call -> server.hangup(call.id()))
            .count();
    return new ModelNode((int) count);
  }
}
