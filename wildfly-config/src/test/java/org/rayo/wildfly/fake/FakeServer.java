// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.wildfly.fake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.rayo.runtime.ManagedCall;
import org.rayo.runtime.ManagedCall.Direction;
import org.rayo.runtime.ManagedClient;
import org.rayo.runtime.ManagedMixer;
import org.rayo.runtime.ManagedServer;
import org.rayo.runtime.RayoSettings;

/** Three calls, a mixer and two clients; the counters tell which settings have arrived. */
final class FakeServer implements ManagedServer {
  private static final String MIXER = "ivr@localhost/conf";
  private static final String CLIENT = "ivr@localhost/phone";

  private final Map<String, ManagedCall> calls = new ConcurrentHashMap<>();
  private final AtomicLong limit = new AtomicLong();
  private final AtomicLong applications = new AtomicLong();
  private final AtomicBoolean destroyed = new AtomicBoolean();
  private final AtomicLong hungUp = new AtomicLong();

  FakeServer() {
    add(call("call-0", Direction.INBOUND, "answered"));
    add(call("call-1", Direction.INBOUND, "answered"));
    add(call("call-2", Direction.OUTBOUND, "ringing"));
  }

  void settingsChanged(RayoSettings settings) {
    limit.set(settings.limits().maxCalls());
    applications.set(settings.applications().size());
  }

  @Override
  public Collection<ManagedCall> calls() {
    return calls.values();
  }

  @Override
  public Optional<ManagedCall> call(String id) {
    return Optional.ofNullable(calls.get(id));
  }

  @Override
  public boolean hangup(String id) {
    var found = calls.remove(id) != null;
    if (found) {
      hungUp.incrementAndGet();
    }
    return found;
  }

  @Override
  public Collection<ManagedMixer> mixers() {
    var zone = "ivr@localhost";
    return destroyed.get()
        ? List.of()
        : List.of(
            new ManagedMixer(
                MIXER,
                zone,
                "conf",
                "open",
                Instant.now(),
                List.of("call-0", "call-1"),
                List.of(CLIENT),
                1));
  }

  @Override
  public boolean destroyMixer(String id) {
    return id.equals(MIXER) && destroyed.compareAndSet(false, true);
  }

  @Override
  public Collection<ManagedClient> clients() {
    var since = Instant.parse("2026-01-01T00:00:00Z");
    return List.of(
        new ManagedClient(CLIENT, true, "127.0.0.1:40000", true, since, calls.size()),
        new ManagedClient("idle@localhost/x", false, "127.0.0.1:40001", false, since, 0));
  }

  @Override
  public Map<String, Long> counters() {
    return Map.of(
        "calls-hung-up", hungUp.get(),
        "seen-applications", applications.get(),
        "seen-limit-calls", limit.get());
  }

  private void add(ManagedCall call) {
    calls.put(call.id(), call);
  }

  private static ManagedCall call(String id, Direction direction, String state) {
    return new ManagedCall(
        id,
        direction,
        state,
        "sip:alice@example.org",
        "sip:100@localhost",
        Instant.now(),
        CLIENT,
        1,
        id + "@example.org");
  }
}
