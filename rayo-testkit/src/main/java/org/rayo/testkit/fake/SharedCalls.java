// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rayo.callcontrol.port.CallRecords.CallDetailRecord;
import org.rayo.callcontrol.port.PartyId;

/** Directory, snapshots and records of a cluster, which no node takes with it when it dies. */
public final class SharedCalls {
  final Map<PartyId, String> owners = new HashMap<>();
  final Map<PartyId, byte[]> snapshots = new HashMap<>();
  final List<CallDetailRecord> records = new ArrayList<>();

  /** No calls yet. */
  public SharedCalls() {}

  /** Which node owns each party. */
  public Map<PartyId, String> owners() {
    return Map.copyOf(owners);
  }

  /** Says that a party is of another node, as a directory that was apart may. */
  public void put(PartyId party, String owner) {
    owners.put(party, owner);
  }

  /** What was saved of a party last. */
  public byte[] snapshot(PartyId party) {
    return Objects.requireNonNull(snapshots.get(party), () -> "nothing was saved of " + party);
  }

  /** Puts something else in the place of a snapshot. */
  public void replace(PartyId party, byte[] snapshot) {
    snapshots.put(party, snapshot);
  }

  public List<CallDetailRecord> records() {
    return List.copyOf(records);
  }

  /** Whether every call was let go. */
  public boolean isEmpty() {
    return owners.isEmpty() && snapshots.isEmpty();
  }
}
