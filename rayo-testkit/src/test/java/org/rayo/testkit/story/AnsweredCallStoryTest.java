// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.story.Replies.ANSWER;
import static org.rayo.testkit.story.Replies.DONE;
import static org.rayo.testkit.story.Replies.HANGUP;
import static org.rayo.testkit.story.Replies.error;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.MediaInput.NegotiationFailed;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.OutputReason;
import org.rayo.testkit.fake.CallControlRig;

@DisplayName("An answered call")
class AnsweredCallStoryTest {
  private static final Output OUTPUT = Output.of(new Output.Document.Remote("http://a.test/a.wav"));
  private static final Complete FINISHED = new Complete(OutputReason.FINISH, null);

  private final CallControlRig rig = new CallControlRig();
  private final Jid juliet = rig.available("juliet@rayo.test/balcony");
  private final Jid romeo = rig.available("romeo@rayo.test/orchard");

  @AfterEach
  void nothingBroke() {
    assertThat(rig.service().counters()).containsEntry("internal-errors", 0L);
  }

  private CallEvent.End endSeenBy(Jid client) {
    var events = rig.gateway().eventsTo(client);
    assertThat(events.getLast()).isInstanceOf(CallEvent.End.class);
    return (CallEvent.End) events.getLast();
  }

  private CallId call = CallId.random();
  private Jid address = juliet;

  @BeforeEach
  void answer() {
    call = rig.incoming();
    address = CallControlRig.jid(call);
    rig.send(juliet, address, ANSWER);
    rig.signal(call, new SignalingInput.Confirmed(null));
  }

  @Test
  @DisplayName("D08 F03 hangup sends BYE, then the end; nothing is left")
  void hangup() {
    var headers = List.of(new Header("x-call-result", "4"));
    assertThat(rig.ask(juliet, address, new CallCommand.Hangup(headers))).isEqualTo(DONE);
    assertThat(rig.signaling().lines(call)).containsExactly("200", "HANGUP");
    assertThat(rig.signaling().sent().getLast().headers()).isEqualTo(headers);
    assertThat(endSeenBy(juliet).reason()).isEqualTo(EndReason.HANGUP_COMMAND);
    assertThat(error(rig.ask(juliet, address, HANGUP))).isEqualTo("item-not-found/cancel");
    rig.signal(call, new SignalingInput.Released());
    assertThat(rig.isClean()).isTrue();
    assertThat(rig.media().closes(call)).isEqualTo(1);
  }

  @Test
  @DisplayName("F02 F10 ends by BYE, with its headers")
  void remoteHangup() {
    var headers = List.of(new Header("Reason", "Q.850;cause=16"));
    rig.signal(call, new SignalingInput.HungUp(headers));
    assertThat(endSeenBy(juliet)).isEqualTo(new CallEvent.End(EndReason.HUNGUP, null, headers));
    assertThat(endSeenBy(romeo).reason()).isEqualTo(EndReason.HUNGUP);
    assertThat(rig.isClean()).isTrue();
  }

  @Test
  @DisplayName("leaves one call detail record")
  void detailRecord() {
    rig.advance(Duration.ofSeconds(7));
    rig.signal(call, new SignalingInput.HungUp(List.of()));
    assertThat(rig.calls().records())
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.controller()).isEqualTo(juliet.toString());
              assertThat(r.sipCallId()).isEqualTo("sip-" + call.value());
              assertThat(Duration.between(r.answered(), r.ended()))
                  .isEqualTo(Duration.ofSeconds(7));
            });
  }

  @Test
  @DisplayName("is renegotiated, one offer at a time")
  void renegotiation() {
    rig.signal(call, new SignalingInput.Renegotiate(CallControlRig.THEIRS));
    assertThat(rig.signaling().lines(call)).containsExactly("200", "RE-200");
    rig.media().beSilent();
    rig.signal(call, new SignalingInput.Renegotiate(CallControlRig.THEIRS));
    rig.signal(call, new SignalingInput.Renegotiate(CallControlRig.THEIRS));
    assertThat(rig.signaling().lines(call)).endsWith("RE-491");
    rig.service()
        .media(call, new NegotiationFailed(NegotiationFailed.Cause.NO_COMMON_CODEC, "none"));
    rig.settle();
    assertThat(rig.signaling().lines(call)).endsWith("RE-488");
    assertThat(rig.service().call(call.value()))
        .hasValueSatisfying(v -> assertThat(v.state()).isEqualTo("answered"));
  }

  @Test
  @DisplayName("ends when its peer falls silent")
  void inactivity() {
    rig.service().media(call, new MediaInput.Inactive());
    rig.settle();
    assertThat(endSeenBy(juliet).reason()).isEqualTo(EndReason.TIMEOUT);
    assertThat(rig.signaling().lines(call)).endsWith("HANGUP");
  }

  @Test
  @DisplayName("F12 ends when no command and no component came for a time")
  void idle() {
    rig.advance(Duration.ofSeconds(299));
    rig.send(juliet, address, OUTPUT);
    rig.advance(Duration.ofSeconds(1000));
    assertThat(rig.signaling().lines(call)).containsExactly("200");
    rig.media().finish(new ComponentId(call, "output-1"), FINISHED);
    rig.settle();
    rig.advance(Duration.ofSeconds(200));
    rig.send(juliet, address, ANSWER); // refused, but a sign of life
    rig.advance(Duration.ofSeconds(299));
    assertThat(rig.signaling().lines(call)).containsExactly("200");
    rig.advance(Duration.ofSeconds(1));
    assertThat(rig.signaling().lines(call)).endsWith("HANGUP");
    assertThat(endSeenBy(juliet).reason()).isEqualTo(EndReason.TIMEOUT);
    rig.signal(call, new SignalingInput.Released());
    assertThat(rig.isClean()).isTrue();
  }

  @Test
  @DisplayName("F12 may be idle for longer while the other party holds, but not for ever")
  void idleOnHold() {
    rig.media().beSilent();
    renegotiated("a=recvonly");
    rig.advance(Duration.ofSeconds(1000));
    assertThat(rig.signaling().lines(call)).containsExactly("200", "RE-200");
    renegotiated("a=sendrecv");
    rig.advance(Duration.ofSeconds(299));
    renegotiated("a=inactive");
    rig.advance(Duration.ofSeconds(3599));
    assertThat(rig.signaling().lines(call)).doesNotContain("HANGUP");
    rig.advance(Duration.ofSeconds(1));
    assertThat(rig.signaling().lines(call)).endsWith("HANGUP");
  }

  private void renegotiated(String direction) {
    rig.signal(call, new SignalingInput.Renegotiate(CallControlRig.THEIRS));
    var answer = new SessionDescription("v=0\r\n" + direction + "\r\n");
    rig.service().media(call, new MediaInput.Negotiated(answer));
    rig.settle();
  }

  @Test
  @DisplayName("ends in time although media never lets go and SIP never confirms")
  void deadlines() {
    rig.media().beSilent();
    rig.send(juliet, address, HANGUP);
    assertThat(rig.gateway().eventsTo(juliet)).noneMatch(CallEvent.End.class::isInstance);
    rig.advance(Duration.ofSeconds(5));
    assertThat(endSeenBy(juliet).reason()).isEqualTo(EndReason.HANGUP_COMMAND);
    assertThat(rig.service().calls()).isEmpty();
    rig.advance(Duration.ofSeconds(40));
    assertThat(rig.scheduler().pending()).isZero();
    assertThat(rig.calls().isEmpty()).isTrue();
  }

  @Test
  @DisplayName("can be seen and ended by an operator")
  void operator() {
    assertThat(rig.service().call(call.value()))
        .hasValueSatisfying(v -> assertThat(v.controller()).isEqualTo(juliet));
    assertThat(rig.service().callsOf(juliet)).isEqualTo(1);
    assertThat(rig.service().hangup(call.value())).isTrue();
    rig.settle();
    assertThat(endSeenBy(juliet).reason()).isEqualTo(EndReason.HANGUP_COMMAND);
    assertThat(rig.service().callsOf(juliet)).isZero();
    assertThat(rig.service().hangup(call.value())).isFalse();
  }

  @Test
  @DisplayName("B02 B03 goes on when its client leaves")
  void clientLeaves() {
    rig.service().clientGone(juliet);
    rig.settle();
    assertThat(rig.signaling().lines(call)).containsExactly("200");
  }
}
