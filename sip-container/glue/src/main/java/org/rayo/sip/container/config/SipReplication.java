// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.config;

import java.time.Duration;

/**
 * Where copies of sessions go. A server that has no such cache replicates nothing.
 *
 * @param cacheContainer of the server's infinispan subsystem
 * @param cache replicated, {@code String → byte[]}
 * @param lifespan of a copy that its node does not write again; a node does so after a third of it
 */
public record SipReplication(String cacheContainer, String cache, Duration lifespan) {
  private static final SipReplication DEFAULTS =
      new SipReplication("rayo", "sip-sessions", Duration.ofHours(1));

  public SipReplication {
    if (lifespan.toSeconds() < 3) {
      throw new IllegalArgumentException("Copies have to live for 3 s at least");
    }
  }

  public static SipReplication defaults() {
    return DEFAULTS;
  }
}
