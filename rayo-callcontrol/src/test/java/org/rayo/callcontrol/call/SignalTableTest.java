// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.port.SignalingInput;

/** What SIP says in each state, with an output running that keeps the end waiting. */
class SignalTableTest {
  private static SignalingInput signal(String name) {
    return switch (name) {
      case "180" -> new SignalingInput.Ringing(List.of());
      case "183" -> new SignalingInput.EarlyMedia(States.SDP, List.of());
      case "200" -> new SignalingInput.Answered(States.SDP, List.of());
      case "ACK" -> new SignalingInput.Confirmed(null);
      case "BYE" -> new SignalingInput.HungUp(List.of());
      case "CANCEL" -> new SignalingInput.Cancelled();
      case "486" -> new SignalingInput.Failed(486, "", List.of());
      case "re-INVITE" -> new SignalingInput.Renegotiate(States.SDP);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String kind(CallEffect effect) {
    return switch (effect) {
      case CallEffect.Emit emit -> emit.event().getClass().getSimpleName().toLowerCase(Locale.ROOT);
      case CallEffect.ToMedia _, CallEffect.ToSignaling _, CallEffect.ToPeer _ ->
          effect.getClass().getSimpleName().toLowerCase(Locale.ROOT);
      case CallEffect.Reply _ -> "reply";
      case CallEffect.StartTimer _,
          CallEffect.CancelTimer _,
          CallEffect.SeekClients _,
          CallEffect.Deliver _,
          CallEffect.SendMessage _,
          CallEffect.WriteRecord _,
          CallEffect.Forget _ ->
          "";
    };
  }

  @DisplayName("E10 E11 D05 F02 F05")
  @ParameterizedTest(name = "{0}: {1} → {2}, {3}")
  @CsvSource({
    "dialing,    180,       ringing,    ringing",
    "dialing,    183,       ringing,    ringing+complete",
    "dialing,    200,       connecting, complete",
    "dialing,    486,       ending,     close",
    "ringing,    180,       ringing,    ''",
    "ringing,    200,       connecting, complete",
    "connecting, 200,       connecting, ''",
    "connecting, BYE,       ending,     close",
    "offered,    CANCEL,    ending,     close",
    "accepted,   CANCEL,    ending,     close",
    "answering,  CANCEL,    ending,     reply+close",
    "answering,  ACK,       answering,  ''",
    "confirming, ACK,       answered,   answered",
    "confirming, BYE,       ending,     close",
    "confirming, CANCEL,    ending,     close",
    "confirming, re-INVITE, confirming, refuserenegotiation",
    "answered,   ACK,       answered,   ''",
    "answered,   re-INVITE, answered,   renegotiate",
    "answered,   BYE,       ending,     close",
    "answered,   200,       answered,   ''",
    "ending,     BYE,       ending,     ''",
    "ending,     200,       ending,     ''",
    "ending,     re-INVITE, ending,     refuserenegotiation",
    "ended,      BYE,       ended,      ''"
  })
  void table(String state, String signal, String next, String effects) {
    var transition =
        CallTransitions.on(
            States.named(state), new CallInput.FromSignaling(signal(signal)), States.NOW);
    assertThat(transition.next().label()).isEqualTo(next);
    assertThat(
            String.join(
                "+",
                transition.effects().stream()
                    .map(SignalTableTest::kind)
                    .filter(k -> !k.isEmpty())
                    .toList()))
        .isEqualTo(effects);
  }
}
