// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.live;

import java.util.List;
import java.util.Map;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.SimpleMapAttributeDefinition;
import org.jboss.as.controller.StringListAttributeDefinition;
import org.jboss.as.controller.descriptions.ParentResourceDescriptionResolver;
import org.jboss.as.controller.registry.ManagementResourceRegistration;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;
import org.rayo.runtime.ManagedClient;
import org.rayo.runtime.ManagedServer;

/** Runtime attributes of the subsystem's resource and the live resources below it. */
public record LiveResources(LiveView view) {

  public void register(
      ManagementResourceRegistration subsystem, ParentResourceDescriptionResolver descriptions) {
    attributes().forEach(attribute -> attribute.register(subsystem));
    Action.of("quiesce", _ -> quiesce(true)).register(subsystem, descriptions);
    Action.of("resume", _ -> quiesce(false)).register(subsystem, descriptions);
    new CallResource(view).register(subsystem, descriptions);
    new MixerResource(view).register(subsystem, descriptions);
    new ClientResource(view).register(subsystem, descriptions);
  }

  private List<ReadOnly> attributes() {
    return List.of(
        ReadOnly.of(
            "server-running", ModelType.BOOLEAN, _ -> new ModelNode(view.server().isPresent())),
        ReadOnly.of(
            "quiesced",
            ModelType.BOOLEAN,
            _ -> new ModelNode(view.server().map(ManagedServer::quiesced).orElse(false))),
        ReadOnly.gauge(
            "active-calls",
            _ -> new ModelNode(view.server().map(ManagedServer::activeCalls).orElse(0))),
        ReadOnly.gauge(
            "active-mixers",
            _ -> new ModelNode(view.server().map(s -> s.mixers().size()).orElse(0))),
        ReadOnly.gauge(
            "connected-clients",
            _ -> new ModelNode(view.server().map(s -> s.clients().size()).orElse(0))),
        ReadOnly.gauge("available-clients", _ -> new ModelNode(availableClients())),
        new ReadOnly(
            new StringListAttributeDefinition.Builder("troubles")
                .setRequired(false)
                .setStorageRuntime()
                .build(),
            _ -> troubles()),
        new ReadOnly(
            new SimpleMapAttributeDefinition.Builder("counters", ModelType.STRING, true)
                .setStorageRuntime()
                .build(),
            _ -> counters()));
  }

  private ModelNode quiesce(boolean on) throws OperationFailedException {
    view.server()
        .orElseThrow(() -> new OperationFailedException("RAYO: the server does not run"))
        .quiesce(on);
    return new ModelNode();
  }

  private int availableClients() {
    return (int)
        view.server().stream()
            .flatMap(server -> server.clients().stream())
            .filter(ManagedClient::available)
            .count();
  }

  private ModelNode troubles() {
    var node = new ModelNode().setEmptyList();
    view.server().ifPresent(server -> server.troubles().forEach(node::add));
    return node;
  }

  // As texts: the admin console cannot show a resource that has a map of anything else.
  private ModelNode counters() {
    var node = new ModelNode().setEmptyObject();
    view.server()
        .ifPresent(
            server ->
                server.counters().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(
                        counter -> node.get(counter.getKey()).set(counter.getValue().toString())));
    return node;
  }
}
