// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.replication;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import org.rayo.callcontrol.port.CallDirectory;
import org.rayo.callcontrol.port.CallId;

/**
 * Call id to node name in a cache of {@code String → byte[]}, the one shape that every class loader
 * and every version can read. {@code putIfAbsent} is atomic across nodes.
 */
public final class InfinispanCallDirectory implements CallDirectory {
  private final ConcurrentMap<String, byte[]> owners;
  private final byte[] thisNode;

  public InfinispanCallDirectory(ConcurrentMap<String, byte[]> owners, String nodeName) {
    this.owners = owners;
    this.thisNode = nodeName.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean claim(CallId call) {
    return owners.putIfAbsent(call.value(), thisNode) == null;
  }

  @Override
  public Optional<String> owner(CallId call) {
    return Optional.ofNullable(owners.get(call.value()))
        .map(name -> new String(name, StandardCharsets.UTF_8));
  }

  @Override
  public void release(CallId call) {
    owners.remove(call.value());
  }
}
