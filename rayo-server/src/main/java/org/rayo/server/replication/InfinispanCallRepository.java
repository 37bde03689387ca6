// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.replication;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.infinispan.AdvancedCache;
import org.infinispan.Cache;
import org.infinispan.context.Flag;
import org.rayo.callcontrol.port.CallRepository;
import org.rayo.callcontrol.port.PartyId;

/** Snapshots in a cache of {@code String → byte[]}; nobody asks for the value that was there. */
public final class InfinispanCallRepository implements CallRepository {
  private final AdvancedCache<String, byte[]> snapshots;
  private final boolean clustered;

  public InfinispanCallRepository(Cache<String, byte[]> snapshots) {
    this.clustered = snapshots.getCacheConfiguration().clustering().cacheMode().isClustered();
    this.snapshots = snapshots.getAdvancedCache().withFlags(Flag.IGNORE_RETURN_VALUES);
  }

  @Override
  public boolean outlivesNode() {
    return clustered;
  }

  @Override
  public CompletionStage<Void> save(PartyId party, byte[] snapshot) {
    if (clustered) {
      return snapshots.putAsync(party.key(), snapshot).thenApply(_ -> null);
    }
    snapshots.put(party.key(), snapshot);
    return SAVED;
  }

  @Override
  public Optional<byte[]> load(PartyId party) {
    return Optional.ofNullable(snapshots.get(party.key()));
  }

  @Override
  public void remove(PartyId party) {
    if (clustered) {
      var _ = snapshots.removeAsync(party.key());
    } else {
      snapshots.remove(party.key());
    }
  }

  @Override
  public void forgetCopies() {
    if (clustered) {
      snapshots.withFlags(Flag.CACHE_MODE_LOCAL).clear();
    }
  }
}
