// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.jid.Jid;

class ControlTest {
  private static final Jid ONE = Jid.parse("app@rayo.test/1");
  private static final Jid TWO = Jid.parse("app@rayo.test/2");
  private static final Jid THREE = Jid.parse("app@rayo.test/3");
  private static final Jid EVE = Jid.parse("eve@rayo.test/1");

  @Test
  @DisplayName("A10 the first of two resources of one account that were offered the call has it")
  void sameAccount() {
    var control = Control.offeredTo(List.of(ONE, TWO)).commandedBy(TWO);
    assertThat(control.controller()).isEqualTo(TWO);
    assertThat(control.objection(TWO)).isNull();
    assertThat(control.objection(ONE)).isNotNull();
  }

  @Test
  @DisplayName("A09 a resource that was not offered the call belongs to the zone")
  void zone() {
    var control = Control.offeredTo(List.of(ONE)).commandedBy(ONE);
    assertThat(control.objection(THREE)).isNull();
    assertThat(control.objection(EVE)).isNotNull();
    assertThat(control.commandedBy(THREE).controller()).isEqualTo(ONE);
    assertThat(control.commandedBy(THREE).audience()).containsExactly(ONE, THREE);
  }

  @Test
  @DisplayName("A07 A11 who dials controls")
  void dialler() {
    assertThat(Control.by(ONE).objection(ONE)).isNull();
    assertThat(Control.by(ONE).objection(EVE)).isNotNull();
    assertThat(Control.by(ONE).abandoned()).isFalse();
  }

  @Test
  @DisplayName("B11 a call is abandoned when everybody left before anybody took it")
  void abandoned() {
    var control = Control.offeredTo(List.of(ONE, EVE)).without(ONE);
    assertThat(control.abandoned()).isFalse();
    assertThat(control.without(EVE).abandoned()).isTrue();
    assertThat(control.commandedBy(EVE).without(EVE).abandoned()).isFalse();
    assertThat(control.without(EVE).audience()).containsExactly(ONE, EVE);
  }
}
