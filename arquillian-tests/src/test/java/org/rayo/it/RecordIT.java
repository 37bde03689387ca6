// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.record.RecordMedia;
import org.rayo.protocol.record.RecordReason;
import org.rayo.testkit.audio.AudioJudge;
import org.rayo.testkit.rtp.Audio;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

@EndToEnd
class RecordIT {
  private static final Duration WORD = Duration.ofMillis(500);

  @TempDir private Path folder;
  private Recordings recordings;
  private Application alice;
  private SipPhone phone;
  private Conversation conversation;

  @BeforeEach
  void call() throws IOException, InterruptedException {
    recordings = new Recordings(folder);
    alice = Application.available(TestServer.ALICE);
    phone = new SipPhone(PhoneConfig.udp());
    conversation = Conversation.begin(phone, alice);
  }

  @AfterEach
  void hangup() throws InterruptedException {
    conversation.end();
    phone.close();
    alice.close();
  }

  private static RecordMedia ofCaller(
      @Nullable Duration max, @Nullable Duration initial, @Nullable Duration last) {
    return new RecordMedia(
        "wav",
        false,
        false,
        false,
        max,
        initial,
        last,
        RecordMedia.Direction.SEND,
        true,
        List.of());
  }

  @Test
  @DisplayName(
      "M01 M03 M09 M10 I10 Z8: what the caller said is in the recording, which can be fetched")
  void content() throws IOException, InterruptedException {
    var said = Tones.melody(WORD, 523, 659, 784);
    var recorder = conversation.start(ofCaller(null, null, null));
    conversation.caller().say(said);
    await(recorder.stop());
    var complete = await(recorder.completed());
    assertThat(complete.reason()).isEqualTo(new CompleteReason.Stopped());
    var recording = recordings.of(complete);
    var audio = recordings.fetch(recording);
    assertThat(new AudioJudge(audio).has(said)).isTrue();
    var rounding = Duration.ofMillis(100);
    assertThat(recording.duration())
        .isBetween(said.length().minus(rounding), said.length().plusSeconds(2));
    assertThat(audio.length().minus(recording.duration()).abs()).isLessThan(rounding);
  }

  @Test
  @DisplayName("M01 M03: both sides of a mixed recording are in one channel")
  void bothSides() throws IOException, InterruptedException {
    try (var web = new AudioServer()) {
      var recorder =
          conversation.start(
              new RecordMedia(
                  "wav",
                  false,
                  false,
                  false,
                  null,
                  null,
                  null,
                  RecordMedia.Direction.DUPLEX,
                  true,
                  List.of()));
      var url = web.wav("tone.wav", Audio.tone(1000, WORD), folder);
      await(await(conversation.call().play(url)).completed());
      conversation.caller().say(Audio.tone(600, WORD));
      await(recorder.stop());
      var judge = new AudioJudge(recordings.fetch(recordings.of(await(recorder.completed()))));
      assertThat(judge.hasTone(1000, Duration.ofMillis(350))).isTrue();
      assertThat(judge.hasTone(600, Duration.ofMillis(350))).isTrue();
    }
  }

  @Test
  @DisplayName("M05: what is said during a pause is not recorded")
  void pauseAndResume() throws IOException, InterruptedException {
    var recorder = conversation.start(ofCaller(null, null, null));
    conversation.caller().say(Audio.tone(523, WORD));
    await(recorder.pause());
    conversation.caller().say(Audio.tone(659, WORD));
    await(recorder.resume());
    conversation.caller().say(Audio.tone(784, WORD));
    await(recorder.stop());
    var judge = new AudioJudge(recordings.fetch(recordings.of(await(recorder.completed()))));
    var most = Duration.ofMillis(300);
    assertThat(judge.hasTone(523, most)).isTrue();
    assertThat(judge.hasTone(659, most)).isFalse();
    assertThat(judge.hasTone(784, most)).isTrue();
  }

  @Test
  @DisplayName("M08 M09: max-duration ends a recording")
  void maxDuration() throws IOException, InterruptedException {
    var complete = conversation.run(ofCaller(Duration.ofSeconds(1), null, null));
    assertThat(complete.reason()).isEqualTo(RecordReason.MAX_DURATION);
    assertThat(recordings.fetch(recordings.of(complete)).length())
        .isBetween(Duration.ofMillis(950), Duration.ofMillis(1050));
  }

  @Test
  @DisplayName("M08: a caller who says nothing ends it by initial-timeout")
  void initialTimeout() throws InterruptedException {
    var complete = conversation.run(ofCaller(null, Duration.ofMillis(600), null));
    assertThat(complete.reason()).isEqualTo(RecordReason.INITIAL_TIMEOUT);
  }

  @Test
  @DisplayName("M08: a caller who has done ends it by final-timeout")
  void finalTimeout() throws IOException, InterruptedException {
    var recorder = conversation.start(ofCaller(null, null, Duration.ofMillis(600)));
    conversation.caller().say(Audio.tone(523, WORD));
    var complete = await(recorder.completed());
    assertThat(complete.reason()).isEqualTo(RecordReason.FINAL_TIMEOUT);
    assertThat(
            new AudioJudge(recordings.fetch(recordings.of(complete)))
                .hasTone(523, Duration.ofMillis(300)))
        .isTrue();
  }
}
