// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.server.event.Controller;

@DisplayName("HA media server: epochs and silence of nodes")
class NodesTest {
  private final AtomicLong now = new AtomicLong();
  private final Nodes nodes = new Nodes(now::get);

  private record Dialog(String id) implements Controller {
    @Override
    public String address() {
      return "127.0.0.1:1";
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public Duration silence() {
      return Duration.ZERO;
    }

    @Override
    public CompletableFuture<Boolean> deliver(Event event) {
      return CompletableFuture.completedFuture(true);
    }
  }

  private final Dialog first = new Dialog("first");
  private final Dialog second = new Dialog("second");

  private void assertStale(Controller dialog) {
    assertThatExceptionOfType(MsmlException.class)
        .isThrownBy(() -> nodes.standing(dialog))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(Code.STALE_EPOCH));
  }

  @Test
  void aNodeThatComesAgainReplacesItself() throws MsmlException {
    nodes.attach(first, "n1", 1, null);
    nodes.attach(second, "n1", 2, null);
    assertStale(first);
    assertThat(nodes.standing(second)).isEqualTo(new Nodes.Standing("n1", 2));
    assertThat(nodes.controller("n1")).isEqualTo(second);
    assertThatExceptionOfType(MsmlException.class)
        .isThrownBy(() -> nodes.attach(first, "n1", 1, null));
  }

  @Test
  void attachmentsOfOneDialogMayOvertakeEachOther() throws MsmlException {
    nodes.attach(first, "n1", 3, null);
    nodes.attach(first, "n1", 2, null);
    assertThat(nodes.standing(first)).isEqualTo(new Nodes.Standing("n1", 3));
  }

  @Test
  void whoWasTakenOverNeedsALaterEpoch() throws MsmlException {
    nodes.attach(first, "n1", 4, null);
    nodes.attach(second, "n2", 5, "n1");
    assertStale(first);
    assertThatExceptionOfType(MsmlException.class)
        .isThrownBy(() -> nodes.attach(first, "n1", 5, null));
    nodes.attach(first, "n1", 6, null);
    assertThat(nodes.standing(first)).isEqualTo(new Nodes.Standing("n1", 6));
    assertThat(nodes.standing(second)).isEqualTo(new Nodes.Standing("n2", 5));
  }

  @Test
  void nobodyTakesOverOneWhoIsAhead() throws MsmlException {
    nodes.attach(first, "n1", 7, null);
    assertThatExceptionOfType(MsmlException.class)
        .isThrownBy(() -> nodes.attach(second, "n2", 6, "n1"));
    assertThat(nodes.standing(first)).isNotNull();
    assertThat(nodes.standing(second)).isNull();
  }

  @Test
  void aNodeThatSaysNothingIsSilent() throws MsmlException {
    var limit = Duration.ofSeconds(60);
    nodes.attach(first, "n1", 1, null);
    nodes.attach(second, "n2", 1, null);
    now.addAndGet(Duration.ofSeconds(50).toNanos());
    nodes.heard(first);
    now.addAndGet(Duration.ofSeconds(20).toNanos());
    assertThat(nodes.silent(limit)).containsExactly("n2");
  }
}
