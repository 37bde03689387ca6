// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.SignalingInput;

/** Whatever happens in whatever order, call control hears exactly one last word. */
class LastWordTest {
  private static final SessionDescription SDP = new SessionDescription("v=0\r\n");
  private static final List<DialogInput> INPUTS =
      List.of(
          new DialogInput.Progress(null, List.of()),
          new DialogInput.Answer(SDP, List.of()),
          new DialogInput.Reject(486, List.of()),
          new DialogInput.Redirect("sip:a@b", List.of()),
          new DialogInput.Hangup(List.of()),
          new DialogInput.AcceptOffer(SDP),
          new DialogInput.RefuseOffer(488),
          new DialogInput.Propose(SDP),
          new DialogInput.ProvisionalCame(180, null, List.of()),
          new DialogInput.ProvisionalCame(183, SDP, List.of()),
          new DialogInput.SuccessCame(SDP, List.of()),
          new DialogInput.SuccessCame(null, List.of()),
          new DialogInput.FailureCame(503, "", List.of()),
          new DialogInput.ProvisionalCame(183, SDP, List.of(), true),
          new DialogInput.PrackCame(false),
          new DialogInput.Refresh(SDP),
          new DialogInput.SessionLost(408, ""),
          new DialogInput.AckCame(null),
          new DialogInput.AckCame(SDP),
          new DialogInput.CancelCame(),
          new DialogInput.ByeCame(List.of()),
          new DialogInput.ByeAnswered(),
          new DialogInput.OfferCame(SDP),
          new DialogInput.OfferCame(null),
          new DialogInput.SendFailed(""));

  private static final List<DialogState.Reliability> RELIABILITIES =
      List.of(DialogState.Reliability.values());

  private final Random random = new Random(7);

  @Test
  void exactlyOneLastWordInAnyOrder() {
    for (var run = 0; run < 20_000; run++) {
      var state = start(run);
      var lastWords = 0;
      for (var i = 0; i < 12; i++) {
        var over = state instanceof DialogState.Ended;
        var step = DialogTransitions.on(state, anything());
        assertThat(over && !step.effects().isEmpty()).isFalse();
        state = step.next();
        lastWords += lastWordsIn(step);
        assertThat(lastWords).isEqualTo(state instanceof DialogState.Ended ? 1 : 0);
      }
    }
  }

  @Test
  void hangupEndsEveryDialogAtTheLatestByItsDeadline() {
    for (var run = 0; run < 20_000; run++) {
      var state = start(run);
      for (var i = 0; i < 6; i++) {
        state = DialogTransitions.on(state, anything()).next();
      }
      state = DialogTransitions.on(state, new DialogInput.Hangup(List.of())).next();
      state = DialogTransitions.on(state, new DialogInput.DeadlinePassed()).next();
      assertThat(state).isEqualTo(new DialogState.Ended());
    }
  }

  private static DialogState start(int run) {
    var reliability = RELIABILITIES.get(run / 2 % 3);
    return run % 2 == 0 ? DialogState.incoming(run % 7 == 0, reliability) : DialogState.outgoing();
  }

  private DialogInput anything() {
    return INPUTS.get(random.nextInt(INPUTS.size()));
  }

  private static int lastWordsIn(DialogStep step) {
    return (int) step.effects().stream().filter(LastWordTest::isLastWord).count();
  }

  private static boolean isLastWord(DialogEffect effect) {
    return effect instanceof DialogEffect.Signal(var input)
        && (input instanceof SignalingInput.Released
            || input instanceof SignalingInput.Failed
            || input instanceof SignalingInput.HungUp
            || input instanceof SignalingInput.Cancelled);
  }
}
