// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.JoinDirection;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.media.control.testing.Exchange;
import org.rayo.media.control.testing.Phone;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.testkit.rtp.Codec;

class CallJoinStoryTest {
  private static final double ALICE = 500;
  private static final double BOB = 800;
  private static final double CAROL = 1200;
  private static final double[] ALL = {ALICE, BOB, CAROL};

  @TempDir Path folder;
  private Exchange exchange;
  private Phone alice;
  private Phone bob;

  @BeforeEach
  void call() {
    exchange = new Exchange(folder);
    alice = exchange.phone();
    bob = exchange.phone(Codec.PCMA, true);
    alice.hum(ALICE);
    bob.hum(BOB);
  }

  @AfterEach
  void hangUp() {
    exchange.close();
  }

  @Test
  @DisplayName("G01 G09 two calls hear each other, over both laws, until they are parted")
  void bridge() {
    alice.join(bob, JoinDirection.DUPLEX);
    assertThat(alice.hearsOnly(ALL, BOB)).isTrue();
    assertThat(bob.hearsOnly(ALL, ALICE)).isTrue();
    assertThat(bob.heardNothingElse()).isTrue();

    bob.unjoin(alice);
    assertThat(alice.hearsOnly(ALL)).isTrue();
    assertThat(bob.hearsOnly(ALL)).isTrue();
    bob.unjoin(alice);
  }

  @Test
  @DisplayName("G03 G06 directions are seen from the first party and can be changed")
  void directions() {
    alice.join(bob, JoinDirection.SEND);
    assertThat(bob.hearsOnly(ALL, ALICE)).isTrue();
    assertThat(alice.hearsOnly(ALL)).isTrue();
    alice.join(bob, JoinDirection.RECV);
    assertThat(alice.hearsOnly(ALL, BOB)).isTrue();
    assertThat(bob.hearsOnly(ALL)).isTrue();
    bob.join(alice, JoinDirection.DUPLEX);
    assertThat(bob.hearsOnly(ALL, ALICE)).isTrue();
    assertThat(alice.hearsOnly(ALL, BOB)).isTrue();
  }

  @Test
  @DisplayName("G07 a call hears all that it is joined with, and its own output besides")
  void several() {
    var carol = exchange.phone();
    carol.hum(CAROL);
    alice.join(bob, JoinDirection.DUPLEX);
    alice.join(carol, JoinDirection.DUPLEX);
    assertThat(alice.hearsOnly(ALL, BOB, CAROL)).isTrue();
    assertThat(bob.hearsOnly(ALL, ALICE)).isTrue();
    assertThat(carol.hearsOnly(ALL, ALICE)).isTrue();

    alice.start(exchange.tone(2000));
    double[] more = {ALICE, BOB, CAROL, 2000};
    assertThat(alice.hearsOnly(more, BOB, CAROL, 2000)).isTrue();
    assertThat(bob.hearsOnly(more, ALICE)).isTrue();

    bob.close();
    assertThat(alice.hearsOnly(more, CAROL, 2000)).isTrue();
    assertThat(alice.heardNothingElse()).isTrue();
  }

  @Test
  @DisplayName("G01 a join with nobody is refused")
  void nobody() {
    var nobody = exchange.stranger(CallId.random());
    assertThat(alice.refusedJoin(nobody, JoinDirection.DUPLEX).condition())
        .isEqualTo(StanzaCondition.SERVICE_UNAVAILABLE);
    assertThat(nobody.refusedJoin(alice, JoinDirection.DUPLEX).condition())
        .isEqualTo(StanzaCondition.SERVICE_UNAVAILABLE);
    assertThat(alice.refusedJoin(alice, JoinDirection.DUPLEX).condition())
        .isEqualTo(StanzaCondition.SERVICE_UNAVAILABLE);
    nobody.unjoin(alice);
    exchange.media.close(nobody.id);
    nobody.next(MediaInput.Closed.class);
  }
}
