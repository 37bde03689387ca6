// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.media.msml.AudioMix;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.Extension;
import org.rayo.media.msml.Moml;
import org.rayo.media.msml.Names;
import org.rayo.media.msml.Request;
import org.rayo.media.msml.Result;
import org.rayo.media.msml.Special;
import org.rayo.media.msml.State;
import org.rayo.media.msml.Stream;
import org.rayo.media.server.testing.Node;
import org.rayo.media.server.testing.Phone;
import org.rayo.media.sip.SipBody;

@DisplayName("HA media server: what JSR-309 needs")
class ControlTest extends ServerTest {
  private Node node;
  private Phone phone;

  @BeforeEach
  void connect() throws Exception {
    node = node("n1", 21_001).open();
    node.attach(1, null);
    phone = phone();
    node.leg("call", phone);
  }

  @Test
  @DisplayName("a key ends the prompt, and the timers of the input start then")
  void bargeIn() throws Exception {
    var input =
        new Special.Input(
            null,
            List.of(new Special.Keys("1x")),
            -1,
            null,
            Duration.ofMillis(200),
            Duration.ofSeconds(5),
            false,
            true,
            true,
            null);
    var controls =
        new Special.Setup(
            null,
            "g",
            null,
            Set.of(),
            List.of(
                new Special.Control("key", "play.stop"),
                new Special.Control("play.end", "input.promptdone")));
    var group = new Special.Setup(null, "g", null, Set.of(), List.of());
    node.done(
        start(
            "conn:call",
            "in",
            group,
            input,
            Moml.Exit.of("input.end", "input.digits", "input.pattern", "input.nlsml")),
        start(
            "conn:call", "out", controls, tone(700, 400, Moml.FOREVER), Moml.Exit.of("play.end")));
    assertThat(phone.hears(700)).isTrue();
    phone.rtp().press("1").join();
    assertThat(node.event(Event.DIALOG_EXIT).value("play.end")).isEqualTo("x.control.key");
    phone.rtp().press("2").join();
    var exit = node.event(Event.DIALOG_EXIT);
    assertThat(exit.value("input.end")).isEqualTo("input.match");
    assertThat(exit.value("input.digits")).isEqualTo("12");
    assertThat(exit.value("input.pattern")).isEqualTo("0");
    assertThat(exit.value("input.nlsml")).contains("<result");
  }

  @Test
  @DisplayName("what plays can be paused, sought, changed and ended")
  void playing() throws Exception {
    var events = Set.of(Names.PLAY_PAUSED, Names.PLAY_RESUMED, Names.PLAY_SPEED, Names.PLAY_VOLUME);
    node.done(
        start(
            "conn:call",
            "out",
            new Special.Setup(null, null, null, events, List.of()),
            tone(700, 60_000, 1),
            Moml.Exit.of("play.end", "play.amt", Names.OFFSET)));
    var id = "conn:call/dialog:out";
    assertThat(phone.hears(700)).isTrue();
    node.done(new Request.Send("pause", id + "/play", null, null));
    node.event(Names.PLAY_PAUSED);
    assertThat(phone.hearsNo(700)).isTrue();
    node.done(
        new Extension.Seek(id, Duration.ofSeconds(40), null, null),
        new Extension.Speed(id, Extension.Change.UP, null),
        new Extension.Volume(id, Extension.Change.DOWN, null),
        new Request.Send("resume", id, null, null));
    assertThat(node.event(Names.PLAY_SPEED).value(Names.CHANGED)).isEqualTo("true");
    node.event(Names.PLAY_VOLUME);
    node.event(Names.PLAY_RESUMED);
    assertThat(phone.hears(700)).isTrue();
    node.done(new Request.DialogEnd(id, null));
    var exit = node.event(Event.DIALOG_EXIT);
    assertThat(exit.value("play.end")).isEqualTo("terminate");
    assertThat(Long.parseLong(String.valueOf(exit.value(Names.OFFSET))))
        .isBetween(40_000L, 60_000L);
  }

  @Test
  @DisplayName("legs talk to each other and in conferences, which tell who speaks")
  void joins() throws Exception {
    var other = phone();
    node.leg("call-2", other);
    phone.hum(500);
    other.hum(900);
    node.done(new Request.Join("conn:call", "conn:call-2", List.of(), null));
    assertThat(phone.hears(900)).isTrue();
    assertThat(other.hears(500)).isTrue();
    node.done(
        new Request.Join(
            "conn:call", "conn:call-2", List.of(Stream.audio(Stream.Direction.FROM_ID1)), null));
    assertThat(phone.hearsNo(900)).isTrue();
    assertThat(other.hears(500)).isTrue();
    node.done(
        new Request.Unjoin("conn:call", "conn:call-2", List.of(), null),
        Request.CreateConference.lasting("room", AudioMix.reporting(Duration.ofMillis(1)), null),
        new Request.Join("conn:call", "conf:room", List.of(), null),
        new Request.Join("conn:call-2", "conf:room", List.of(), null));
    assertThat(phone.hears(900)).isTrue();
    var speakers = node.event(Event.ACTIVE_SPEAKERS);
    assertThat(speakers.all("speaker").getFirst()).startsWith("conn:");
    assertThat(speakers.all(Names.SPEAKER_NAME)).containsAnyOf("call", "call-2");
    node.done(new Request.DestroyConference("conf:room", null));
    assertThat(phone.hearsNo(900)).isTrue();
  }

  @Test
  @DisplayName("sessions are renegotiated by MSML, and keys, mute and figures work")
  void leg() throws Exception {
    var sdp =
        node.done(new Extension.Offer("conn:call", Extension.Flow.SENDONLY, null))
            .parts(Result.Sdp.class)
            .getFirst()
            .sdp();
    assertThat(sdp).contains("a=sendonly").contains("\r\n");
    node.done(new Extension.Withdraw("conn:call", null));
    var answer = node.done(new Extension.Negotiate("conn:call", phone.offer(), null));
    assertThat(answer.parts(Result.Sdp.class).getFirst().sdp()).contains("m=audio");
    assertThat(node.ask(new Extension.Negotiate("conn:call", "nonsense", null)).response())
        .isEqualTo(Code.BAD_REQUEST.number());
    assertThat(node.ask(new Extension.Answer("conn:call", phone.offer(), null)).response())
        .isEqualTo(Code.WRONG_STATE.number());
    node.done(
        new Extension.Watch("conn:call", true, Duration.ofMillis(400), null),
        new Extension.Mute("conn:call", true, null),
        start(
            "conn:call",
            "keys",
            new Moml.DtmfGen(null, "42", null, null, null, List.of()),
            Moml.Exit.of("dtmfgen.end")));
    phone.rtp().press("7").join();
    var key = node.event(Names.KEY_EVENT);
    assertThat(key.value(Names.KEY)).isEqualTo("7");
    assertThat(node.event(Event.DIALOG_EXIT).value("dtmfgen.end")).isEqualTo("dtmfgen.complete");
    assertThat(phone.rtp().await(end -> end.digits().equals("42"), PATIENCE)).isTrue();
    phone.rtp().mute(true);
    node.event(Names.INACTIVE_EVENT);
    var figures = node.done(Request.Audit.of("conn:call", "audit.conn.x.rtcp"));
    var states = figures.parts(Result.Audited.class).getFirst().states();
    assertThat(((State.Rtcp) states.getFirst()).received()).isPositive();
  }

  @Test
  @DisplayName("what is refused has a code, and nothing is left of it")
  void refusals() throws Exception {
    refused(Code.NO_SUCH_OBJECT, start("conn:nobody", "d", Moml.Exit.of()));
    refused(
        Code.FETCH_FAILED,
        start(
            "conn:call",
            "d",
            new Special.Input(
                null,
                List.of(new Special.Remote("file:///etc/passwd")),
                -1,
                null,
                null,
                null,
                false,
                false,
                true,
                null)));
    refused(
        Code.UNSUPPORTED_ATTRIBUTE,
        start("conn:call", "d", Moml.Play.of(new Moml.Audio("ftp://h/a.wav", 1))));
    refused(
        Code.INVALID_VALUE, start("conn:call", "d", Moml.Play.of(new Moml.Audio("not a uri", 1))));
    refused(
        Code.INVALID_VALUE,
        start(
            "conn:call",
            "d",
            new Special.Setup(
                null, null, null, Set.of(), List.of(new Special.Control("rain", "play.stop"))),
            tone(700, 100, 1)));
    refused(Code.NO_SUCH_OBJECT, new Request.DialogEnd("conn:call/dialog:d", null));
    node.done(start("conn:call", "d", tone(700, 400, Moml.FOREVER)));
    refused(Code.NAME_IN_USE, start("conn:call", "d", tone(700, 400, 1)));
    node.done(Request.CreateConference.lasting("room", AudioMix.PLAIN, null));
    refused(Code.CONFERENCE_IN_USE, Request.CreateConference.lasting("room", AudioMix.PLAIN, null));
    refused(Code.INVALID_VALUE, Request.Audit.of("conn:*", "audit.conf.dialog"));
    assertThat(server.figures().getMediaDialogs()).isOne();

    var marked =
        node.ask(
            new Extension.Mute("conn:call", false, "first"),
            new Extension.Mute("conn:nobody", false, "second"));
    assertThat(marked.mark()).isEqualTo("first");
    assertThat(marked.description()).contains("conn:nobody");
  }

  private void refused(Code code, Request request) throws Exception {
    var result = node.ask(request);
    assertThat(result.response()).as(result.toString()).isEqualTo(code.number());
  }

  @Test
  @DisplayName("a full or draining server says so, and refuses what it cannot serve")
  void admission() throws Exception {
    assertThat(node.options().headers()).containsEntry("x-rayo-load", "legs=1;max=8");
    var foreign = phone.offer().replace("RTP/AVP 0 101", "RTP/AVP 18");
    assertThat(node.tryInvite("odd", SipBody.sdp(foreign)).answer().status()).isEqualTo(488);
    assertThat(node.tryInvite("bad", SipBody.sdp("m=nonsense")).answer().status()).isEqualTo(400);
    assertThat(node.tryInvite("text", new SipBody("text/plain", "hi")).answer().status())
        .isEqualTo(415);
    assertThat(node.tryInvite("call", SipBody.sdp(phone.offer())).answer().status()).isEqualTo(482);
    for (int i = 2; i <= 8; i++) {
      node.leg("call-" + i, phone());
    }
    assertThat(node.options().status()).isEqualTo(503);
    assertThat(node.tryInvite("call-9", SipBody.sdp(phone.offer())).answer().status())
        .isEqualTo(503);
    node.done(new Extension.Release("conn:call-8", null));
    node.bye();
    server.drain(true);
    assertThat(node.options().headers().get("x-rayo-load")).contains("draining");
    server.drain(false);
    assertThat(node.options().status()).isEqualTo(200);
  }

  @Test
  @DisplayName("an offer in the answer is completed by MSML, however late")
  void lateOffer() throws Exception {
    var invited = node.tryInvite("out", null);
    var call = Objects.requireNonNull(invited.call());
    var called = phone();
    called.connect(Objects.requireNonNull(invited.answer().body()).text());
    call.ack(null);
    node.done(
        new Extension.Answer("conn:out", called.offer(), null),
        start("conn:out", "d", tone(700, 400, Moml.FOREVER)));
    assertThat(called.hears(700)).isTrue();
  }
}
