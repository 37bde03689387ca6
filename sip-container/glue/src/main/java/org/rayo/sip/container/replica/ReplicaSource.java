// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.replica;

import java.util.Optional;
import org.infinispan.Cache;
import org.rayo.sip.container.config.SipReplication;
import org.rayo.sip.container.server.HeldCache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the cache that the server has for sessions. */
public final class ReplicaSource {
  private static final Logger LOG = LoggerFactory.getLogger(ReplicaSource.class);

  private ReplicaSource() {}

  /**
   * The copies, or empty on a server that keeps none.
   *
   * @throws IllegalStateException when the cache is there and does not start
   */
  public static Optional<Replicas> find(SipReplication settings) {
    return HeldCache.find(settings.cacheContainer(), settings.cache())
        .map(held -> open(settings, held));
  }

  // The server's configuration names the cache, and nothing but this container uses it.
  @SuppressWarnings("unchecked")
  private static Replicas open(SipReplication settings, HeldCache held) {
    var cache = (Cache<String, byte[]>) held.cache();
    var replicas = new InfinispanReplicas(cache, settings.lifespan(), held.release());
    LOG.info(
        "SIP sessions of node {} are replicated in cache {} of {}",
        replicas.self(),
        settings.cache(),
        settings.cacheContainer());
    return replicas;
  }
}
