// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.media.engine.codec.AudioCodec;
import org.rayo.media.engine.input.GrammarSource;
import org.rayo.media.engine.input.InputEnd;
import org.rayo.media.engine.input.InputRequest;
import org.rayo.media.engine.testing.EngineFixture;
import org.rayo.media.engine.testing.Recorder;
import org.rayo.media.engine.testing.RtpPacket;
import org.rayo.media.engine.testing.TestPhone;
import org.rayo.media.engine.testing.Tone;

/** Digits in and out over real RTP. */
class DtmfTest {
  private static final GrammarSource FOUR =
      new GrammarSource.Inline("application/grammar+voxeo", "[4 DIGITS]");

  @TempDir Path folder;
  private EngineFixture call;
  private final Recorder events = new Recorder();

  @BeforeEach
  void connect() {
    call = new EngineFixture(AudioCodec.PCMA, folder).connected();
  }

  @AfterEach
  void hangUp() {
    call.close();
  }

  @Test
  @DisplayName("K13 keyed digits match a grammar; the leg hears them too, each once")
  void collect() {
    call.leg.collect(InputRequest.of(FOUR), events);
    call.phone.press("12*3");
    assertThat(events.end(InputEnd.class)).isEqualTo(new InputEnd.NoMatch("12*"));
    call.leg.collect(InputRequest.of(FOUR), events);
    call.phone.press("1");
    call.phone.pressWithoutEnd('2');
    call.phone.press("24");
    assertThat(events.end(InputEnd.Match.class).digits()).isEqualTo("1224");
    assertThat(call.legEvents.digits).containsExactly('1', '2', '*', '3', '1', '2', '2', '4');
  }

  @Test
  @DisplayName("K14 K08 timers run on real time")
  void timers() {
    var request =
        InputRequest.of(FOUR)
            .withInitialTimeout(Duration.ofMillis(150))
            .withInterDigitTimeout(Duration.ofMillis(300));
    call.leg.collect(request, events);
    assertThat(events.end(InputEnd.class)).isInstanceOf(InputEnd.NoInput.class);
    var waiting = call.leg.collect(request.withStartTimers(false), events);
    call.phone.hearPackets(20);
    assertThat(events.nothingMore()).isTrue();
    assertThat(waiting.startTimers()).isTrue();
    assertThat(events.end(InputEnd.class)).isInstanceOf(InputEnd.NoInput.class);
    call.leg.collect(request, events);
    call.phone.press("1");
    assertThat(events.end(InputEnd.class)).isEqualTo(new InputEnd.NoMatch("1"));
  }

  @Test
  @DisplayName(
      "Digits from SIP INFO count like digits in RTP; stopping and closing end a collection once")
  void injectedAndStopped() {
    call.leg.collect(InputRequest.of(FOUR), events);
    "7777".chars().forEach(c -> call.leg.injectDtmf((char) c));
    assertThat(events.end(InputEnd.Match.class).digits()).isEqualTo("7777");
    var stopped = call.leg.collect(InputRequest.of(FOUR), events);
    assertThat(stopped.stop()).isTrue();
    assertThat(stopped.stop()).isFalse();
    assertThat(events.end(InputEnd.class)).isInstanceOf(InputEnd.Stopped.class);
    call.leg.collect(InputRequest.of(FOUR), events);
    call.leg.close();
    assertThat(events.end(InputEnd.class)).isInstanceOf(InputEnd.LegClosed.class);
    assertThat(events.nothingMore()).isTrue();
  }

  @Test
  @DisplayName("Digits are sent as RFC 4733 events in the peer's payload type")
  void send() {
    call.phone.hearPackets(3);
    call.leg.sendDtmf("1#");
    TestPhone.await(() -> eventPackets().size() == 16, "two digits of eight packets");
    var first = eventPackets().subList(0, 8);
    assertThat(first.stream().map(RtpPacket::timestamp).distinct()).hasSize(1);
    assertThat(first.stream().map(RtpPacket::marker))
        .containsExactly(true, false, false, false, false, false, false, false);
    assertThat(first.stream().map(p -> duration(p)).toList())
        .containsExactly(160, 320, 480, 640, 800, 800, 800, 800);
    assertThat(first.stream().map(p -> p.payload()[1] < 0).toList())
        .containsExactly(false, false, false, false, false, true, true, true);
    assertThat(eventPackets().stream().map(p -> (int) p.payload()[0]).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(1, 11);
    var all = call.phone.packets();
    for (int i = 1; i < all.size(); i++) {
      assertThat(all.get(i).sequence()).isEqualTo((all.get(i - 1).sequence() + 1) & 0xffff);
    }
    assertThatThrownBy(() -> call.leg.sendDtmf("x")).isInstanceOf(MediaException.Unsupported.class);
  }

  @Test
  @DisplayName("A peer without telephone-event hears the two tones of each key, and silence after")
  void tones() {
    call.leg.answer(call.phone.offer().replace(" 96\n", "\n").replaceAll("a=rtpmap:96.*\n", ""));
    call.phone.hearPackets(3);
    call.phone.forget();
    assertThat(call.leg.sendDtmf("5D")).isBetween(Duration.ofMillis(400), Duration.ofMillis(520));
    for (var pair : new double[][] {{770, 1336}, {941, 1633}}) {
      TestPhone.await(
          () -> {
            var heard = call.phone.heardLately(60);
            return Tone.share(heard, pair[0]) > 0.4 && Tone.share(heard, pair[1]) > 0.4;
          },
          "a key");
    }
    call.phone.hearPackets(10);
    assertThat(Tone.rms(call.phone.heardLately(100))).isLessThan(20);
    assertThat(eventPackets()).isEmpty();
  }

  @Test
  @DisplayName("In a bridge keys reach the other side, unless the presser is muted")
  void passedOn() {
    try (var other = new TestPhone(AudioCodec.PCMU)) {
      var heard = new Recorder();
      var leg = call.engine.createLeg(heard);
      other.connect(leg.answer(other.offer()));
      other.hearPackets(1);
      call.leg.join(leg, JoinDirection.DUPLEX);
      call.leg.setMuted(true);
      call.phone.press("1");
      call.leg.setMuted(false);
      call.phone.press("2");
      TestPhone.await(() -> eventPackets(other).size() == 8, "one key");
      other.hearPackets(10);
      assertThat(eventPackets(other)).hasSize(8).allMatch(packet -> packet.payload()[0] == 2);
      assertThat(eventPackets()).isEmpty();
      assertThat(call.legEvents.digits).containsExactly('1', '2');
    }
  }

  private java.util.List<RtpPacket> eventPackets() {
    return eventPackets(call.phone);
  }

  private static java.util.List<RtpPacket> eventPackets(TestPhone phone) {
    return phone.packets().stream().filter(p -> p.type() == 96).toList();
  }

  private static int duration(RtpPacket packet) {
    return (packet.payload()[2] & 0xff) << 8 | packet.payload()[3] & 0xff;
  }
}
