// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.media.engine.MediaException;

@DisplayName("J19 SSML")
class SsmlReaderTest {

  private static List<SpeechPart> read(String body) {
    return SsmlReader.read(
        "<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='en-US'>"
            + body
            + "</speak>",
        List.of("kevin16", "kevin"),
        null);
  }

  private static String story(List<SpeechPart> parts) {
    return parts.stream().map(SsmlReaderTest::word).collect(Collectors.joining(" | "));
  }

  private static String word(SpeechPart part) {
    return switch (part) {
      case SpeechPart.Say say -> say.utterance().text();
      case SpeechPart.Pause(long millis) -> millis + "ms";
      case SpeechPart.Audio audio -> audio.src() + "(" + story(audio.fallback()) + ")";
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Hello    world ~ Hello world",
        "<p><s>One.</s><s>Two.</s></p> ~ One. | Two.",
        "a<break time='1.5s'/>b<break/><break strength='weak'/> ~ a | 1500ms | b | 500ms | 250ms",
        "x <sub alias='World Wide Web'>WWW</sub> y ~ x World Wide Web y",
        "<say-as interpret-as='digits'>10</say-as> ~ one, zero",
        "<say-as interpret-as='characters'>a1*</say-as> ~ a, one, star",
        "the <say-as interpret-as='ordinal'>2</say-as> ~ the 2nd",
        "<emphasis>very</emphasis> <unknown>good</unknown> ~ very good",
        "a<mark name='m'/>b<!-- c --><metadata>d</metadata> ~ ab",
        "<audio src='http://x/y.wav'><desc>z</desc>sorry<break time='1ms'/></audio> ~ http://x/y.wav(sorry | 1ms)",
        "<audio>only text</audio> ~ only text"
      })
  void steps(String body, String expected) {
    assertThat(story(read(body))).isEqualTo(expected);
  }

  @Test
  void prosodyAndVoiceAreNested() {
    var parts =
        read(
            "<prosody rate='fast' volume='soft'>a <prosody rate='-50%' pitch='+12st'>b</prosody></prosody> <voice name='nobody kevin'>c</voice>");
    var a = (SpeechPart.Say) parts.get(0);
    var b = (SpeechPart.Say) parts.get(1);
    var c = (SpeechPart.Say) parts.get(2);
    assertThat(a.utterance().rate()).isEqualTo(1.5);
    assertThat(a.volume()).isEqualTo(0.5);
    assertThat(b.utterance().rate()).isEqualTo(0.75);
    assertThat(b.utterance().pitch()).isEqualTo(2);
    assertThat(c.utterance().voice()).isEqualTo("kevin");
    assertThat(c.utterance().rate()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<break time='soon'/>",
        "<break strength='mighty'/>",
        "<p>",
        "&nosuch;",
        "<break time='100000s'/>"
      })
  void malformedDocumentsAreRefused(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(MediaException.InvalidDocument.class);
  }

  @Test
  void anotherRootIsRefused() {
    assertThatThrownBy(() -> SsmlReader.read("<html/>", List.of("v"), null))
        .isInstanceOf(MediaException.InvalidDocument.class);
  }
}
