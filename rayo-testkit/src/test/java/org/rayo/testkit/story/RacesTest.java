// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.story.Replies.ACCEPT;
import static org.rayo.testkit.story.Replies.ANSWER;
import static org.rayo.testkit.story.Replies.DONE;
import static org.rayo.testkit.story.Replies.HANGUP;
import static org.rayo.testkit.story.Replies.error;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.Stop;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.OutputReason;
import org.rayo.testkit.fake.CallControlRig;
import org.rayo.testkit.fake.FakeMedia;
import org.rayo.testkit.fake.RecordingGateway.Event;
import org.rayo.testkit.fake.RecordingGateway.Reply;

/** Races that earlier servers lost, each in every order in which its parts can come. */
@DisplayName("A race")
class RacesTest {
  private static final Output OUTPUT = Output.of(new Output.Document.Remote("http://a.test/a.wav"));
  private static final Complete FINISHED = new Complete(OutputReason.FINISH, null);

  private final CallControlRig rig = new CallControlRig();
  private final Jid juliet = rig.available("juliet@rayo.test/balcony");
  private final Jid romeo = rig.available("romeo@rayo.test/orchard");

  /** All orders of three things. */
  static Stream<List<Integer>> ordersOfThree() {
    var orders = new ArrayList<List<Integer>>();
    for (int first = 0; first < 3; first++) {
      for (int second = 0; second < 3; second++) {
        if (first != second) {
          orders.add(List.of(first, second, 3 - first - second));
        }
      }
    }
    return orders.stream();
  }

  private CallId answeredCall() {
    var call = rig.incoming();
    rig.send(juliet, CallControlRig.jid(call), ANSWER);
    rig.signal(call, new SignalingInput.Confirmed(null));
    return call;
  }

  private long ends(Jid client) {
    return rig.gateway().eventsTo(client).stream().filter(CallEvent.End.class::isInstance).count();
  }

  @Test
  @DisplayName(
      "race 1 T22: the ref of a call comes before its first event, however fast media and SIP are")
  void refBeforeCallEvents() {
    var dial = new Dial("sip:b@c", null, "xmpp:c1@rayo.test", null, List.of(), List.of());
    rig.post(juliet, Jid.ofDomain(CallControlRig.DOMAIN), dial);
    rig.service().signal(new CallId("c1"), new SignalingInput.Ringing(List.of()));
    rig.settle();
    rig.signal(new CallId("c1"), new SignalingInput.Failed(486, "", List.of()));
    assertThat(rig.gateway().messages().getFirst()).isInstanceOf(Reply.class);
    assertThat(rig.gateway().events()).last().extracting("event").isInstanceOf(CallEvent.End.class);
  }

  @Test
  @DisplayName(
      "race 1 T22: the ref of a component comes before its completion, even if media mixes them up")
  void refBeforeCompletion() {
    var call = answeredCall();
    rig.media().beSilent();
    rig.send(juliet, CallControlRig.jid(call), OUTPUT);
    var output = new ComponentId(call, "output-1");
    rig.service().media(call, new MediaInput.ComponentFinished(output, FINISHED));
    rig.service().media(call, new MediaInput.ComponentStarted(output));
    rig.settle();
    var messages = rig.gateway().messages();
    assertThat(messages.get(messages.size() - 2)).isInstanceOf(Reply.class);
    assertThat(messages.getLast())
        .isInstanceOfSatisfying(Event.class, e -> assertThat(e.event()).isEqualTo(FINISHED));
  }

  @ParameterizedTest(
      name = "race 4 I08 I11: stop, finish and hangup in the order {0}: one completion")
  @MethodSource("ordersOfThree")
  void oneCompletion(List<Integer> order) {
    var call = answeredCall();
    var address = CallControlRig.jid(call);
    rig.send(juliet, address, OUTPUT);
    rig.media().beSilent();
    var output = new ComponentId(call, "output-1");
    for (int step : order) {
      switch (step) {
        case 0 -> rig.post(juliet, address.withResource("output-1"), new Stop());
        case 1 -> rig.service().media(call, new MediaInput.ComponentFinished(output, FINISHED));
        default -> rig.service().signal(call, new SignalingInput.HungUp(List.of()));
      }
    }
    rig.settle();
    rig.media().closed(call);
    rig.settle();
    assertThat(rig.gateway().eventsTo(juliet).stream().filter(Complete.class::isInstance))
        .hasSize(1);
    assertThat(rig.gateway().eventsTo(juliet)).last().isInstanceOf(CallEvent.End.class);
    assertThat(rig.isClean()).isTrue();
  }

  @Test
  @DisplayName(
      "race 5 A10 F01: two clients accept at the same time: one result, one conflict, both get the end")
  void twoControllers() {
    var call = rig.incoming();
    var first = rig.post(romeo, CallControlRig.jid(call), ACCEPT);
    var second = rig.post(juliet, CallControlRig.jid(call), ACCEPT);
    rig.settle();
    assertThat(rig.gateway().repliesTo(first)).containsExactly(DONE);
    assertThat(error(rig.gateway().repliesTo(second).getFirst())).isEqualTo("conflict/cancel");
    rig.signal(call, new SignalingInput.Cancelled());
    assertThat(ends(juliet)).isEqualTo(1);
    assertThat(ends(romeo)).isEqualTo(1);
  }

  @Test
  @DisplayName("race 9 B11: the caller cancels before the call was offered")
  void cancelBeforeOffer() {
    var call = rig.incoming(CallControlRig.THEIRS);
    rig.service().signal(call, new SignalingInput.Cancelled());
    rig.settle();
    assertThat(ends(juliet)).isEqualTo(1);
    assertThat(rig.isClean()).isTrue();
  }

  @Test
  @DisplayName("race 9 B11: the only client leaves while the call comes in")
  void clientLeavesBeforeOffer() {
    rig.service().clientGone(romeo);
    var call = rig.incoming(CallControlRig.THEIRS);
    rig.service().clientGone(juliet);
    rig.settle();
    assertThat(rig.signaling().lines(call)).containsExactly("480");
  }

  @Test
  @DisplayName("race 10 A02: commands to a call that just ended find nothing, at once")
  void commandAfterEnd() {
    var call = answeredCall();
    rig.service().signal(call, new SignalingInput.HungUp(List.of()));
    var late = rig.post(juliet, CallControlRig.jid(call), OUTPUT);
    rig.settle();
    assertThat(error(rig.gateway().repliesTo(late).getFirst())).isEqualTo("item-not-found/cancel");
  }

  @Test
  @DisplayName("race 11 F01: a completion that comes after the end is not heard")
  void completionAfterEnd() {
    var call = answeredCall();
    rig.send(juliet, CallControlRig.jid(call), OUTPUT);
    rig.send(juliet, CallControlRig.jid(call), HANGUP);
    int before = rig.gateway().messages().size();
    rig.service()
        .media(call, new MediaInput.ComponentFinished(new ComponentId(call, "output-1"), FINISHED));
    rig.settle();
    assertThat(rig.gateway().messages()).hasSize(before);
  }

  @Test
  @DisplayName(
      "race 12 E07: a dial that fails after its ref ends the call and gives no second reply")
  void dialFailsAfterRef() {
    var dial = new Dial("sip:b@c", null, "xmpp:c1@rayo.test", null, List.of(), List.of());
    rig.ask(juliet, Jid.ofDomain(CallControlRig.DOMAIN), dial);
    rig.signal(new CallId("c1"), new SignalingInput.Failed(503, "", List.of()));
    assertThat(rig.gateway().replies()).hasSize(1);
    assertThat(ends(juliet)).isEqualTo(1);
  }

  @ParameterizedTest(name = "I01: a component that media {0} while the call ends: one reply")
  @ValueSource(strings = {"starts", "refuses", "finishes", "forgets"})
  void componentStartCrossesHangup(String late) {
    var call = answeredCall();
    rig.media().beSilent();
    var start = rig.send(juliet, CallControlRig.jid(call), OUTPUT);
    assertThat(rig.gateway().repliesTo(start)).isEmpty();
    rig.send(juliet, CallControlRig.jid(call), HANGUP);
    var output = new ComponentId(call, "output-1");
    var refusal = StanzaError.itemNotFound("no leg");
    switch (late) {
      case "starts" -> rig.service().media(call, new MediaInput.ComponentStarted(output));
      case "refuses" -> rig.service().media(call, new MediaInput.ComponentRefused(output, refusal));
      case "finishes" ->
          rig.service().media(call, new MediaInput.ComponentFinished(output, FINISHED));
      default -> rig.advance(Duration.ofSeconds(60));
    }
    rig.settle();
    rig.media().closed(call);
    rig.signal(call, new SignalingInput.Released());
    assertThat(rig.gateway().repliesTo(start))
        .singleElement()
        .satisfies(reply -> assertThat(error(reply)).isEqualTo("item-not-found/cancel"));
    assertThat(rig.gateway().eventsTo(juliet)).noneMatch(Complete.class::isInstance);
    assertThat(ends(juliet)).isEqualTo(1);
    assertThat(rig.isClean()).isTrue();
  }

  @Test
  @DisplayName("race 9 D04: CANCEL while answering")
  void cancelWhileAnswering() {
    var call = rig.incoming();
    rig.media().beSilent();
    var answer = rig.send(juliet, CallControlRig.jid(call), ANSWER);
    rig.service().signal(call, new SignalingInput.Cancelled());
    rig.service().media(call, new MediaInput.Negotiated(FakeMedia.OURS));
    rig.settle();
    rig.media().closed(call);
    rig.settle();
    assertThat(rig.signaling().lines(call)).isEmpty();
    assertThat(error(rig.gateway().repliesTo(answer).getFirst()))
        .isEqualTo("item-not-found/cancel");
    assertThat(rig.isClean()).isTrue();
  }

  @Test
  @DisplayName("glare: hangup while answering")
  void hangupWhileAnswering() {
    var call = rig.incoming();
    rig.media().beSilent();
    var answer = rig.send(juliet, CallControlRig.jid(call), ANSWER);
    assertThat(rig.ask(juliet, CallControlRig.jid(call), HANGUP)).isEqualTo(DONE);
    assertThat(rig.gateway().repliesTo(answer)).hasSize(1);
    assertThat(rig.signaling().lines(call)).containsExactly("HANGUP");
  }

  @Test
  @DisplayName("glare: BYE before the ACK")
  void byeBeforeAck() {
    var call = rig.incoming();
    rig.send(juliet, CallControlRig.jid(call), ANSWER);
    rig.signal(call, new SignalingInput.HungUp(List.of()));
    rig.signal(call, new SignalingInput.Confirmed(null));
    assertThat(rig.gateway().eventsTo(juliet))
        .satisfiesExactly(
            e -> assertThat(e).isInstanceOf(CallEvent.Offer.class),
            e -> assertThat(e).isInstanceOf(CallEvent.End.class));
    assertThat(rig.isClean()).isTrue();
  }

  @Test
  @DisplayName("glare: hangup and BYE cross")
  void hangupCrossesBye() {
    var call = answeredCall();
    rig.post(juliet, CallControlRig.jid(call), HANGUP);
    rig.service().signal(call, new SignalingInput.HungUp(List.of()));
    rig.settle();
    assertThat(ends(juliet)).isEqualTo(1);
    rig.signal(call, new SignalingInput.Released());
    assertThat(rig.isClean()).isTrue();
  }

  @Test
  @DisplayName("double hangup: one result, one item-not-found, one BYE")
  void doubleHangup() {
    var call = answeredCall();
    var first = rig.post(juliet, CallControlRig.jid(call), HANGUP);
    var second = rig.post(juliet, CallControlRig.jid(call), HANGUP);
    rig.settle();
    assertThat(rig.gateway().repliesTo(first)).containsExactly(DONE);
    assertThat(error(rig.gateway().repliesTo(second).getFirst()))
        .isEqualTo("item-not-found/cancel");
    assertThat(rig.signaling().lines(call)).containsExactly("200", "HANGUP");
  }
}
