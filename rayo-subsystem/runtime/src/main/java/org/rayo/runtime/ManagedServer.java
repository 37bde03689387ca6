// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.runtime;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The running server as the management model shows it. Called on management threads, at any time
 * between registration and its end; answers are snapshots and must not wait for a call's mailbox.
 */
public interface ManagedServer {

  /** Calls that have not ended. */
  Collection<ManagedCall> calls();

  Optional<ManagedCall> call(String id);

  /** Calls that have not ended, without building the list. */
  default int activeCalls() {
    return calls().size();
  }

  /**
   * Asks a call to end as if its controlling client had sent hangup; the call ends some time later.
   *
   * @return false where there is no such call
   */
  boolean hangup(String id);

  /** Mixers that have not ended, of all security zones. */
  default Collection<ManagedMixer> mixers() {
    return List.of();
  }

  /**
   * Ends a mixer; the calls in it go on.
   *
   * @return false where there is no such mixer
   */
  default boolean destroyMixer(String id) {
    return false;
  }

  /** Refuses new calls, or takes them again; those that are up go on. */
  default void quiesce(boolean on) {
    throw new UnsupportedOperationException("quiesce");
  }

  default boolean quiesced() {
    return false;
  }

  /** What is wrong now and an operator can do something about, in sentences; mostly empty. */
  default List<String> troubles() {
    return List.of();
  }

  /** Clients with a bound stream, available or not. */
  Collection<ManagedClient> clients();

  /**
   * Counters since start by name, such as {@code calls-offered}; names are lower case with hyphens
   * and never disappear.
   */
  Map<String, Long> counters();
}
