// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.story.Replies.ACCEPT;
import static org.rayo.testkit.story.Replies.ANSWER;
import static org.rayo.testkit.story.Replies.DECLINE;
import static org.rayo.testkit.story.Replies.DONE;
import static org.rayo.testkit.story.Replies.HANGUP;
import static org.rayo.testkit.story.Replies.error;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.Ref;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.Output;
import org.rayo.testkit.fake.CallControlRig;
import org.rayo.testkit.fake.FakeMedia;

@DisplayName("An outbound call")
class OutboundCallStoryTest {
  private static final Jid SERVER = Jid.ofDomain(CallControlRig.DOMAIN);
  private static final SessionDescription THEIRS = CallControlRig.THEIRS;
  private static final Output OUTPUT = Output.of(new Output.Document.Remote("http://a.test/a.wav"));

  private final CallControlRig rig = new CallControlRig();
  private final Jid juliet = Jid.parse("juliet@rayo.test/balcony");
  private final CallId call = new CallId("c1");
  private final Jid address = CallControlRig.jid(call);

  private static Dial dial(@Nullable String uri, @Nullable Duration timeout) {
    return new Dial("sip:bob@example.org", null, uri, timeout, List.of(), List.of());
  }

  private CommandResult dial() {
    return rig.ask(juliet, SERVER, dial("xmpp:c1@rayo.test", Duration.ofSeconds(30)));
  }

  private CallEvent.End end() {
    var events = rig.gateway().eventsTo(juliet);
    assertThat(events.getLast()).isInstanceOf(CallEvent.End.class);
    return (CallEvent.End) events.getLast();
  }

  @Test
  @DisplayName("E01 E02 has the uri that the client wished, and our offer in its INVITE")
  void dialled() {
    assertThat(dial()).isEqualTo(new CommandResult.Created(new Ref("xmpp:c1@rayo.test")));
    assertThat(rig.signaling().invites().getFirst().offer()).isEqualTo(FakeMedia.OURS);
  }

  @Test
  @DisplayName("E01 gets an address from the server when the client does not mind")
  void withoutUri() {
    var reply = rig.ask(juliet, SERVER, dial(null, null));
    var id = rig.signaling().invites().getFirst().call();
    assertThat(reply)
        .isEqualTo(new CommandResult.Created(new Ref("xmpp:" + id.value() + "@rayo.test")));
  }

  @Test
  @DisplayName("S3 keeps the call. domain when that is what the client wished")
  void aliasDomain() {
    rig.ask(juliet, SERVER, dial("xmpp:c1@call.rayo.test", null));
    rig.signal(call, new SignalingInput.Ringing(List.of()));
    assertThat(rig.gateway().events().getFirst().from()).isEqualTo(Jid.parse("c1@call.rayo.test"));
  }

  @Test
  @DisplayName("E02 is refused when its uri is in use, here or on another node")
  void uriInUse() {
    dial();
    assertThat(error(dial())).isEqualTo("conflict/modify");
    rig.calls().ownElsewhere(new CallId("c2"));
    assertThat(error(rig.ask(juliet, SERVER, dial("xmpp:c2@rayo.test", null))))
        .isEqualTo("conflict/modify");
  }

  @ParameterizedTest(name = "E02 is refused with the uri {0}")
  @ValueSource(
      strings = {"xmpp:c1@other.test", "c1@rayo.test", "xmpp:rayo.test", "xmpp:a b@rayo.test"})
  void badUri(String uri) {
    assertThat(error(rig.ask(juliet, SERVER, dial(uri, null)))).isEqualTo("bad-request/modify");
  }

  @ParameterizedTest(name = "E01 D09 is refused to {0}")
  @ValueSource(
      strings = {
        "",
        "bob",
        "http://example.org",
        "sip:bob@b\r\nX-Evil: 1",
        "sip:bob@b?Route=%3Csip:evil%3E"
      })
  void badTarget(String to) {
    var dial = new Dial(to, null, null, null, List.of(), List.of());
    assertThat(error(rig.ask(juliet, SERVER, dial))).isEqualTo("bad-request/modify");
  }

  @ParameterizedTest(name = "E03 may come from {0}")
  @ValueSource(strings = {"sip:a@b", "tel:+4930", "\"Al Ice\" <sip:a@b>", "1000"})
  void callers(String from) {
    var dial = new Dial("sip:b@c", from, null, null, List.of(), List.of());
    assertThat(rig.ask(juliet, SERVER, dial)).isInstanceOf(CommandResult.Created.class);
  }

  @Nested
  @DisplayName("whose INVITE is out")
  class Dialled {
    Dialled() {
      dial();
    }

    @Test
    @DisplayName("E10 rings once")
    void ringing() {
      rig.signal(call, new SignalingInput.Ringing(List.of()));
      rig.signal(call, new SignalingInput.Ringing(List.of()));
      assertThat(rig.gateway().eventsTo(juliet)).containsExactly(new CallEvent.Ringing(List.of()));
    }

    @Test
    @DisplayName("E11 is answered when its media is negotiated, not before")
    void answered() {
      rig.media().beSilent();
      rig.signal(call, new SignalingInput.Answered(THEIRS, List.of()));
      assertThat(rig.gateway().eventsTo(juliet)).isEmpty();
      rig.service().media(call, new MediaInput.Negotiated(null));
      rig.settle();
      assertThat(rig.gateway().eventsTo(juliet)).containsExactly(new CallEvent.Answered(List.of()));
    }

    @Test
    @DisplayName("I02 takes components on early media only")
    void earlyMedia() {
      assertThat(error(rig.ask(juliet, address, OUTPUT))).isEqualTo("unexpected-request/wait");
      rig.signal(call, new SignalingInput.EarlyMedia(THEIRS, List.of()));
      assertThat(rig.ask(juliet, address, OUTPUT)).isInstanceOf(CommandResult.Created.class);
      rig.signal(call, new SignalingInput.Answered(THEIRS, List.of()));
      assertThat(rig.media().log())
          .containsExactly("open", "complete v=0 theirs", "start output-1");
      assertThat(rig.gateway().eventsTo(juliet)).last().isInstanceOf(CallEvent.Answered.class);
    }

    @Test
    @DisplayName("takes the final answer when another fork gave early media")
    void otherFork() {
      rig.signal(call, new SignalingInput.EarlyMedia(THEIRS, List.of()));
      rig.signal(call, new SignalingInput.Answered(new SessionDescription("v=0 fork"), List.of()));
      assertThat(rig.media().log()).endsWith("complete v=0 fork");
      assertThat(rig.gateway().eventsTo(juliet)).last().isInstanceOf(CallEvent.Answered.class);
    }

    @ParameterizedTest(name = "F04 F05 F06 F07 E07 ends by {0} with {1}")
    @CsvSource({
      "486, BUSY",
      "600, BUSY",
      "403, REJECTED",
      "603, REJECTED",
      "408, TIMEOUT",
      "480, TIMEOUT",
      "404, ERROR",
      "500, ERROR",
      "302, ERROR"
    })
    void failures(int status, EndReason reason) {
      rig.signal(call, new SignalingInput.Failed(status, "", List.of()));
      assertThat(end()).isEqualTo(new CallEvent.End(reason, Integer.toString(status), List.of()));
      assertThat(rig.isClean()).isTrue();
    }

    @Test
    @DisplayName("E04 F04 ends when nobody answers in time")
    void timeout() {
      rig.signal(call, new SignalingInput.Ringing(List.of()));
      rig.advance(Duration.ofSeconds(30));
      assertThat(rig.signaling().lines(call)).containsExactly("INVITE", "HANGUP");
      assertThat(end().reason()).isEqualTo(EndReason.TIMEOUT);
    }

    @Test
    @DisplayName("E04 lives on when it was answered in time")
    void answeredInTime() {
      rig.signal(call, new SignalingInput.Answered(THEIRS, List.of()));
      rig.advance(Duration.ofSeconds(60));
      assertThat(rig.signaling().lines(call)).containsExactly("INVITE");
    }

    @Test
    @DisplayName("F07 ends with an error when its session is lost after the answer")
    void lost() {
      rig.signal(call, new SignalingInput.Answered(THEIRS, List.of()));
      rig.signal(call, new SignalingInput.Failed(408, "the session expired", List.of()));
      assertThat(end()).isEqualTo(new CallEvent.End(EndReason.ERROR, "408", List.of()));
      assertThat(rig.isClean()).isTrue();
    }

    @Test
    @DisplayName("F03 is cancelled by hangup, also when a 200 crosses it")
    void hangup() {
      assertThat(rig.ask(juliet, address, HANGUP)).isEqualTo(DONE);
      rig.signal(call, new SignalingInput.Answered(THEIRS, List.of()));
      assertThat(rig.signaling().lines(call)).containsExactly("INVITE", "HANGUP");
      assertThat(end().reason()).isEqualTo(EndReason.HANGUP_COMMAND);
      rig.signal(call, new SignalingInput.Released());
      assertThat(rig.isClean()).isTrue();
    }

    @Test
    @DisplayName("is not there to be accepted, answered or rejected by its own client")
    void inboundCommands() {
      for (var command : List.of(ACCEPT, ANSWER, DECLINE)) {
        assertThat(error(rig.ask(juliet, address, command))).isEqualTo("unexpected-request/wait");
      }
    }

    @Test
    @DisplayName("shows its Call-ID to operators")
    void sipCallId() {
      rig.signal(call, new SignalingInput.Invited("abc@host"));
      assertThat(rig.service().call("c1"))
          .hasValueSatisfying(v -> assertThat(v.sipCallId()).isEqualTo("abc@host"));
    }
  }

  @Nested
  @DisplayName("whose offer is not ready")
  class Preparing {
    Preparing() {
      rig.media().beSilent();
      dial();
    }

    @Test
    @DisplayName("has its ref already; gaps 12: a failure is an end, not a second reply")
    void mediaFails() {
      rig.service()
          .media(
              call,
              new MediaInput.NegotiationFailed(
                  MediaInput.NegotiationFailed.Cause.NO_RESOURCES, "no ports"));
      rig.settle();
      rig.media().closed(call);
      rig.settle();
      assertThat(rig.gateway().replies()).hasSize(1);
      assertThat(end().reason()).isEqualTo(EndReason.ERROR);
      assertThat(rig.signaling().sent()).isEmpty();
      assertThat(rig.isClean()).isTrue();
    }

    @Test
    @DisplayName("ends without a word by SIP")
    void hangup() {
      rig.send(juliet, address, HANGUP);
      rig.service().media(call, new MediaInput.Offered(FakeMedia.OURS));
      rig.media().closed(call);
      rig.settle();
      assertThat(rig.signaling().sent()).isEmpty();
      assertThat(end().reason()).isEqualTo(EndReason.HANGUP_COMMAND);
      assertThat(rig.isClean()).isTrue();
    }
  }
}
