// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.runtime;

import java.time.Instant;
import java.util.List;

/**
 * A mixer as an operator sees it.
 *
 * @param id names it among the mixers of all security zones
 * @param zone the security zone that it belongs to
 * @param name local part of its address
 * @param state in lower case, such as {@code open}
 * @param created when its first party asked for it
 * @param parties the calls, by id, and the mixers, by name, that are joined to it
 * @param listeners full JIDs of the clients that hear of it
 * @param components components that are running
 */
public record ManagedMixer(
    String id,
    String zone,
    String name,
    String state,
    Instant created,
    List<String> parties,
    List<String> listeners,
    int components) {

  public ManagedMixer {
    parties = List.copyOf(parties);
    listeners = List.copyOf(listeners);
  }
}
