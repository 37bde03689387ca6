// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.PATIENCE;
import static org.rayo.it.Awaiting.await;
import static org.rayo.it.Awaiting.refusal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.rayo.client.CallHandle;
import org.rayo.client.RayoErrorException;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.input.InputReason;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.Output.Document;
import org.rayo.protocol.prompt.Prompt;
import org.rayo.protocol.record.RecordMedia;
import org.rayo.testkit.sip.OutgoingPhoneCall;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/**
 * Things that happen at the same time, against the real server. Every order is played by the tests
 * of call control; here it is the one that comes, a few times each.
 */
@EndToEnd
class RacesIT {
  private static final int TIMES = 3;
  private static final String KEY =
      """
      <grammar xmlns="http://www.w3.org/2001/06/grammar" version="1.0" mode="dtmf" root="key">
        <rule id="key"><item>5</item></rule>
      </grammar>
      """;

  private final StanzaJudge judge = new StanzaJudge();
  private final StanzaJudge bobsJudge = new StanzaJudge();
  private final List<Application> clients = new ArrayList<>();
  private Application alice;
  private SipPhone phone;

  @BeforeEach
  void connect() throws IOException, InterruptedException {
    alice = Application.available(TestServer.ALICE, judge);
    clients.add(alice);
    phone = new SipPhone(PhoneConfig.udp());
  }

  /** No call is left to say anything when the promises are checked. */
  @AfterEach
  void check() throws IOException, InterruptedException {
    Management.await("active-calls", 0, Management::activeCalls);
    for (var client : clients) {
      client.settle();
      client.close();
    }
    phone.close();
    judge.check();
    bobsJudge.check();
  }

  /** The condition of a refusal, or "done". */
  private static String outcome(CompletableFuture<?> command) throws InterruptedException {
    try {
      command.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return "done";
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RayoErrorException refused) {
        return refused.error().condition().name();
      }
      throw new AssertionError("failed otherwise: " + e.getCause(), e);
    } catch (TimeoutException e) {
      throw new AssertionError("no reply within " + PATIENCE, e);
    }
  }

  private static Output words(String text) {
    return Output.of(new Document.Inline("text/plain", text));
  }

  @RepeatedTest(TIMES)
  @DisplayName(
      "race 1 race 12 E01 E07 F05: a dial that fails at once has a ref first, then one end")
  void dialFails() throws InterruptedException {
    var dialling = alice.client().dial(phone.uri(), TestServer.CALL_ME);
    phone.expectCall().reject(486);
    assertThat(await(await(dialling).ended()).reason()).isEqualTo(EndReason.BUSY);
  }

  @RepeatedTest(TIMES)
  @DisplayName("race 2 E05 E11 G08: a dial that is answered at once is answered, then joined")
  void answeredAtOnce() throws InterruptedException {
    var other = Conversation.begin(phone, alice);
    var join =
        new CallCommand.Join(
            other.call().uri(),
            null,
            CallCommand.Join.Direction.DUPLEX,
            CallCommand.Join.Media.BRIDGE);
    var dialling =
        alice.client().dial(new Dial(phone.uri(), null, null, null, List.of(), List.of(join)));
    phone.expectCall().pickUp();
    var call = await(dialling);
    var order = new EventOrder(call);
    order.awaitOnly("Answered", "Joined");
    await(call.hangup());
    await(call.ended());
    other.end();
  }

  @RepeatedTest(TIMES)
  @DisplayName("race 3 race 8 G01 F11: a join crosses the hangup of its call; the other lives on")
  void hangupCrossesJoin() throws InterruptedException {
    var anna = Conversation.begin(phone, alice);
    var bert = Conversation.begin(phone, alice);
    var join = bert.call().join(anna.call());
    var hangup = anna.call().hangup();
    assertThat(outcome(join)).isIn("done", "SERVICE_UNAVAILABLE");
    await(hangup);
    await(anna.call().ended());
    assertThat(bert.call().ended()).isNotDone();
    bert.run(words("Still here."));
    bert.end();
  }

  @RepeatedTest(TIMES)
  @DisplayName("race 4 I08 I11 F11: stop, hangup and BYE of a component end it once")
  void stopCrossesHangup() throws InterruptedException {
    var conversation = Conversation.begin(phone, alice);
    var output = conversation.start(words("This goes on for quite some time."));
    var stop = output.stop();
    var hangup = conversation.call().hangup();
    assertThat(outcome(stop)).isIn("done", "ITEM_NOT_FOUND");
    assertThat(outcome(hangup)).isEqualTo("done");
    assertThat(await(output.completed()).reason())
        .isIn(new CompleteReason.Stopped(), new CompleteReason.HungUp());
    await(conversation.call().ended());
  }

  @RepeatedTest(TIMES)
  @DisplayName("race 5 A10 B06 F01: of two clients that accept at once one wins; both hear the end")
  void twoAccept() throws IOException, InterruptedException {
    var bob = Application.available(TestServer.BOB, bobsJudge);
    clients.add(bob);
    var caller = phone.call(TestServer.CALL_ME);
    var hers = alice.nextOffer();
    var his = bob.nextOffer();
    var she = hers.accept();
    var he = his.accept();
    assertThat(List.of(outcome(she), outcome(he))).containsExactlyInAnyOrder("done", "CONFLICT");
    caller.cancel();
    await(hers.ended());
    await(his.ended());
  }

  @RepeatedTest(TIMES)
  @DisplayName("race 6 L01 L02: a key before the first word of a prompt completes it once")
  void inputBeforeOutput() throws InterruptedException {
    var conversation = Conversation.begin(phone, alice);
    var prompt = new Prompt(true, words("Press five, whenever you like."), Input.dtmf(KEY));
    var starting = conversation.call().start(prompt);
    var pressed = conversation.caller().media().press("5");
    var component = await(starting);
    await(pressed);
    if (!component.completed().isDone()) {
      // The first key may have come before the grammar was there.
      conversation.caller().sendDigits("5");
    }
    assertThat(await(component.completed()).reason()).isInstanceOf(InputReason.Match.class);
    conversation.end();
  }

  @RepeatedTest(TIMES)
  @DisplayName("race 7 H01 H09: the last call leaves a mixer while another one joins it")
  void mixerEndsAndBegins() throws InterruptedException {
    var anna = Conversation.begin(phone, alice);
    var bert = Conversation.begin(phone, alice);
    var mixer = alice.client().mixer("race");
    await(anna.call().join(mixer));
    var leaving = anna.call().unjoin(mixer);
    var coming = bert.call().join(mixer);
    assertThat(outcome(leaving)).isEqualTo("done");
    assertThat(outcome(coming)).isEqualTo("done");
    await(bert.call().unjoin(mixer));
    assertThat(refusal(bert.call().unjoin(mixer)).condition())
        .isEqualTo(StanzaCondition.SERVICE_UNAVAILABLE);
    anna.end();
    bert.end();
  }

  @RepeatedTest(TIMES)
  @DisplayName("race 9 B11 D04: CANCEL crosses the answer; whoever wins, the call ends once")
  void cancelCrossesAnswer() throws InterruptedException {
    var caller = phone.call(TestServer.CALL_ME);
    var call = alice.nextOffer();
    var answer = call.answer();
    caller.cancel();
    outcome(answer);
    if (caller.awaitFinal().status() == 200) {
      caller.hangup();
    } else {
      assertThat(caller.awaitFinal().status()).isEqualTo(487);
    }
    assertThat(await(call.ended()).reason()).isEqualTo(EndReason.HUNGUP);
  }

  @RepeatedTest(TIMES)
  @DisplayName("race 9 B11: CANCEL before anybody looked at the offer leaves nothing")
  void cancelCrossesOffer() throws InterruptedException {
    OutgoingPhoneCall caller = phone.call(TestServer.CALL_ME);
    caller.cancel();
    assertThat(caller.awaitFinal().status()).isEqualTo(487);
    assertThat(await(alice.nextOffer().ended()).reason()).isEqualTo(EndReason.HUNGUP);
  }

  @RepeatedTest(TIMES)
  @DisplayName("race 10 A02 S18: commands to a call that just ended find nothing, without delay")
  void lateCommands() throws InterruptedException {
    var conversation = Conversation.begin(phone, alice);
    CallHandle call = conversation.call();
    var hangup = call.hangup();
    var late = List.of(call.start(words("Too late.")), call.hold(), call.hangup());
    await(hangup);
    for (var command : late) {
      assertThat(refusal(command).condition()).isEqualTo(StanzaCondition.ITEM_NOT_FOUND);
    }
    await(call.ended());
    assertThat(refusal(call.mute()).condition()).isEqualTo(StanzaCondition.ITEM_NOT_FOUND);
  }

  @RepeatedTest(TIMES)
  @DisplayName("race 11 M09 I11: a recording comes to its longest as the call ends: one completion")
  void recordingEnds() throws InterruptedException {
    var conversation = Conversation.begin(phone, alice);
    var longest = Duration.ofMillis(300);
    var recording =
        conversation.start(
            new RecordMedia(
                "wav",
                false,
                true,
                false,
                longest,
                null,
                null,
                RecordMedia.Direction.DUPLEX,
                false,
                List.of()));
    var heard = conversation.caller().heard().length();
    conversation.caller().awaitHeard(heard.plus(longest));
    conversation.caller().hangup();
    assertThat(await(recording.completed()).recording()).isNotNull();
    await(conversation.call().ended());
  }
}
