// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.sipservlet.transfer.Referral.Answered;
import org.rayo.sipservlet.transfer.Referral.CallEnded;
import org.rayo.sipservlet.transfer.Referral.Notified;
import org.rayo.sipservlet.transfer.Referral.Silence;

@DisplayName("D06 REFER: exactly one outcome")
class ReferralTest {
  private static int outcome(Referral.Input... inputs) {
    var referral = Referral.asked();
    var outcome = 0;
    for (var input : inputs) {
      referral = referral.on(input);
      if (referral.outcome() > 0) {
        assertThat(outcome).isZero();
        outcome = referral.outcome();
      }
    }
    return outcome;
  }

  private static Notified notified(int status, @Nullable String reason) {
    return new Notified(status, reason);
  }

  @Test
  void theLastNotifyTells() {
    assertThat(outcome(new Answered(202), notified(100, null), notified(180, null))).isZero();
    assertThat(outcome(new Answered(202), notified(100, null), notified(200, "noresource")))
        .isEqualTo(200);
    assertThat(outcome(new Answered(202), notified(486, null), notified(0, ""), new Silence()))
        .isEqualTo(486);
  }

  @Test
  void aNotifyMayOvertakeTheResponse() {
    assertThat(outcome(notified(200, "noresource"), new Answered(202), new CallEnded()))
        .isEqualTo(200);
    assertThat(outcome(notified(100, null), new Answered(202), notified(603, ""))).isEqualTo(603);
  }

  @Test
  void aRefusedReferIsOver() {
    assertThat(outcome(new Answered(100), new Answered(405), notified(200, ""))).isEqualTo(405);
  }

  @Test
  void aSubscriptionThatEndsWithoutAStatusTellsItsReason() {
    assertThat(outcome(new Answered(202), notified(0, "rejected"))).isEqualTo(603);
    assertThat(outcome(new Answered(202), notified(100, "timeout"))).isEqualTo(408);
    assertThat(outcome(new Answered(202), notified(100, ""))).isEqualTo(500);
  }

  @Test
  void silenceAndTheEndOfTheCallAreOutcomesToo() {
    assertThat(outcome(new Silence())).isEqualTo(408);
    assertThat(outcome(new Answered(202), new Silence(), new CallEnded())).isEqualTo(408);
    assertThat(outcome(new Answered(202), new CallEnded())).isEqualTo(202);
    assertThat(outcome(new CallEnded(), new Answered(202))).isEqualTo(487);
  }
}
