// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.replica;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.infinispan.AdvancedCache;
import org.infinispan.Cache;
import org.infinispan.context.Flag;
import org.infinispan.manager.EmbeddedCacheManager;
import org.infinispan.remoting.transport.Address;
import org.jspecify.annotations.Nullable;

/** Copies in a replicated cache of the server; the only class that knows Infinispan. */
final class InfinispanReplicas implements Replicas {
  private final AdvancedCache<String, byte[]> cache;
  private final EmbeddedCacheManager manager;
  private final String self;
  private final Duration lifespan;
  private final Runnable release;
  private final RollCall rollCall;

  /**
   * @param lifespan of what nobody writes again, as when all nodes die at once
   * @param release lets the cache go, which runs only for as long as it is held
   */
  InfinispanReplicas(Cache<String, byte[]> cache, Duration lifespan, Runnable release) {
    this.release = release;
    this.cache = cache.getAdvancedCache().withFlags(Flag.IGNORE_RETURN_VALUES);
    this.lifespan = lifespan;
    manager = cache.getCacheManager();
    self = nameOf(manager.getAddress());
    // A write is done when every node has it, and no session has an id like that.
    rollCall = new RollCall(() -> store("signs of life of " + self, new byte[0]));
  }

  private static String nameOf(@Nullable Address address) {
    return address == null ? "local" : address.toString();
  }

  @Override
  public String self() {
    return self;
  }

  @Override
  public boolean isHere(String node) {
    var members = manager.getMembers();
    if (members == null) {
      return node.equals(self);
    }
    return members.stream().anyMatch(member -> nameOf(member).equals(node));
  }

  @Override
  public byte @Nullable [] load(String id) {
    return cache.withFlags(Flag.CACHE_MODE_LOCAL).get(id);
  }

  @Override
  public CompletionStage<?> store(String id, byte[] record) {
    return cache.putAsync(id, record, lifespan.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public CompletionStage<?> remove(String id) {
    return cache.removeAsync(id);
  }

  @Override
  public CompletionStage<?> signsOfLife() {
    return rollCall.call();
  }

  @Override
  public void close() {
    release.run();
  }
}
