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
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.output.Output;

/** Each command in each state: what the client is told at once, and where the call goes. */
class CommandTableTest {
  private static RayoCommand command(String name) {
    return switch (name) {
      case "accept" -> new CallCommand.Accept(List.of(), false);
      case "answer" -> new CallCommand.Answer(List.of());
      case "reject" -> new CallCommand.Reject(CallCommand.Reject.Reason.DECLINE, List.of());
      case "redirect" -> new CallCommand.Redirect("sip:x@y", List.of());
      case "hangup" -> new CallCommand.Hangup(List.of());
      case "output" -> Output.of(new Output.Document.Remote("http://a.test/a.wav"));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String told(List<CallEffect> effects) {
    return effects.stream()
        .filter(CallEffect.Reply.class::isInstance)
        .map(e -> told(((CallEffect.Reply) e).result()))
        .findFirst()
        .orElse("later");
  }

  private static String told(CommandResult result) {
    return switch (result) {
      case CommandResult.Done _ -> "done";
      case CommandResult.Created _ -> "ref";
      case CommandResult.Refused(var error) ->
          error.condition().name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }

  @DisplayName("D02 D04 D06 D07 D08 I02 I07")
  @ParameterizedTest(name = "{0}: {1} → {2}, {3}")
  @CsvSource({
    "offered,    accept,   done,               accepted",
    "offered,    answer,   done,               confirming",
    "offered,    reject,   done,               ending",
    "offered,    redirect, done,               ending",
    "offered,    hangup,   done,               ending",
    "offered,    output,   later,              offered",
    "accepted,   accept,   unexpected-request, accepted",
    "accepted,   answer,   done,               confirming",
    "accepted,   reject,   not-allowed,        accepted",
    "accepted,   redirect, done,               ending",
    "accepted,   hangup,   done,               ending",
    "accepted,   output,   later,              accepted",
    "answering,  accept,   unexpected-request, answering",
    "answering,  answer,   unexpected-request, answering",
    "answering,  reject,   not-allowed,        answering",
    "answering,  redirect, unexpected-request, answering",
    "answering,  hangup,   done,               ending",
    "answering,  output,   later,              answering",
    "confirming, accept,   unexpected-request, confirming",
    "confirming, answer,   unexpected-request, confirming",
    "confirming, reject,   not-allowed,        confirming",
    "confirming, redirect, unexpected-request, confirming",
    "confirming, hangup,   done,               ending",
    "confirming, output,   later,              confirming",
    "preparing,  answer,   unexpected-request, preparing",
    "preparing,  reject,   unexpected-request, preparing",
    "preparing,  hangup,   done,               ending",
    "preparing,  output,   unexpected-request, preparing",
    "dialing,    accept,   unexpected-request, dialing",
    "dialing,    hangup,   done,               ending",
    "dialing,    output,   unexpected-request, dialing",
    "ringing,    redirect, unexpected-request, ringing",
    "ringing,    hangup,   done,               ending",
    "ringing,    output,   unexpected-request, ringing",
    "connecting, answer,   unexpected-request, connecting",
    "connecting, hangup,   done,               ending",
    "connecting, output,   later,              connecting",
    "answered,   accept,   unexpected-request, answered",
    "answered,   answer,   unexpected-request, answered",
    "answered,   reject,   not-allowed,        answered",
    "answered,   redirect, later,              answered",
    "answered,   hangup,   done,               ending",
    "answered,   output,   later,              answered",
    "ending,     hangup,   item-not-found,     ending",
    "ending,     output,   item-not-found,     ending",
    "ended,      answer,   item-not-found,     ended",
    "ended,      hangup,   item-not-found,     ended"
  })
  void table(String state, String command, String told, String next) {
    var input = new CallInput.ClientCommand(States.REQUEST, null, command(command));
    var transition = CallTransitions.on(States.named(state), input, States.NOW);
    assertThat(told(transition.effects())).isEqualTo(told);
    assertThat(transition.next().label()).isEqualTo(next);
  }
}
