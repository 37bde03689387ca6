// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.mixer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.media.engine.EngineConfig;
import org.rayo.media.engine.JoinDirection;
import org.rayo.media.engine.Leg;
import org.rayo.media.engine.LegListener;
import org.rayo.media.engine.MediaEngine;
import org.rayo.media.engine.MediaException;
import org.rayo.media.engine.Mixer;
import org.rayo.media.engine.MixerListener;
import org.rayo.media.engine.NetworkConfig;
import org.rayo.media.engine.Party;
import org.rayo.media.engine.codec.AudioCodec;
import org.rayo.media.engine.fetch.FetchPolicy;
import org.rayo.media.engine.input.GrammarSource;
import org.rayo.media.engine.input.InputEnd;
import org.rayo.media.engine.input.InputRequest;
import org.rayo.media.engine.play.PlayRequest;
import org.rayo.media.engine.play.PlaySource;
import org.rayo.media.engine.record.RecordEnd;
import org.rayo.media.engine.record.RecordRequest;
import org.rayo.media.engine.testing.Recorder;
import org.rayo.media.engine.testing.TestPhone;
import org.rayo.media.engine.testing.Tone;
import org.rayo.media.engine.testing.Wav;

/** Conferences judged by what each party hears; legs and mixers live on two tick threads. */
class MixerTest {
  private static final int[] TONES = {300, 450, 650, 850, 1100, 1350, 1650, 1950, 2300, 2700};

  @TempDir Path folder;
  private MediaEngine engine;
  private Mixer mixer;
  private final List<TestPhone> phones = new ArrayList<>();
  private final List<Leg> legs = new ArrayList<>();
  private final LinkedBlockingQueue<String> speakers = new LinkedBlockingQueue<>();

  @BeforeEach
  void start() {
    engine =
        MediaEngine.start(
            EngineConfig.of(
                    NetworkConfig.on(InetAddress.getLoopbackAddress(), 21_000, 29_999), folder)
                .withTickThreads(2)
                .withFetchPolicy(FetchPolicy.publicOnly().withFolders(List.of(folder))));
    mixer =
        engine.createMixer(
            new MixerListener() {
              @Override
              public void speaking(Party party, boolean speaking) {
                speakers.add((speaking ? "+" : "-") + legs.indexOf((Leg) party));
              }
            });
  }

  @AfterEach
  void stop() {
    phones.forEach(TestPhone::close);
    engine.close();
  }

  /** Call number {@code phones.size() - 1}, half of them in the other law. */
  private Leg call() {
    var phone = new TestPhone(phones.size() % 2 == 0 ? AudioCodec.PCMU : AudioCodec.PCMA);
    var leg = engine.createLeg(LegListener.NONE);
    phone.connect(leg.answer(phone.offer()));
    phones.add(phone);
    legs.add(leg);
    return leg;
  }

  private void hum(int number) {
    phones.get(number).say(Tone.sine(TONES[number], 60_000, 8000, 0.09));
  }

  /** Waits until this phone hears these others, and only them. */
  private void hears(int number, int... others) {
    var phone = phones.get(number);
    TestPhone.await(
        () -> {
          var heard = phone.heardLately(200);
          return heard.length == 1600
              && IntStream.range(0, phones.size())
                  .allMatch(
                      i ->
                          (level(heard, TONES[i]) > 1500)
                              == IntStream.of(others).anyMatch(other -> other == i));
        },
        "phone " + number + " hears its peers only");
  }

  private static double level(short[] samples, double hertz) {
    return Math.sqrt(Tone.share(samples, hertz)) * Tone.rms(samples) * Math.sqrt(2);
  }

  private static int[] allBut(int number) {
    return IntStream.range(0, 10).filter(i -> i != number).toArray();
  }

  private void conference(int size) {
    for (int i = 0; i < size; i++) {
      call().join(mixer, JoinDirection.DUPLEX);
      hum(i);
    }
  }

  private String speaker() throws InterruptedException {
    return String.valueOf(speakers.poll(10, TimeUnit.SECONDS));
  }

  @Test
  @DisplayName("H01 each of ten parties hears the nine others and not itself")
  void tenParties() {
    conference(10);
    for (int i = 0; i < 10; i++) {
      hears(i, allBut(i));
    }
    legs.get(3).close();
    hears(5, 0, 1, 2, 4, 6, 7, 8, 9);
    legs.get(4).unjoin(mixer);
    hears(5, 0, 1, 2, 6, 7, 8, 9);
    hears(4);
    assertThat(engine.metrics().activeMixers()).isOne();
  }

  @Test
  @DisplayName("H05 directions change while others go on without a gap")
  void directions() {
    conference(3);
    hears(2, 0, 1);
    phones.get(2).forget();
    mixer.join(legs.get(0), JoinDirection.SEND); // hears only
    hears(2, 1);
    hears(0, 1, 2);
    legs.get(0).join(mixer, JoinDirection.SEND); // speaks only
    hears(2, 0, 1);
    hears(0);
    var heard = phones.get(2).heard();
    for (int at = 0; at + 800 <= heard.length; at += 80) {
      var part = java.util.Arrays.copyOfRange(heard, at, at + 800);
      assertThat(level(part, TONES[1])).as("at " + at / 8 + " ms").isGreaterThan(1500);
    }
  }

  @Test
  @DisplayName("H07 H08 speakers are told once each, also one who leaves in mid-word")
  void speakers() throws InterruptedException {
    conference(1);
    assertThat(speaker()).isEqualTo("+0");
    call().join(mixer, JoinDirection.DUPLEX);
    phones.get(1).say(Tone.sine(500, 400, 8000, 0.2));
    assertThat(List.of(speaker(), speaker())).containsExactly("+1", "-1");
    legs.get(0).unjoin(mixer);
    assertThat(speaker()).isEqualTo("-0");
    legs.get(0).join(mixer, JoinDirection.RECV);
    phones.get(1).hearPackets(20);
    legs.get(0).join(mixer, JoinDirection.DUPLEX);
    assertThat(speaker()).isEqualTo("+0");
    legs.get(0).setMuted(true);
    assertThat(speaker()).isEqualTo("-0");
    assertThat(speakers).isEmpty();
  }

  @Test
  @DisplayName("H04 mixers that are joined are one conference, and nobody hears himself")
  void mixers() {
    conference(2);
    var other = engine.createMixer(MixerListener.NONE);
    call().join(other, JoinDirection.DUPLEX);
    hum(2);
    mixer.join(other, JoinDirection.DUPLEX);
    hears(0, 1, 2);
    hears(1, 0, 2);
    hears(2, 0, 1);
    var third = engine.createMixer(MixerListener.NONE);
    third.join(other, JoinDirection.DUPLEX);
    for (var loop : List.<Party>of(mixer, legs.get(0))) {
      assertThatThrownBy(() -> third.join(loop, JoinDirection.SEND))
          .isInstanceOf(MediaException.Unsupported.class);
    }
    mixer.join(other, JoinDirection.RECV);
    hears(2);
    hears(0, 1, 2);
    mixer.unjoin(other);
    hears(0, 1);
    third.join(mixer, JoinDirection.DUPLEX);
    other.close();
    assertThatThrownBy(() -> legs.get(0).join(other, JoinDirection.DUPLEX))
        .isInstanceOf(MediaException.WrongState.class);
  }

  @Test
  @DisplayName("H11 an announcement reaches all, a recording has all, keys of all are collected")
  void components() throws IOException {
    conference(2);
    call().join(mixer, JoinDirection.RECV);
    hears(2, 0, 1);
    var file =
        Files.write(
            folder.resolve("news.wav"), Wav.pcm16(Tone.sine(3100, 60_000, 8000, 0.09), 8000));
    var events = new Recorder();
    var player =
        mixer.play(PlayRequest.of(PlaySource.uri(file.toUri().toString())), new Recorder());
    for (var phone : phones) {
      TestPhone.await(() -> level(phone.heardLately(200), 3100) > 1500, "the announcement");
    }
    mixer.record(RecordRequest.wav().withMaxDuration(Duration.ofMillis(400)), events);
    var recorded = Wav.channel(events.end(RecordEnd.class).file(), 0, 1);
    for (int hertz : List.of(TONES[0], TONES[1], 3100)) {
      assertThat(level(recorded, hertz)).isBetween(2000.0, 4000.0);
    }
    var send = RecordRequest.wav().withDirection(RecordRequest.Direction.SEND, true);
    assertThatThrownBy(() -> mixer.record(send, events))
        .isInstanceOf(MediaException.Unsupported.class);

    assertThat(player.stop()).isTrue();
    var grammar = new GrammarSource.Inline("application/grammar+voxeo", "[2 DIGITS]");
    mixer.collect(InputRequest.of(grammar), events);
    phones.get(2).press("9"); // only listens
    phones.get(0).press("1");
    phones.get(1).press("2");
    assertThat(events.end(InputEnd.Match.class).digits()).isEqualTo("12");
    assertThat(phones.get(0).packets()).noneMatch(packet -> packet.type() == 96);

    mixer.collect(InputRequest.of(grammar), events);
    mixer.close();
    mixer.close();
    assertThat(events.end(InputEnd.class)).isInstanceOf(InputEnd.LegClosed.class);
    hears(0);
    TestPhone.await(() -> engine.metrics().activeMixers() == 0, "a closed mixer");
  }

  @Test
  @DisplayName("A silent conference sends a packet every 20 ms to everybody")
  void silence() {
    for (int i = 0; i < 3; i++) {
      call().join(mixer, JoinDirection.DUPLEX);
    }
    phones.get(0).hearPackets(50);
    var packets = phones.get(0).packets();
    for (int i = 1; i < packets.size(); i++) {
      assertThat(packets.get(i).timestamp() - packets.get(i - 1).timestamp()).isEqualTo(160);
    }
    assertThat(Tone.rms(phones.get(0).heardLately(400))).isLessThan(20);
  }
}
