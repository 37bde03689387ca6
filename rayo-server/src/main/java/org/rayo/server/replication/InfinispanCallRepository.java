// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.replication;

import java.util.Optional;
import org.infinispan.AdvancedCache;
import org.infinispan.Cache;
import org.infinispan.context.Flag;
import org.rayo.callcontrol.port.CallRepository;
import org.rayo.callcontrol.port.PartyId;

/** Snapshots in a cache of {@code String → byte[]}; nobody asks for the value that was there. */
public final class InfinispanCallRepository implements CallRepository {
  private final AdvancedCache<String, byte[]> snapshots;

  public InfinispanCallRepository(Cache<String, byte[]> snapshots) {
    this.snapshots = snapshots.getAdvancedCache().withFlags(Flag.IGNORE_RETURN_VALUES);
  }

  @Override
  public void save(PartyId party, byte[] snapshot) {
    snapshots.put(party.key(), snapshot);
  }

  @Override
  public Optional<byte[]> load(PartyId party) {
    return Optional.ofNullable(snapshots.get(party.key()));
  }

  @Override
  public void remove(PartyId party) {
    snapshots.remove(party.key());
  }
}
