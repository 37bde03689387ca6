// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.story.Replies.ACCEPT;
import static org.rayo.testkit.story.Replies.ACCEPT_EARLY;
import static org.rayo.testkit.story.Replies.ANSWER;
import static org.rayo.testkit.story.Replies.DECLINE;
import static org.rayo.testkit.story.Replies.DONE;
import static org.rayo.testkit.story.Replies.HANGUP;
import static org.rayo.testkit.story.Replies.error;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rayo.callcontrol.control.ClientShow;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.MediaInput.NegotiationFailed;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.jid.Jid;
import org.rayo.testkit.fake.CallControlRig;

@DisplayName("An inbound call")
class InboundCallStoryTest {
  private static final Jid STRANGER = Jid.parse("eve@rayo.test/x");

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

  @Test
  @DisplayName("B10 is refused with 480 when no client is there")
  void nobodyIsThere() {
    rig.service().clientGone(juliet);
    rig.service().presence(romeo, Jid.ofDomain("rayo.test"), ClientShow.DND);
    var call = rig.incoming();
    assertThat(rig.signaling().lines(call)).containsExactly("480");
    assertThat(rig.gateway().messages()).isEmpty();
    rig.signal(call, new SignalingInput.Released());
    assertThat(rig.isClean()).isTrue();
  }

  @Test
  @DisplayName("T06 undirected presence does not make a client a controlling party")
  void undirectedPresence() {
    var hasty = Jid.parse("hasty@rayo.test/1");
    rig.service().presence(hasty, null, ClientShow.CHAT);
    rig.incoming();
    assertThat(rig.gateway().eventsTo(hasty)).isEmpty();
  }

  @Test
  @DisplayName("is refused at once when media could never serve it")
  void noCommonCodec() {
    rig.media()
        .objectTo(new NegotiationFailed(NegotiationFailed.Cause.NO_COMMON_CODEC, "only video"));
    var call = rig.incoming();
    assertThat(rig.signaling().lines(call)).containsExactly("488");
    assertThat(rig.gateway().messages()).isEmpty();
    assertThat(rig.isClean()).isTrue();
  }

  @Nested
  @DisplayName("that is offered")
  class Offered {
    private CallId call = CallId.random();
    private Jid address = juliet;

    @BeforeEach
    void offer() {
      call = rig.incoming();
      address = CallControlRig.jid(call);
    }

    @Test
    @DisplayName("B06 D01 reaches every available client")
    void reachesAll() {
      var offer =
          new CallEvent.Offer(
              "sip:100@rayo.test", "sip:alice@example.org", List.of(new Header("X-Tenant", "7")));
      assertThat(rig.gateway().eventsTo(juliet)).containsExactly(offer);
      assertThat(rig.gateway().eventsTo(romeo)).containsExactly(offer);
    }

    @Test
    @DisplayName("D02 accept sends 180")
    void acceptRings() {
      assertThat(rig.ask(juliet, address, ACCEPT)).isEqualTo(DONE);
      assertThat(rig.signaling().lines(call)).containsExactly("180");
    }

    @Test
    @DisplayName("D03 accept with early media sends 183 with our description")
    void acceptWithEarlyMedia() {
      assertThat(rig.ask(juliet, address, ACCEPT_EARLY)).isEqualTo(DONE);
      assertThat(rig.signaling().lines(call)).containsExactly("183");
    }

    @Test
    @DisplayName("D04 answer sends 200, and the reply follows it")
    void answer() {
      assertThat(rig.ask(juliet, address, ANSWER)).isEqualTo(DONE);
      assertThat(rig.signaling().lines(call)).containsExactly("200");
    }

    @Test
    @DisplayName("D05 is announced as answered after the ACK")
    void answered() {
      rig.send(juliet, address, ANSWER);
      assertThat(rig.gateway().eventsTo(juliet)).hasSize(1);
      rig.signal(call, new SignalingInput.Confirmed(null));
      assertThat(rig.gateway().eventsTo(juliet))
          .last()
          .isEqualTo(new CallEvent.Answered(List.of()));
      assertThat(rig.gateway().eventsTo(romeo)).hasSize(1);
    }

    @Test
    @DisplayName("A10 the second controller gets conflict")
    void secondController() {
      rig.send(juliet, address, ACCEPT);
      assertThat(error(rig.ask(romeo, address, ACCEPT))).isEqualTo("conflict/cancel");
    }

    @Test
    @DisplayName("A10 a client that was not offered the call gets conflict")
    void stranger() {
      assertThat(error(rig.ask(STRANGER, address, ANSWER))).isEqualTo("conflict/cancel");
      assertThat(rig.ask(juliet, address, ANSWER)).isEqualTo(DONE);
    }

    @Test
    @DisplayName("A09 another resource of the controller's account may command")
    void sameZone() {
      rig.send(juliet, address, ANSWER);
      var kitchen = Jid.parse("juliet@rayo.test/kitchen");
      assertThat(rig.ask(kitchen, address, HANGUP)).isEqualTo(DONE);
      assertThat(endSeenBy(kitchen).reason()).isEqualTo(EndReason.HANGUP_COMMAND);
    }

    @Test
    @DisplayName("D02 a second accept is unexpected")
    void secondAccept() {
      rig.send(juliet, address, ACCEPT);
      assertThat(error(rig.ask(juliet, address, ACCEPT))).isEqualTo("unexpected-request/wait");
    }

    @ParameterizedTest(name = "D07 {0} sends {1}")
    @CsvSource({"DECLINE, 603, REJECTED", "BUSY, 486, BUSY", "ERROR, 500, ERROR"})
    void reject(CallCommand.Reject.Reason reason, String status, EndReason end) {
      assertThat(rig.ask(juliet, address, new CallCommand.Reject(reason, List.of())))
          .isEqualTo(DONE);
      assertThat(rig.signaling().lines(call)).containsExactly(status);
      assertThat(endSeenBy(juliet)).isEqualTo(new CallEvent.End(end, status, List.of()));
      assertThat(endSeenBy(romeo).reason()).isEqualTo(end);
    }

    @Test
    @DisplayName("D07 reject after accept is not allowed")
    void rejectAfterAccept() {
      rig.send(juliet, address, ACCEPT);
      assertThat(error(rig.ask(juliet, address, DECLINE))).isEqualTo("not-allowed/cancel");
    }

    @Test
    @DisplayName("D06 redirect sends 302")
    void redirect() {
      var redirect = new CallCommand.Redirect("sip:other@there.com", List.of());
      assertThat(rig.ask(juliet, address, redirect)).isEqualTo(DONE);
      assertThat(rig.signaling().sent().getLast().detail()).isEqualTo("sip:other@there.com");
      assertThat(endSeenBy(juliet).platformCode()).isEqualTo("302");
    }

    @Test
    @DisplayName("D06 D09 A14 redirect is unexpected until the ACK, and always needs a URI")
    void badRedirects() {
      refuseWhatIsNoUri();
      rig.send(juliet, address, ANSWER);
      refuseWhatIsNoUri();
      var redirect = new CallCommand.Redirect("sip:other@there.com", List.of());
      assertThat(error(rig.ask(juliet, address, redirect))).isEqualTo("unexpected-request/wait");
    }

    private void refuseWhatIsNoUri() {
      for (var target : List.of("sip:a@b\r\nX: y", "sip:a@b>, <sip:c@d", "a@b")) {
        var smuggled = new CallCommand.Redirect(target, List.of());
        assertThat(error(rig.ask(juliet, address, smuggled))).isEqualTo("bad-request/modify");
      }
    }

    @Test
    @DisplayName("F01 S20 Z11 the caller's CANCEL ends it for everybody who was offered it")
    void cancelled() {
      rig.signal(call, new SignalingInput.Cancelled());
      assertThat(endSeenBy(juliet).reason()).isEqualTo(EndReason.HUNGUP);
      assertThat(endSeenBy(romeo).reason()).isEqualTo(EndReason.HUNGUP);
      assertThat(rig.isClean()).isTrue();
      assertThat(error(rig.ask(juliet, address, ANSWER))).isEqualTo("item-not-found/cancel");
    }

    @Test
    @DisplayName("B11 is refused with 480 when every client left")
    void everybodyLeft() {
      rig.service().clientGone(juliet);
      rig.settle();
      assertThat(rig.signaling().lines(call)).isEmpty();
      rig.service().presence(romeo, null, ClientShow.UNAVAILABLE);
      rig.settle();
      assertThat(rig.signaling().lines(call)).containsExactly("480");
    }

    @Test
    @DisplayName("B03 is still offered to a client that only turned away from another call")
    void unavailableToACall() {
      rig.service().presence(juliet, Jid.parse("other@rayo.test"), ClientShow.UNAVAILABLE);
      rig.service().clientGone(romeo);
      rig.settle();
      assertThat(rig.signaling().lines(call)).isEmpty();
      assertThat(rig.service().isAvailable(juliet)).isTrue();
    }

    @Test
    @DisplayName("is refused with 480 when no client commands it in time")
    void offerTimeout() {
      rig.advance(Duration.ofSeconds(60));
      assertThat(rig.signaling().lines(call)).containsExactly("480");
      assertThat(endSeenBy(juliet)).isEqualTo(end(EndReason.TIMEOUT, "480"));
      rig.signal(call, new SignalingInput.Released());
      assertThat(rig.isClean()).isTrue();
    }

    @Test
    @DisplayName("waits for the caller alone once a client took it")
    void acceptedInTime() {
      rig.send(juliet, address, ACCEPT);
      rig.advance(Duration.ofMinutes(3));
      assertThat(rig.signaling().lines(call)).containsExactly("180");
    }

    @Test
    @DisplayName("ends with 488 when media does not agree after all")
    void negotiationFails() {
      rig.media().beSilent();
      var request = rig.send(juliet, address, ANSWER);
      rig.service()
          .media(call, new NegotiationFailed(NegotiationFailed.Cause.NO_COMMON_CODEC, "none"));
      rig.settle();
      assertThat(rig.signaling().lines(call)).containsExactly("488");
      assertThat(error(rig.gateway().repliesTo(request).getFirst()))
          .isEqualTo("item-not-found/cancel");
    }

    @Test
    @DisplayName("ends with 503 when media says nothing")
    void mediaIsSilent() {
      rig.media().beSilent();
      rig.send(juliet, address, ANSWER);
      rig.advance(Duration.ofSeconds(10));
      assertThat(rig.signaling().lines(call)).containsExactly("503");
      rig.advance(Duration.ofSeconds(5));
      assertThat(endSeenBy(juliet)).isEqualTo(end(EndReason.ERROR, "503"));
    }

    @Test
    @DisplayName("ends with an error when no ACK comes")
    void noAck() {
      rig.send(juliet, address, ANSWER);
      rig.advance(Duration.ofSeconds(40));
      assertThat(rig.signaling().lines(call)).containsExactly("200", "HANGUP");
      assertThat(endSeenBy(juliet)).isEqualTo(end(EndReason.ERROR, "408"));
    }

    private CallEvent.End end(EndReason reason, String status) {
      return new CallEvent.End(reason, status, List.of());
    }
  }

  @Nested
  @DisplayName("without an offer of media")
  class WithoutOffer {
    private final CallId call = rig.incoming(null);
    private final Jid address = CallControlRig.jid(call);

    @BeforeEach
    void settle() {
      rig.settle();
    }

    @Test
    @DisplayName("gets our offer in the 200 and answers it in the ACK")
    void lateOffer() {
      assertThat(rig.ask(juliet, address, ANSWER)).isEqualTo(DONE);
      rig.signal(call, new SignalingInput.Confirmed(new SessionDescription("v=0 late")));
      assertThat(rig.media().log()).containsExactly("open", "complete v=0 late");
      assertThat(rig.gateway().eventsTo(juliet)).last().isInstanceOf(CallEvent.Answered.class);
    }

    @Test
    @DisplayName("cannot have early media")
    void noEarlyMedia() {
      assertThat(error(rig.ask(juliet, address, ACCEPT_EARLY)))
          .isEqualTo("unexpected-request/wait");
    }

    @Test
    @DisplayName("ends when the ACK holds no answer")
    void emptyAck() {
      rig.send(juliet, address, ANSWER);
      rig.signal(call, new SignalingInput.Confirmed(null));
      assertThat(rig.signaling().lines(call)).containsExactly("200", "HANGUP");
      assertThat(endSeenBy(juliet).reason()).isEqualTo(EndReason.ERROR);
    }
  }
}
