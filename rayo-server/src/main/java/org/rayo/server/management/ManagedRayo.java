// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.management;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.rayo.callcontrol.CallService;
import org.rayo.callcontrol.CallView;
import org.rayo.callcontrol.MixerView;
import org.rayo.protocol.jid.Jid;
import org.rayo.runtime.ManagedCall;
import org.rayo.runtime.ManagedClient;
import org.rayo.runtime.ManagedMixer;
import org.rayo.runtime.ManagedServer;
import org.rayo.xmpp.api.ClientStream;

/** Shows calls and clients to {@code /subsystem=rayo}. */
public final class ManagedRayo implements ManagedServer {
  private static final String UNREADABLE = "snapshots-unreadable";

  private final CallService calls;
  private final ConnectedClients clients;
  private final Map<String, LongSupplier> counters = new ConcurrentHashMap<>();
  private final Map<String, Supplier<Map<String, Long>>> groups = new ConcurrentHashMap<>();

  private final List<Supplier<List<String>>> warnings = new CopyOnWriteArrayList<>();

  public ManagedRayo(CallService calls, ConnectedClients clients) {
    this.calls = calls;
    this.clients = clients;
  }

  /** Adds a counter to those of call control. */
  public void count(String name, LongSupplier value) {
    counters.put(name, value);
  }

  /** Adds the counters of a part that knows their names itself; they are shown with a prefix. */
  public void countAll(String prefix, Supplier<Map<String, Long>> values) {
    groups.put(prefix, values);
  }

  /** Adds what a part knows to be wrong. */
  public void warn(Supplier<List<String>> part) {
    warnings.add(part);
  }

  @Override
  public List<String> troubles() {
    var troubles = new ArrayList<String>();
    warnings.forEach(part -> troubles.addAll(part.get()));
    long unreadable = calls.counters().getOrDefault(UNREADABLE, 0L);
    if (unreadable > 0) {
      troubles.add(
          "%d calls or mixers were left alone because their snapshots cannot be read here: a newer version saved them"
              .formatted(unreadable));
    }
    return troubles;
  }

  @Override
  public Collection<ManagedCall> calls() {
    return calls.calls().stream().map(ManagedRayo::managed).toList();
  }

  @Override
  public Optional<ManagedCall> call(String id) {
    return calls.call(id).map(ManagedRayo::managed);
  }

  @Override
  public int activeCalls() {
    return calls.activeCalls();
  }

  private static ManagedCall managed(CallView call) {
    var controller = call.controller();
    return new ManagedCall(
        call.id(),
        switch (call.direction()) {
          case INBOUND -> ManagedCall.Direction.INBOUND;
          case OUTBOUND -> ManagedCall.Direction.OUTBOUND;
        },
        call.state(),
        call.from(),
        call.to(),
        call.created(),
        controller == null ? null : controller.toString(),
        call.components(),
        call.sipCallId());
  }

  @Override
  public boolean hangup(String id) {
    return calls.hangup(id);
  }

  @Override
  public Collection<ManagedMixer> mixers() {
    return calls.mixers().stream().map(ManagedRayo::managed).toList();
  }

  private static ManagedMixer managed(MixerView mixer) {
    return new ManagedMixer(
        mixer.id(),
        mixer.zone(),
        mixer.name(),
        mixer.state(),
        mixer.created(),
        mixer.parties(),
        mixer.listeners().stream().map(Jid::toString).toList(),
        mixer.components());
  }

  @Override
  public boolean destroyMixer(String id) {
    return calls.destroyMixer(id);
  }

  @Override
  public Collection<ManagedClient> clients() {
    return clients.all().stream().map(this::managed).toList();
  }

  private ManagedClient managed(ClientStream stream) {
    return new ManagedClient(
        stream.jid().toString(),
        calls.isAvailable(stream.jid()),
        stream.remoteAddress(),
        stream.secured(),
        stream.boundAt(),
        calls.callsOf(stream.jid()));
  }

  @Override
  public void quiesce(boolean on) {
    calls.quiesce(on);
  }

  @Override
  public boolean quiesced() {
    return calls.quiesced();
  }

  @Override
  public Map<String, Long> counters() {
    var values = new LinkedHashMap<>(calls.counters());
    counters.forEach((name, value) -> values.put(name, value.getAsLong()));
    groups.forEach(
        (prefix, group) -> group.get().forEach((name, value) -> values.put(prefix + name, value)));
    return values;
  }
}
