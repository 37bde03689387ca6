// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.await;
import static org.rayo.it.Awaiting.refusal;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.Output.Document;
import org.rayo.protocol.output.OutputCommand;
import org.rayo.protocol.output.OutputReason;
import org.rayo.testkit.audio.AudioJudge;
import org.rayo.testkit.rtp.Audio;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

@EndToEnd
class OutputIT {
  private static final Duration LENGTH = Duration.ofMillis(500);
  private static final Duration MOST = Duration.ofMillis(350);

  @TempDir private Path folder;
  private AudioServer web;
  private Application alice;
  private SipPhone phone;
  private Conversation conversation;

  @BeforeEach
  void call() throws IOException, InterruptedException {
    web = new AudioServer();
    alice = Application.available(TestServer.ALICE);
    phone = new SipPhone(PhoneConfig.udp());
    conversation = Conversation.begin(phone, alice);
  }

  @AfterEach
  void hangup() throws InterruptedException {
    conversation.end();
    phone.close();
    alice.close();
    web.close();
  }

  private AudioJudge heard() {
    return new AudioJudge(conversation.caller().heard());
  }

  private boolean heardTone(double hertz) {
    return heard().hasTone(hertz, MOST);
  }

  private String melody(double... hertz) throws IOException {
    return web.wav("melody.wav", Tones.melody(LENGTH, hertz), folder);
  }

  private static Output output(
      int times, Duration interval, @Nullable Duration maxTime, String url) {
    return new Output(
        Duration.ZERO,
        false,
        interval,
        times,
        maxTime,
        null,
        null,
        List.of(new Document.Remote(url)),
        List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain|You are welcome to this call",
        "application/ssml+xml|<speak xmlns='http://www.w3.org/2001/10/synthesis' version='1.0'"
            + " xml:lang='en-US'>You are welcome to this call</speak>"
      })
  @DisplayName("J01 J02 J16: text and SSML are spoken to the caller")
  void speech(String document) throws InterruptedException {
    var parts = document.split("\\|", 2);
    var complete = conversation.run(Output.of(new Document.Inline(parts[0], parts[1])));
    assertThat(complete.reason()).isEqualTo(OutputReason.FINISH);
    assertThat(heard().hasSpeech()).isTrue();
  }

  @Test
  @DisplayName("J03 J16: a wav file is heard as it is")
  void file() throws IOException, InterruptedException {
    var melody = Tones.melody(LENGTH, 523, 659, 784);
    var url = web.wav("melody.wav", melody, folder);
    var complete = conversation.run(Output.of(new Document.Remote(url)));
    assertThat(complete.reason()).isEqualTo(OutputReason.FINISH);
    assertThat(heard().has(melody)).isTrue();
  }

  @Test
  @DisplayName(
      "J04 J05: the files of a list and the documents of an output are played in their order")
  void inOrder() throws IOException, InterruptedException {
    var list =
        web.wav("one.wav", Audio.tone(523, LENGTH), folder)
            + "\r\n"
            + web.wav("two.wav", Audio.tone(659, LENGTH), folder)
            + "\r\n";
    var third = web.wav("three.wav", Audio.tone(784, LENGTH), folder);
    var complete =
        conversation.run(
            Output.of(new Document.Inline("text/uri-list", list), new Document.Remote(third)));
    assertThat(complete.reason()).isEqualTo(OutputReason.FINISH);
    assertThat(heard().has(Tones.melody(LENGTH, 523, 659, 784))).isTrue();
  }

  @Test
  @DisplayName("J01: repeated with an interval")
  void repeated() throws IOException, InterruptedException {
    var url = melody(700);
    conversation.run(output(2, Duration.ofMillis(300), null, url));
    assertThat(heard().tone(700)).filteredOn(span -> span.length().compareTo(MOST) > 0).hasSize(2);
  }

  @Test
  @DisplayName("J17: an endless output ends with its max-time")
  void maxTime() throws IOException, InterruptedException {
    var complete = conversation.run(output(0, Duration.ZERO, Duration.ofSeconds(1), melody(700)));
    assertThat(complete.reason()).isEqualTo(OutputReason.MAX_TIME);
    assertThat(heardTone(700)).isTrue();
  }

  @Test
  @DisplayName("I08 I10 I13: stop ends an output, which is gone then")
  void stop() throws IOException, InterruptedException {
    var running = conversation.start(output(0, Duration.ZERO, null, melody(700)));
    await(running.stop());
    assertThat(await(running.completed()).reason()).isEqualTo(new CompleteReason.Stopped());
    assertThat(refusal(running.stop()).condition()).isEqualTo(StanzaCondition.ITEM_NOT_FOUND);
  }

  @Test
  @DisplayName("J11 J12: paused it is silent, resumed it goes on where it was; neither twice")
  void pauseAndResume() throws IOException, InterruptedException {
    var running = conversation.start(Output.of(new Document.Remote(melody(523, 659, 784))));
    heardWithin(523);
    await(running.pause());
    assertThat(refusal(running.pause()).condition()).isEqualTo(StanzaCondition.UNEXPECTED_REQUEST);
    var before = conversation.caller().heard().length();
    conversation.caller().awaitHeard(before.plusMillis(2000));
    assertThat(heard().has(Tones.melody(LENGTH, 523, 659, 784))).isFalse();
    await(running.resume());
    assertThat(refusal(running.resume()).condition()).isEqualTo(StanzaCondition.UNEXPECTED_REQUEST);
    assertThat(await(running.completed()).reason()).isEqualTo(OutputReason.FINISH);
    assertThat(heardTone(784)).isTrue();
  }

  @Test
  @DisplayName("J15: seek jumps over a part; an amount of nothing is a bad request")
  void seek() throws IOException, InterruptedException {
    var running = conversation.start(Output.of(new Document.Remote(melody(523, 659, 784))));
    heardWithin(523);
    await(running.send(new OutputCommand.Seek(true, Duration.ofMillis(500))));
    assertThat(refusal(running.send(new OutputCommand.Seek(true, Duration.ZERO))).condition())
        .isEqualTo(StanzaCondition.BAD_REQUEST);
    assertThat(await(running.completed()).reason()).isEqualTo(OutputReason.FINISH);
    assertThat(heard().hasTone(659, LENGTH.minusMillis(20))).isFalse();
    assertThat(heardTone(784)).isTrue();
  }

  private void heardWithin(double hertz) throws InterruptedException {
    var begun = Duration.ofMillis(100);
    assertThat(
            conversation
                .caller()
                .media()
                .await(
                    media -> new AudioJudge(media.heard()).hasTone(hertz, begun),
                    Awaiting.PATIENCE))
        .isTrue();
  }

  @Test
  @DisplayName("J03 I12: a file that is not there completes with error and says why")
  void missing() throws InterruptedException {
    var complete = conversation.run(Output.of(new Document.Remote(web.missing("nothing.wav"))));
    assertThat(complete.reason())
        .isInstanceOfSatisfying(
            CompleteReason.Failed.class, failed -> assertThat(failed.text()).contains("404"));
  }

  @Test
  @DisplayName("J03 I12: so does a file that is no audio, and the call goes on")
  void noAudio() throws IOException, InterruptedException {
    var url = web.page("noise.wav", "audio/wav", new byte[1000]);
    var complete = conversation.run(Output.of(new Document.Remote(url)));
    assertThat(complete.reason())
        .isInstanceOfSatisfying(
            CompleteReason.Failed.class, failed -> assertThat(failed.text()).isNotBlank());
    conversation.run(Output.of(new Document.Remote(melody(700))));
    assertThat(heardTone(700)).isTrue();
  }
}
