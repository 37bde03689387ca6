// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.fetch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * From where documents may be fetched. Public addresses are always allowed; private, loopback,
 * link-local, multicast and other special addresses only when listed. Redirects (at most five) are
 * checked again, each at the address that is then really connected to.
 *
 * @param allowedNetworks special addresses that are allowed nevertheless
 * @param allowedFolders folders from which {@code file:} URIs may read, after symbolic links are
 *     resolved; empty = none
 * @param maxBytes bound on one document
 * @param timeout for the whole fetch of one document, redirects included
 */
public record FetchPolicy(
    List<Cidr> allowedNetworks, List<Path> allowedFolders, long maxBytes, Duration timeout) {

  public FetchPolicy {
    allowedNetworks = List.copyOf(allowedNetworks);
    allowedFolders = List.copyOf(allowedFolders);
    if (maxBytes < 1 || !timeout.isPositive()) {
      throw new IllegalArgumentException("maxBytes and timeout must be positive");
    }
  }

  /** Public addresses only, no files, 16 MiB, 10 s. */
  public static FetchPolicy publicOnly() {
    return new FetchPolicy(List.of(), List.of(), 16L << 20, Duration.ofSeconds(10));
  }

  public FetchPolicy withNetworks(List<Cidr> networks) {
    return new FetchPolicy(networks, allowedFolders, maxBytes, timeout);
  }

  public FetchPolicy withFolders(List<Path> folders) {
    return new FetchPolicy(allowedNetworks, folders, maxBytes, timeout);
  }

  public FetchPolicy withLimits(long bytes, Duration time) {
    return new FetchPolicy(allowedNetworks, allowedFolders, bytes, time);
  }
}
