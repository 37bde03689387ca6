// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * From where prompts and grammars may be fetched. Public addresses are always allowed; private,
 * loopback and link-local ones only where they are listed, because a client must not be able to
 * make the server read what only the server can reach. Files come from the listed folders alone.
 *
 * @param allowedNetworks networks of http and https servers; the address is checked after name
 *     resolution and again for each redirect
 * @param fileFolders absolute folders below which file URLs may point, symbolic links resolved
 * @param maxBytes largest document
 * @param timeout for one document, from name resolution to the last byte
 */
public record FetchSettings(
    List<IpNetwork> allowedNetworks, List<Path> fileFolders, long maxBytes, Duration timeout) {

  public FetchSettings {
    allowedNetworks = List.copyOf(allowedNetworks);
    fileFolders = List.copyOf(fileFolders);
  }
}
