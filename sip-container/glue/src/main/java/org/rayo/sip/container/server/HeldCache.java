// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.server;

import java.util.Optional;
import org.jboss.msc.service.ServiceName;

/**
 * A cache of the server's Infinispan, which runs while it is held.
 *
 * @param cache typed by whoever has Infinispan's classes
 * @param release lets it go
 */
public record HeldCache(Object cache, Runnable release) {
  private static final ServiceName CACHES =
      ServiceName.of("org", "wildfly", "clustering", "infinispan", "cache");

  /**
   * The cache of a name, or empty when the server has none.
   *
   * @throws IllegalStateException when it does not start
   */
  public static Optional<HeldCache> find(String container, String name) {
    return ServerServices.hold(CACHES.append(container, name), Object.class)
        .map(held -> new HeldCache(held.value(), held::close));
  }
}
