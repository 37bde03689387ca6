// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import java.util.Optional;

/**
 * Keeps the snapshot of each call and mixer, as versioned bytes, where another node finds it. Does
 * not block for long.
 */
public interface CallRepository {
  void save(PartyId party, byte[] snapshot);

  Optional<byte[]> load(PartyId party);

  void remove(PartyId party);
}
