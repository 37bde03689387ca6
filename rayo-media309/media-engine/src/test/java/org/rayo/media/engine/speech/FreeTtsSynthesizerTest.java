// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.media.engine.MediaException;
import org.rayo.media.engine.speech.SpeechSynthesizer.Speech;
import org.rayo.media.engine.speech.SpeechSynthesizer.Utterance;
import org.rayo.media.engine.testing.TestPhone;
import org.rayo.media.engine.testing.Tone;

class FreeTtsSynthesizerTest {
  private final SpeechSynthesizer synthesizer = new FreeTtsSynthesizer();

  private static double seconds(Speech speech) {
    return speech.samples().length / (double) speech.sampleRate();
  }

  @Test
  void speaksAudiblyInBothVoices() {
    var wide = synthesizer.speak(Utterance.of("Welcome to the conference"));
    assertThat(wide.sampleRate()).isEqualTo(16_000);
    assertThat(seconds(wide)).isBetween(1.0, 3.0);
    assertThat(Tone.rms(wide.samples())).isGreaterThan(500);
    var narrow = synthesizer.speak(new Utterance("Welcome to the conference", "kevin", 1, 1));
    assertThat(narrow.sampleRate()).isEqualTo(8000);
  }

  @Test
  void rateChangesTheDuration() {
    double normal = seconds(synthesizer.speak(Utterance.of("one two three four")));
    double fast = seconds(synthesizer.speak(new Utterance("one two three four", null, 2, 1)));
    assertThat(fast).isBetween(normal * 0.4, normal * 0.7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "...",
        "\uD83D\uDE00",
        "12345678901234567890",
        "\u4F60\u597D",
        "$5.00 on 1/2/2026 at 10:30",
        "a\u0000b",
        "<&>"
      })
  void oddTextDoesNoHarm(String text) {
    assertThat(synthesizer.speak(Utterance.of(text)).sampleRate()).isPositive();
    assertThat(seconds(synthesizer.speak(Utterance.of("still here")))).isGreaterThan(0.3);
  }

  @Test
  void anUnknownVoiceIsRefused() {
    assertThatThrownBy(() -> synthesizer.speak(new Utterance("x", "nobody", 1, 1)))
        .isInstanceOf(MediaException.FetchFailed.class)
        .hasMessageContaining("kevin16");
  }

  @Test
  void manyAtOnceEachGetTheirOwnWords() {
    int expected = synthesizer.speak(Utterance.of("number seven")).samples().length;
    var all =
        IntStream.range(0, 16)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> synthesizer.speak(Utterance.of("number seven"))))
            .toList();
    assertThat(all).allSatisfy(f -> assertThat(f.join().samples()).hasSize(expected));
  }

  @Test
  @DisplayName(
      "Works behind a class loader that nobody else sees, without a context class loader, as in an application server")
  void isolatedClassLoader() throws Exception {
    var urls =
        Arrays.stream(System.getProperty("java.class.path").split(":", -1))
            .map(FreeTtsSynthesizerTest::url);
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    try (var loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(null);
      var type = loader.loadClass(FreeTtsSynthesizer.class.getName());
      assertThat(type).isNotEqualTo(FreeTtsSynthesizer.class);
      var synthesizer = type.getConstructor().newInstance();
      type.getMethod("warmUp").invoke(synthesizer);
      type.getMethod("close").invoke(synthesizer);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static URL url(String path) {
    try {
      return java.nio.file.Path.of(path).toUri().toURL();
    } catch (java.net.MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void leavesNoThreadWhenClosed() {
    synthesizer.warmUp();
    assertThat(freeTtsThreads()).isNotEmpty();
    synthesizer.close();
    TestPhone.await(() -> freeTtsThreads().isEmpty(), "the end of FreeTTS's threads");
  }

  private static List<Thread> freeTtsThreads() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(
            e -> Arrays.stream(e.getValue()).anyMatch(f -> f.getClassName().contains("freetts")))
        .map(Map.Entry::getKey)
        .toList();
  }

  @AfterEach
  void close() {
    synthesizer.close();
  }
}
