// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.Ref;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.Stop;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.input.InputReason;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.Output;

class TransferTest {
  private static final String TO_TWO =
      "<transfer xmlns='urn:xmpp:tropo:transfer:1' terminator='*' timeout='20000'>"
          + "<ringback>Please wait</ringback><to>sip:b@h</to><to>sip:c@h</to></transfer>";
  private static final String TO_ONE =
      "<transfer xmlns='urn:xmpp:tropo:transfer:1' terminator='' to='sip:b@h'/>";
  private static final Jid B = Jid.parse("b@rayo.test");
  private static final Jid C = Jid.parse("c@rayo.test");
  private static final Jid TRANSFER = VerbRig.CALL.withResource("transfer-1");

  private final VerbRig rig = new VerbRig();

  private static CallEvent.End end(EndReason reason) {
    return new CallEvent.End(reason, null, List.of());
  }

  private static CallEvent answered() {
    return new CallEvent.Answered(List.of());
  }

  /** Both parties are being called. */
  private void toTwo() {
    var request = rig.send(Jid.parse("abc@call.rayo.test/1"), TO_TWO);
    assertThat(rig.next(Input.class).mode()).isEqualTo(Input.Mode.DTMF);
    rig.created("abc@rayo.test/input-1");
    assertThat(rig.next(Output.class).repeatTimes()).isZero();
    rig.created("abc@rayo.test/output-1");
    var dial = rig.next(Dial.class);
    assertThat(dial.to()).isEqualTo("sip:b@h");
    assertThat(dial.joins().getFirst().callUri()).isEqualTo("xmpp:abc@rayo.test");
    rig.created("b@rayo.test");
    rig.created("c@rayo.test");
    assertThat(rig.client.repliesTo(request))
        .containsExactly(new CommandResult.Created(new Ref("xmpp:" + TRANSFER)));
  }

  private void toOne() {
    rig.send(VerbRig.CALL, TO_ONE);
    rig.created("b@rayo.test");
  }

  @Test
  @DisplayName("U06 U07 the first who answers is bridged until it hangs up, the others are let go")
  void firstAnswerWins() {
    toTwo();
    rig.event(B, new CallEvent.Ringing(List.of()));
    rig.event(C, answered());
    assertThat(rig.asked.remove().command()).isEqualTo(new Stop());
    assertThat(rig.asked.element().request().to()).isEqualTo(B);
    assertThat(rig.asked.remove().command()).isEqualTo(new CallCommand.Hangup(List.of()));
    rig.event(VerbRig.CALL, new CallEvent.Joined("xmpp:c@rayo.test", null));
    rig.event(B, end(EndReason.HANGUP_COMMAND));
    assertThat(rig.client.events()).as("nothing of the legs").isEmpty();
    assertThat(rig.heard()).isEmpty();
    rig.event(C, end(EndReason.HUNGUP));
    assertThat(rig.heard()).containsExactly("success");
    assertThat(rig.desk.size()).isZero();
  }

  @ParameterizedTest(name = "U07 nobody answers: {0} is {1}")
  @CsvSource({"TIMEOUT,timeout", "BUSY,busy", "REJECTED,reject", "ERROR,error"})
  void nobody(EndReason reason, String name) {
    toOne();
    rig.event(B, end(reason));
    assertThat(rig.heard()).containsExactly(name);
  }

  @Test
  @DisplayName("U07 the terminator ends the transfer, other keys do not")
  void terminator() {
    toTwo();
    var input = VerbRig.CALL.withResource("input-1");
    rig.event(input, new Complete(new InputReason.NoMatch(), null));
    rig.created("abc@rayo.test/input-2");
    assertThat(rig.heard()).isEmpty();
    var again = VerbRig.CALL.withResource("input-2");
    rig.event(again, new Complete(new InputReason.Match("a/b", "*"), null));
    assertThat(rig.heard()).containsExactly("terminator");
    assertThat(rig.asked)
        .extracting(asked -> asked.request().to())
        .contains(B, C, VerbRig.CALL.withResource("output-1"));
  }

  @Test
  @DisplayName("U06 I10 stop hangs up what rings and completes with stop")
  void stop() {
    toOne();
    var stop = rig.send(TRANSFER, "<stop xmlns='urn:xmpp:rayo:1'/>");
    assertThat(rig.client.repliesTo(stop)).containsExactly(new CommandResult.Done());
    assertThat(rig.heard()).containsExactly("stop");
    assertThat(rig.next(CallCommand.Hangup.class)).isNotNull();
  }

  @Test
  @DisplayName("F11 I11 when the caller hangs up, the completion comes before the end")
  void callerHangsUp() {
    toOne();
    rig.event(VerbRig.CALL, end(EndReason.HUNGUP));
    assertThat(rig.heard()).containsExactly("hangup");
    assertThat(rig.client.messages().getLast()).isEqualTo(rig.client.events().getLast());
    assertThat(rig.next(CallCommand.Hangup.class)).isNotNull();
  }

  @Test
  @DisplayName("U06 what call control refuses refuses the transfer")
  void refused() {
    var request = rig.send(VerbRig.CALL, TO_ONE);
    var error = StanzaError.itemNotFound("no such call");
    rig.refused(error);
    assertThat(rig.client.repliesTo(request)).containsExactly(new CommandResult.Refused(error));
    assertThat(rig.heard()).isEmpty();
    assertThat(rig.desk.size()).isZero();
  }

  @Test
  @DisplayName("U06 one party that cannot be dialled does not matter while another can")
  void oneIsEnough() {
    rig.send(
        VerbRig.CALL,
        "<transfer xmlns='urn:xmpp:tropo:transfer:1' terminator='' to='sip:b@h'>"
            + "<to>sip:c@h</to></transfer>");
    rig.refused(StanzaError.badRequest("no such address"));
    rig.created("c@rayo.test");
    rig.event(C, answered());
    rig.event(C, end(EndReason.HUNGUP));
    assertThat(rig.heard()).containsExactly("success");
  }

  @Test
  @DisplayName("U06 a leg that comes after the stop is hung up")
  void lateLeg() {
    rig.send(
        VerbRig.CALL,
        "<transfer xmlns='urn:xmpp:tropo:transfer:1' terminator='' to='sip:b@h'>"
            + "<to>sip:c@h</to></transfer>");
    rig.created("b@rayo.test");
    rig.send(TRANSFER, "<stop xmlns='urn:xmpp:rayo:ext:1'/>");
    rig.created("c@rayo.test");
    assertThat(rig.asked).extracting(asked -> asked.request().to()).containsExactly(B, C);
  }

  @Test
  @DisplayName("I08 another client cannot stop it")
  void notTheCreator() {
    toOne();
    var stop =
        rig.send(Jid.parse("app@rayo.test/2"), TRANSFER, "<stop xmlns='urn:xmpp:rayo:ext:1'/>");
    assertThat(rig.client.repliesTo(stop).getFirst()).isInstanceOf(CommandResult.Refused.class);
    assertThat(rig.heard()).isEmpty();
  }
}
