// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Copies of sessions")
class ReplicaWriterTest {
  private final SlowReplicas replicas = new SlowReplicas();
  private final ReplicaWriter writer = new ReplicaWriter(replicas);

  @Test
  @DisplayName("are written once when nothing changes")
  void unchanged() {
    writer.store("s", record("here", 1));
    replicas.arrived();
    writer.store("s", record("here", 1));
    assertThat(replicas.log).containsExactly("store s");
  }

  @Test
  @DisplayName("wait for the write before, and only the latest is written then")
  void oneAtATime() {
    writer.store("s", record("here", 1));
    writer.store("s", record("here", 2));
    writer.store("s", record("here", 3));
    assertThat(replicas.log).hasSize(1);
    replicas.arrived();
    assertThat(replicas.log).hasSize(2);
    assertThat(replicas.copies.get("s")).isEqualTo(record("here", 3));
  }

  @Test
  @DisplayName("go when the session ends, after the write that is under way")
  void removed() {
    writer.store("s", record("here", 1));
    writer.remove("s");
    replicas.arrived();
    assertThat(replicas.copies).isEmpty();
    replicas.arrived();
    assertThat(writer.size()).isZero();
  }

  @Test
  @DisplayName("of a session that another node took over are left alone")
  void takenOver() {
    writer.store("s", record("here", 1));
    replicas.arrived();
    replicas.copies.put("s", record("there", 2));
    writer.store("s", record("here", 3));
    writer.remove("s");
    assertThat(replicas.copies.get("s")).isEqualTo(record("there", 2));
    assertThat(replicas.log).containsExactly("store s");
  }

  @Test
  @DisplayName("are claimed from a node that is gone")
  void claimed() {
    replicas.copies.put("s", record("there", 1));
    writer.claim("s", record("here", 1));
    replicas.arrived();
    writer.store("s", record("here", 2));
    assertThat(replicas.copies.get("s")).isEqualTo(record("here", 2));
  }

  @Test
  @DisplayName("that could not be written are counted and written at the next change")
  void failed() {
    writer.store("s", record("here", 1));
    replicas.failed();
    writer.store("s", record("here", 2));
    assertThat(writer.failures()).isEqualTo(1);
    assertThat(replicas.log).hasSize(2);
  }

  @Test
  @DisplayName("that the cache refuses, as when it stops, disturb nobody")
  void stopped() {
    replicas.stopped = true;
    writer.store("s", record("here", 1));
    assertThat(writer.failures()).isEqualTo(1);
    replicas.stopped = false;
    writer.store("s", record("here", 2));
    assertThat(replicas.copies).containsKey("s");
  }

  @Test
  @DisplayName("are waited for by a node that stops, also those that it has let go of")
  void quiet() {
    assertThat(writer.isQuiet()).isTrue();
    writer.store("s", record("here", 1));
    writer.store("s", record("here", 2));
    writer.forget("s");
    assertThat(writer.isQuiet()).isFalse();
    replicas.arrived();
    assertThat(writer.isQuiet()).as("the latest is written as well").isFalse();
    replicas.arrived();
    assertThat(writer.isQuiet()).isTrue();
  }

  private static byte[] record(String owner, int minutes) {
    return new SessionRecord(owner, "app", "", minutes, Map.of(), List.of()).toBytes();
  }
}
