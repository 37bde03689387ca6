// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rayo.callcontrol.port.CallDirectory;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.CallRecords;
import org.rayo.callcontrol.port.CallRepository;
import org.rayo.callcontrol.port.PartyId;

/** Directory, snapshots and records of calls in plain maps. */
public final class MemoryCalls implements CallDirectory, CallRepository, CallRecords {
  private final Map<CallId, String> owners = new HashMap<>();
  private final Map<PartyId, byte[]> snapshots = new HashMap<>();
  private final List<CallDetailRecord> records = new ArrayList<>();

  /** No calls yet. */
  public MemoryCalls() {}

  /** Lets another node have a call. */
  public void ownElsewhere(CallId call) {
    owners.put(call, "elsewhere");
  }

  @Override
  public boolean claim(CallId call) {
    return owners.putIfAbsent(call, "here") == null;
  }

  @Override
  public Optional<String> owner(CallId call) {
    return Optional.ofNullable(owners.get(call));
  }

  @Override
  public void release(CallId call) {
    owners.remove(call);
  }

  @Override
  public void save(PartyId call, byte[] snapshot) {
    snapshots.put(call, snapshot);
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
}
