// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.replication;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.infinispan.Cache;
import org.infinispan.context.Flag;
import org.rayo.callcontrol.port.CallDirectory;
import org.rayo.callcontrol.port.PartyId;

/**
 * Call id or mixer to node name in a cache of {@code String → byte[]}, the one shape that every
 * class loader and every version can read. {@code putIfAbsent}, {@code replace} and {@code remove}
 * of a value are atomic across nodes.
 */
public final class InfinispanCallDirectory implements CallDirectory {
  private final Cache<String, byte[]> owners;
  private final byte[] thisNode;
  private final boolean clustered;

  /**
   * @param nodeName unique in the cluster
   */
  public InfinispanCallDirectory(Cache<String, byte[]> owners, String nodeName) {
    this.owners = owners;
    this.thisNode = bytes(nodeName);
    this.clustered = owners.getCacheConfiguration().clustering().cacheMode().isClustered();
  }

  private static byte[] bytes(String nodeName) {
    return nodeName.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean claim(PartyId party) {
    return owners.putIfAbsent(party.key(), thisNode) == null;
  }

  @Override
  public CompletionStage<Boolean> claimSoon(PartyId party) {
    return clustered
        ? owners.putIfAbsentAsync(party.key(), thisNode).thenApply(Objects::isNull)
        : CompletableFuture.completedStage(claim(party));
  }

  @Override
  public Optional<String> owner(PartyId party) {
    return Optional.ofNullable(owners.get(party.key()))
        .map(name -> new String(name, StandardCharsets.UTF_8));
  }

  @Override
  public boolean isOurs(PartyId party) {
    return Arrays.equals(thisNode, owners.get(party.key()));
  }

  @Override
  public boolean takeOver(PartyId party, String deadNode) {
    return owners.replace(party.key(), bytes(deadNode), thisNode);
  }

  @Override
  public List<PartyId> ownedBy(String node) {
    var name = bytes(node);
    var parties = new ArrayList<PartyId>();
    // No stream: other nodes would have to know this class to run its parts.
    for (var entry : owners.entrySet()) {
      if (Arrays.equals(name, entry.getValue())) {
        parties.add(PartyId.ofKey(entry.getKey()));
      }
    }
    return parties;
  }

  @Override
  public void release(PartyId party) {
    if (clustered) {
      var _ = owners.removeAsync(party.key(), thisNode);
    } else {
      owners.remove(party.key(), thisNode);
    }
  }

  @Override
  public void forgetCopies() {
    if (clustered) {
      owners.getAdvancedCache().withFlags(Flag.CACHE_MODE_LOCAL).clear();
    }
  }
}
