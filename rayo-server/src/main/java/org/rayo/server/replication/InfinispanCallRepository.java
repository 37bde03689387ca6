// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.replication;

import java.util.Optional;
import org.infinispan.AdvancedCache;
import org.infinispan.Cache;
import org.infinispan.context.Flag;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.CallRepository;

/** Snapshots in a cache of {@code String → byte[]}; nobody asks for the value that was there. */
public final class InfinispanCallRepository implements CallRepository {
  private final AdvancedCache<String, byte[]> snapshots;

  public InfinispanCallRepository(Cache<String, byte[]> snapshots) {
    this.snapshots = snapshots.getAdvancedCache().withFlags(Flag.IGNORE_RETURN_VALUES);
  }

  @Override
  public void save(CallId call, byte[] snapshot) {
    snapshots.put(call.value(), snapshot);
  }

  @Override
  public Optional<byte[]> load(CallId call) {
    return Optional.ofNullable(snapshots.get(call.value()));
  }

  @Override
  public void remove(CallId call) {
    snapshots.remove(call.value());
  }
}
