// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.media.engine.speech.FreeTtsSynthesizer;
import org.rayo.media.engine.speech.SpeechSynthesizer.Utterance;

/** Synthetic voices: who they are, and that they are no tones. */
class VoicesTest {
  private static final FreeTtsSynthesizer SYNTHESIZER = new FreeTtsSynthesizer();

  @AfterAll
  static void close() {
    SYNTHESIZER.close();
  }

  private static short[] say(String text, String voice, double rate, double pitch) {
    var speech = SYNTHESIZER.speak(new Utterance(text, voice, rate, pitch));
    var samples = speech.samples();
    if (speech.sampleRate() == 8000) {
      return samples;
    }
    var half = new short[samples.length / 2];
    for (int i = 0; i < half.length; i++) {
      half[i] = (short) ((samples[2 * i] + samples[2 * i + 1]) / 2);
    }
    return half;
  }

  private static Sounds call(String text) {
    return new Sounds(1).silence(600).append(say(text, "kevin", 1.1, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello?",
        "Hello, this is John.",
        "Yes?",
        "Good morning, Smith and company.",
        "Hi."
      })
  @DisplayName("N09 a few words and a silence are a human")
  void human(String text) {
    assertThat(call(text).silence(2500).noise(-55).namesHeardBy("speech:1"))
        .containsExactly("SPEECH=human");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello, you have reached the voice mail of John Smith. I am not available right now.",
        "The person you have called is not available. At the tone, please record your message."
      })
  @DisplayName("N09 who talks on is a machine")
  void machine(String text) {
    assertThat(call(text).silence(2500).noise(-55).namesHeardBy("speech:1"))
        .containsExactly("SPEECH=machine");
  }

  @Test
  @DisplayName("N06 N09 a few words and a beep are a machine")
  void beep() {
    var call = call("Leave a message.").silence(400).tone(300, 1000).silence(2000).noise(-55);
    assertThat(Sounds.names(call.heardBy("speech:1", "beep:1")))
        .containsExactlyInAnyOrder("SPEECH=machine", "BEEP=1000");
  }

  @Test
  @DisplayName("N03 N09 how long a human speaks can be set; what is between is not sure")
  void limits() {
    var call = call("Good morning, this is Smith and company.").silence(2500).noise(-55).pcm();
    assertThat(Sounds.names(Sounds.listen(call, "speech:1?humanTime=300")))
        .containsExactly("SPEECH=notsure");
    assertThat(Sounds.names(Sounds.listen(call, "speech:1?maxTime=1000")))
        .containsExactly("SPEECH=machine");
    assertThat(Sounds.listen(call, "speech:1?minVolume=-6")).isEmpty();
    assertThat(Sounds.listen(call, "speech:1?minVolume=10")).hasSize(1);
  }

  @Test
  @DisplayName("N08 a voice is told soon, once until there was a silence")
  void voice() {
    var twice =
        call("Hello, is anybody there?")
            .silence(1500)
            .append(say("Hello!", "kevin", 1, 1))
            .silence(1500)
            .noise(-55);
    assertThat(twice.heardBy("vad:1"))
        .hasSize(2)
        .allSatisfy(signal -> assertThat(signal.millis()).isBetween(80, 200));
  }

  /** Talk-off: 5 minutes at several speeds and pitches, the vowels drawn out. */
  @Test
  @DisplayName("N06 N07 N10 N11 N12 no voice is taken for a tone")
  void talkOff() {
    var texts =
        List.of(
            "The quick brown fox jumps over the lazy dog. She sells sea shells by the sea shore.",
            "We were away a year ago. Mooo, moooo. Loooong lunch. Mmmm. Ooooh. Eeee. Aaaah.",
            "Please hold the line while we connect you to the next available agent.");
    var found = new ArrayList<ProgressSignal>();
    for (var voice : List.of("kevin", "kevin16")) {
      for (double rate : new double[] {0.6, 1}) {
        for (double pitch : new double[] {0.7, 1, 1.5, 1.8}) {
          for (var text : texts) {
            found.addAll(
                new Sounds(3)
                    .append(say(text, voice, rate, pitch))
                    .silence(1000)
                    .noise(-60)
                    .heardBy(
                        "beep:1",
                        "dtmf:1",
                        "fax-ced:1",
                        "fax-cng:1",
                        "ring:1",
                        "busy:1",
                        "congestion:1",
                        "sit:1",
                        "modem:1",
                        "offhook:1"));
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }
}
