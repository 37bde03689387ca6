// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.live;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.as.controller.registry.PlaceholderResource;
import org.jboss.as.controller.registry.Resource;
import org.jspecify.annotations.Nullable;
import org.rayo.runtime.ManagedCall;
import org.rayo.runtime.ManagedClient;
import org.rayo.runtime.ManagedMixer;
import org.rayo.runtime.ManagedServer;
import org.wildfly.subsystem.resource.ChildResourceProvider;
import org.wildfly.subsystem.resource.DynamicResource;

/** Finds the running server for management operations; empty while the subsystem is down. */
public final class LiveView {
  private final AtomicReference<@Nullable LiveRuntime> runtime = new AtomicReference<>();

  public void started(LiveRuntime started) {
    runtime.set(started);
  }

  public void stopped() {
    runtime.set(null);
  }

  Optional<LiveRuntime> runtime() {
    return Optional.ofNullable(runtime.get());
  }

  Optional<ManagedServer> server() {
    return runtime().flatMap(LiveRuntime::server);
  }

  Optional<ManagedClient> client(String jid) {
    return server()
        .flatMap(server -> server.clients().stream().filter(c -> c.jid().equals(jid)).findFirst());
  }

  Optional<ManagedMixer> mixer(String id) {
    return server()
        .flatMap(server -> server.mixers().stream().filter(m -> m.id().equals(id)).findFirst());
  }

  /**
   * The subsystem's stored resource with calls, mixers and clients as children that are never
   * stored.
   */
  public Resource overlay(Resource stored) {
    return new DynamicResource(
        stored,
        Map.of(
            CallResource.PATH.getKey(),
            children(server -> names(server.calls(), ManagedCall::id)),
            MixerResource.PATH.getKey(),
            children(server -> names(server.mixers(), ManagedMixer::id)),
            ClientResource.PATH.getKey(),
            children(server -> names(server.clients(), ManagedClient::jid))));
  }

  private static <T> Set<String> names(Collection<T> all, Function<T, String> name) {
    return all.stream().map(name).collect(Collectors.toUnmodifiableSet());
  }

  private ChildResourceProvider children(Function<ManagedServer, Set<String>> names) {
    return new ChildResourceProvider() {
      @Override
      public @Nullable Resource getChild(String name) {
        return getChildren().contains(name) ? PlaceholderResource.INSTANCE : null;
      }

      @Override
      public Set<String> getChildren() {
        return server().map(names).orElseGet(Set::of);
      }
    };
  }
}
