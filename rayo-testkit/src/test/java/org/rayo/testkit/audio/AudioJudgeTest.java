// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.speech.freetts.audio.SingleFileAudioPlayer;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.testkit.rtp.Audio;

class AudioJudgeTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static Audio speech = silence(1);

  @BeforeAll
  static void speak(@TempDir Path folder) throws IOException {
    var file = folder.resolve("speech").toString();
    var player = new SingleFileAudioPlayer(file, AudioFileFormat.Type.WAVE);
    var voice = new KevinVoiceDirectory().getVoices()[0];
    voice.allocate();
    voice.setAudioPlayer(player);
    assertThat(voice.speak("Welcome. Please enter your number, then press the pound key."))
        .isTrue();
    player.close();
    speech = Audio.read(folder.resolve("speech.wav"));
  }

  @Test
  void speechIsFoundOverATelephoneLine() {
    assertThat(new AudioJudge(overTheLine(speech)).hasSpeech()).isTrue();
    assertThat(Span.total(new AudioJudge(speech).speech()))
        .isBetween(speech.length().dividedBy(4), speech.length());
  }

  @Test
  void quietSpeechBetweenSilenceIsFound() {
    var judge = new AudioJudge(join(silence(3), quieter(overTheLine(speech), 8), silence(3)));
    assertThat(judge.hasSpeech()).isTrue();
    assertThat(judge.speech())
        .allMatch(span -> span.start().compareTo(Duration.ofMillis(2900)) >= 0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {100, 350, 440, 1000, 2000})
  void aToneIsNoSpeech(double hertz) {
    var tone = Audio.tone(hertz, Duration.ofSeconds(3));
    assertThat(new AudioJudge(overTheLine(tone)).hasSpeech()).isFalse();
    assertThat(new AudioJudge(beeps(tone)).hasSpeech()).isFalse();
  }

  @Test
  void dialToneAndDtmfAreNoSpeech() {
    var dial = mix(Audio.tone(350, SECOND), Audio.tone(440, SECOND));
    var key = mix(Audio.tone(697, SECOND), Audio.tone(1209, SECOND));
    assertThat(new AudioJudge(overTheLine(beeps(dial))).hasSpeech()).isFalse();
    assertThat(new AudioJudge(overTheLine(beeps(key))).hasSpeech()).isFalse();
  }

  @Test
  void noiseAndSilenceAreNoSpeech() {
    var random = new Random(1);
    var noise = silence(3);
    for (int i = 0; i < noise.samples().length; i++) {
      noise.samples()[i] = (short) (3000 * random.nextGaussian());
    }
    assertThat(new AudioJudge(noise).hasSpeech()).isFalse();
    assertThat(new AudioJudge(silence(3)).hasSpeech()).isFalse();
    assertThat(new AudioJudge(overTheLine(silence(3))).isSilent()).isTrue();
  }

  @Test
  void aToneIsFoundWhereItIs() {
    var heard = overTheLine(join(silence(1), Audio.tone(1000, SECOND), silence(1)));
    var judge = new AudioJudge(heard);
    assertThat(judge.tone(1000)).containsExactly(new Span(SECOND, Duration.ofSeconds(2)));
    assertThat(judge.hasTone(1000, Duration.ofMillis(900))).isTrue();
    assertThat(judge.hasTone(900, Duration.ofMillis(100))).isFalse();
    assertThat(new AudioJudge(speech).hasTone(1000, Duration.ofMillis(100))).isFalse();
  }

  @Test
  void aRecordingIsFoundByItsContent() {
    var heard = join(silence(2), quieter(overTheLine(speech), 3), silence(1));
    var match = new AudioJudge(heard).find(speech);
    assertThat(match.at().toMillis()).isCloseTo(2000, within(2L));
    assertThat(match.similarity()).isGreaterThan(0.95);
    assertThat(match.snrDecibels()).isGreaterThan(25);
  }

  @Test
  void halfARecordingIsNotTheWhole() {
    var half = new Audio(Arrays.copyOf(speech.samples(), speech.samples().length / 2));
    assertThat(new AudioJudge(join(silence(1), half, silence(4))).has(speech)).isFalse();
    assertThat(new AudioJudge(speech).has(half)).isTrue();
  }

  @Test
  void anotherRecordingIsNotFound() {
    var tone = Audio.tone(440, speech.length());
    assertThat(new AudioJudge(tone).has(speech)).isFalse();
    assertThat(new AudioJudge(silence(5)).has(speech)).isFalse();
    var reversed = speech.samples().clone();
    for (int i = 0; i < reversed.length; i++) {
      reversed[i] = speech.samples()[reversed.length - 1 - i];
    }
    assertThat(new AudioJudge(new Audio(reversed)).has(speech)).isFalse();
  }

  @Test
  void aTonesAmplitudeIsToldInWhateverElseIsHeard() {
    var quiet = Audio.tone(520, SECOND, 1500);
    var judge = new AudioJudge(overTheLine(mix(quiet, Audio.tone(1210, SECOND, 3000))));
    assertThat(judge.amplitude(520)).isCloseTo(1500, within(100.0));
    assertThat(judge.amplitude(1210)).isCloseTo(3000, within(100.0));
    assertThat(judge.amplitude(860)).isLessThan(50);
  }

  @Test
  void levelsAreToldInDecibels() {
    assertThat(new AudioJudge(Audio.tone(1000, SECOND)).decibels()).isCloseTo(-13.3, within(0.2));
  }

  /** As coarse as G.711: about 13 bits for quiet samples, 5 significant bits for loud ones. */
  private static Audio overTheLine(Audio audio) {
    var samples = audio.samples().clone();
    for (int i = 0; i < samples.length; i++) {
      int step = Math.max(8, Integer.highestOneBit(Math.abs(samples[i]) + 1) >> 4);
      samples[i] = (short) (samples[i] / step * step);
    }
    return new Audio(samples);
  }

  private static Audio silence(int seconds) {
    return new Audio(new short[seconds * Audio.RATE]);
  }

  private static Audio quieter(Audio audio, int divisor) {
    var samples = new short[audio.samples().length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (audio.samples()[i] / divisor);
    }
    return new Audio(samples);
  }

  /** Half a second on, half a second off. */
  private static Audio beeps(Audio tone) {
    var samples = tone.samples().clone();
    for (int i = 0; i < samples.length; i++) {
      samples[i] = i / (Audio.RATE / 2) % 2 == 0 ? samples[i] : 0;
    }
    return new Audio(samples);
  }

  private static Audio mix(Audio one, Audio other) {
    var samples = one.samples().clone();
    for (int i = 0; i < samples.length; i++) {
      samples[i] += other.samples()[i];
    }
    return new Audio(samples);
  }

  private static Audio join(Audio... parts) {
    int length = 0;
    for (var part : parts) {
      length += part.samples().length;
    }
    var all = new short[length];
    int at = 0;
    for (var part : parts) {
      System.arraycopy(part.samples(), 0, all, at, part.samples().length);
      at += part.samples().length;
    }
    return new Audio(all);
  }
}
