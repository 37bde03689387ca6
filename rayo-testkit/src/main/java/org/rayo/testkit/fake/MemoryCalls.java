// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.rayo.callcontrol.port.CallDirectory;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.CallRecords;
import org.rayo.callcontrol.port.CallRepository;
import org.rayo.callcontrol.port.PartyId;

/** Directory, snapshots and records of calls in plain maps, as one node sees them. */
public final class MemoryCalls implements CallDirectory, CallRepository, CallRecords {
  private final Map<PartyId, String> owners = new HashMap<>();
  private final Map<PartyId, byte[]> snapshots = new HashMap<>();
  private final List<CallDetailRecord> records = new ArrayList<>();

  /** No calls yet. */
  public MemoryCalls() {}

  /** Lets another node have a call. */
  public void ownElsewhere(CallId call) {
    owners.put(call, "elsewhere");
  }

  @Override
  public boolean claim(PartyId party) {
    return owners.putIfAbsent(party, "here") == null;
  }

  @Override
  public Optional<String> owner(PartyId party) {
    return Optional.ofNullable(owners.get(party));
  }

  @Override
  public boolean isOurs(PartyId party) {
    return "here".equals(owners.get(party));
  }

  @Override
  public boolean takeOver(PartyId party, String deadNode) {
    return owners.replace(party, deadNode, "here");
  }

  @Override
  public List<PartyId> ownedBy(String node) {
    return owners.keySet().stream().filter(p -> node.equals(owners.get(p))).toList();
  }

  @Override
  public void release(PartyId party) {
    owners.remove(party, "here");
  }

  @Override
  public CompletionStage<Void> save(PartyId call, byte[] snapshot) {
    snapshots.put(call, snapshot);
    return SAVED;
  }

  @Override
  public Optional<byte[]> load(PartyId call) {
    return Optional.ofNullable(snapshots.get(call));
  }

  @Override
  public void remove(PartyId call) {
    snapshots.remove(call);
  }

  @Override
  public void ended(CallDetailRecord callDetailRecord) {
    records.add(callDetailRecord);
  }

  public List<CallDetailRecord> records() {
    return List.copyOf(records);
  }

  /** Whether every call was let go. */
  public boolean isEmpty() {
    return owners.isEmpty() && snapshots.isEmpty();
  }

  /** There is one copy, which all nodes share. */
  @Override
  public void forgetCopies() {}
}
