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
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.CallControlConfig;
import org.rayo.callcontrol.control.Application;
import org.rayo.callcontrol.control.OfferPolicy;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.MediaInput.NegotiationFailed;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.Output;
import org.rayo.testkit.fake.CallControlRig;
import org.rayo.testkit.fake.FakeMedia;

@DisplayName("In a session")
class SessionStoryTest {
  private static final CallCommand HOLD = new CallCommand.Hold();
  private static final CallCommand UNHOLD = new CallCommand.Unhold();
  private static final CallCommand MUTE = new CallCommand.Mute();
  private static final CallCommand UNMUTE = new CallCommand.Unmute();
  private static final Output OUTPUT = Output.of(new Output.Document.Remote("http://a.test/a.wav"));
  private static final SessionDescription THEIR_ANSWER = new SessionDescription("v=0 recvonly");

  private final CallControlRig rig = new CallControlRig();
  private final Jid juliet = rig.available("juliet@rayo.test/balcony");
  private final CallId call = rig.incoming();
  private final Jid address = CallControlRig.jid(call);

  private List<String> lines() {
    return rig.signaling().lines(call);
  }

  private String only(ClientRequest request) {
    var replies = rig.gateway().repliesTo(request);
    assertThat(replies).hasSize(1);
    return replies.getFirst().equals(DONE) ? "done" : error(replies.getFirst());
  }

  private ClientRequest hold() {
    var request = rig.send(juliet, address, HOLD);
    rig.signal(call, new SignalingInput.RenegotiationAnswered(THEIR_ANSWER));
    return request;
  }

  @Test
  @DisplayName("D11 D12 D13 there must be one: refused before the answer")
  void notAnswered() {
    for (var command : List.of(HOLD, UNHOLD, MUTE, UNMUTE, new CallCommand.Dtmf("1"))) {
      assertThat(error(rig.ask(juliet, address, command))).isEqualTo("unexpected-request/wait");
    }
  }

  @Test
  @DisplayName("D12 D13 keys and mute need no ACK, hold does: it would cross the answer")
  void notConfirmed() {
    rig.send(juliet, address, ANSWER);
    assertThat(rig.ask(juliet, address, MUTE)).isEqualTo(DONE);
    rig.send(juliet, address, new CallCommand.Dtmf("1"));
    assertThat(rig.media().log()).contains("dtmf 1");
    assertThat(error(rig.ask(juliet, address, HOLD))).isEqualTo("unexpected-request/wait");
  }

  @Nested
  @DisplayName("that is up,")
  class Answered {
    @BeforeEach
    void answer() {
      rig.send(juliet, address, ANSWER);
      rig.signal(call, new SignalingInput.Confirmed(null));
    }

    @Test
    @DisplayName("D11 hold is answered when the other party agreed, and unhold ends it")
    void holdAndUnhold() {
      var hold = rig.send(juliet, address, HOLD);
      assertThat(rig.gateway().repliesTo(hold)).isEmpty();
      assertThat(rig.media().log()).endsWith("offer SENDONLY");
      assertThat(lines()).endsWith("RE-INVITE");
      rig.signal(call, new SignalingInput.RenegotiationAnswered(THEIR_ANSWER));
      assertThat(only(hold)).isEqualTo("done");
      assertThat(rig.media().log()).endsWith("complete v=0 recvonly");
      assertThat(rig.ask(juliet, address, HOLD)).as("a second hold").isEqualTo(DONE);

      var unhold = rig.send(juliet, address, UNHOLD);
      rig.signal(call, new SignalingInput.RenegotiationAnswered(THEIR_ANSWER));
      assertThat(only(unhold)).isEqualTo("done");
      assertThat(rig.media().log()).contains("offer SENDRECV");
    }

    @Test
    @DisplayName("D11 who is on hold hears no output and no keys, and may be silent")
    void onHold() {
      hold();
      assertThat(error(rig.ask(juliet, address, OUTPUT))).isEqualTo("unexpected-request/wait");
      assertThat(error(rig.ask(juliet, address, new CallCommand.Dtmf("1"))))
          .isEqualTo("unexpected-request/wait");
      rig.service().media(call, new MediaInput.Inactive());
      rig.settle();
      assertThat(rig.service().activeCalls()).isEqualTo(1);
    }

    @Test
    @DisplayName("D11 a hold that the other party refuses leaves everything as it was")
    void holdRefused() {
      var hold = rig.send(juliet, address, HOLD);
      rig.signal(call, new SignalingInput.RenegotiationFailed(488));
      assertThat(only(hold)).isEqualTo("not-acceptable/cancel");
      assertThat(rig.media().log()).endsWith("withdraw");
      var output = rig.send(juliet, address, OUTPUT);
      assertThat(rig.gateway().repliesTo(output)).hasSize(1);
      assertThat(rig.media().log()).endsWith("start output-1");
    }

    @Test
    @DisplayName("D11 a hold that nobody answers fails after a while")
    void holdLost() {
      var hold = rig.send(juliet, address, HOLD);
      rig.advance(Duration.ofSeconds(40));
      assertThat(only(hold)).isEqualTo("not-acceptable/cancel");
    }

    @Test
    @DisplayName("D11 media that makes no offer fails the hold, not the call")
    void noOffer() {
      rig.media().beSilent();
      var hold = rig.send(juliet, address, HOLD);
      rig.service()
          .media(call, new NegotiationFailed(NegotiationFailed.Cause.NO_RESOURCES, "none"));
      rig.settle();
      assertThat(only(hold)).isEqualTo("resource-constraint/wait");
      assertThat(rig.service().activeCalls()).isEqualTo(1);
    }

    @Test
    @DisplayName("glare: an offer of the other party while ours is out gets 491, and the other way")
    void glare() {
      rig.send(juliet, address, HOLD);
      rig.signal(call, new SignalingInput.Renegotiate(CallControlRig.THEIRS));
      assertThat(lines()).endsWith("RE-491");
      rig.signal(call, new SignalingInput.RenegotiationAnswered(THEIR_ANSWER));
      rig.media().beSilent();
      rig.signal(call, new SignalingInput.Renegotiate(CallControlRig.THEIRS));
      assertThat(error(rig.ask(juliet, address, UNHOLD))).isEqualTo("unexpected-request/wait");
      rig.service().media(call, new MediaInput.Negotiated(FakeMedia.OURS));
      rig.settle();
      assertThat(lines()).endsWith("RE-200");
    }

    @Test
    @DisplayName("D11 10 the end of the call answers whatever was waiting")
    void endWhileWaiting() {
      var hold = rig.send(juliet, address, HOLD);
      rig.media().beSilent();
      var keys = rig.send(juliet, address, new CallCommand.Dtmf("12"));
      var transfer =
          rig.send(juliet, address, new CallCommand.Redirect("sip:bob@example.org", List.of()));
      assertThat(rig.ask(juliet, address, HANGUP)).isEqualTo(DONE);
      for (var waiting : List.of(hold, keys, transfer)) {
        assertThat(only(waiting)).isEqualTo("item-not-found/cancel");
      }
      rig.media().closed(call);
      rig.settle();
      rig.signal(call, new SignalingInput.Released());
      assertThat(rig.isClean()).isTrue();
    }

    @Test
    @DisplayName("D12 S17 mute takes effect at once, and unmute ends it")
    void mute() {
      assertThat(rig.ask(juliet, address, MUTE)).isEqualTo(DONE);
      assertThat(rig.ask(juliet, address, MUTE)).isEqualTo(DONE);
      assertThat(rig.ask(juliet, address, UNMUTE)).isEqualTo(DONE);
      assertThat(rig.media().log()).containsSubsequence("mute", "unmute");
      assertThat(rig.media().log()).containsOnlyOnce("mute");
    }

    @Test
    @DisplayName("D13 keys are answered when the last one is over, one command after the other")
    void keys() {
      rig.media().beSilent();
      var first = rig.send(juliet, address, new CallCommand.Dtmf("12"));
      var second = rig.send(juliet, address, new CallCommand.Dtmf("#"));
      assertThat(rig.media().log()).endsWith("dtmf 12");
      rig.service().media(call, new MediaInput.DtmfSent("keys-1", null));
      rig.settle();
      assertThat(only(first)).isEqualTo("done");
      assertThat(rig.gateway().repliesTo(second)).isEmpty();
      assertThat(rig.media().log()).endsWith("dtmf #");
      rig.advance(Duration.ofMinutes(1));
      assertThat(only(second)).isEqualTo("resource-constraint/wait");
    }

    @Test
    @DisplayName("D14 keys of the other party are no events unless somebody wants them")
    void noKeyEvents() {
      int before = rig.gateway().events().size();
      rig.service().media(call, new MediaInput.DtmfReceived("5", Duration.ofMillis(90)));
      rig.settle();
      assertThat(rig.gateway().events()).hasSize(before);
    }

    @Test
    @DisplayName("D06 redirect is a REFER, and we hang up when the target answered")
    void transfer() {
      var request =
          rig.send(juliet, address, new CallCommand.Redirect("sip:bob@example.org", List.of()));
      assertThat(lines()).endsWith("REFER");
      assertThat(rig.gateway().repliesTo(request)).isEmpty();
      rig.signal(call, new SignalingInput.TransferEnded(200));
      assertThat(only(request)).isEqualTo("done");
      assertThat(lines()).endsWith("HANGUP");
      assertThat(rig.gateway().eventsTo(juliet))
          .last()
          .isEqualTo(new CallEvent.End(EndReason.HANGUP_COMMAND, null, List.of()));
    }

    @Test
    @DisplayName("D06 redirect that the other party refuses changes nothing")
    void transferRefused() {
      var request =
          rig.send(juliet, address, new CallCommand.Redirect("sip:bob@example.org", List.of()));
      assertThat(
              error(
                  rig.ask(
                      juliet, address, new CallCommand.Redirect("sip:eve@example.org", List.of()))))
          .isEqualTo("unexpected-request/wait");
      rig.signal(call, new SignalingInput.TransferEnded(603));
      assertThat(only(request)).isEqualTo("service-unavailable/cancel");
      assertThat(rig.service().activeCalls()).isEqualTo(1);
    }

    @Test
    @DisplayName("D06 who hangs up after a REFER went where it was sent")
    void transferredAndGone() {
      var request =
          rig.send(juliet, address, new CallCommand.Redirect("sip:bob@example.org", List.of()));
      rig.signal(call, new SignalingInput.HungUp(List.of()));
      assertThat(only(request)).isEqualTo("done");
    }

    @Test
    @DisplayName("a REFER of the other party is refused: clients decide where calls go")
    void referRefused() {
      rig.signal(call, new SignalingInput.TransferAsked("sip:x@y", null, null));
      assertThat(lines()).endsWith("NOTIFY-603");
    }
  }

  @Test
  @DisplayName("D14 S18 keys of the other party are events where an application wants them")
  void keyEvents() {
    var policy = new OfferPolicy(OfferPolicy.Strategy.ALL, Duration.ZERO, true, null);
    var application = new Application("ivr", Pattern.compile(".*"), List.of(juliet.bare()), policy);
    var wanting =
        new CallControlRig(
            CallControlConfig.of(CallControlRig.DOMAIN).withApplications(List.of(application)));
    wanting.available(juliet.toString());
    var theirs = wanting.incoming();
    wanting.send(juliet, CallControlRig.jid(theirs), ANSWER);
    wanting.signal(theirs, new SignalingInput.Confirmed(null));
    wanting.service().media(theirs, new MediaInput.DtmfReceived("5", Duration.ofMillis(90)));
    wanting.settle();
    assertThat(wanting.gateway().eventsTo(juliet))
        .last()
        .isEqualTo(new CallEvent.Dtmf("5", Duration.ofMillis(90)));
  }
}
