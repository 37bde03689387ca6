// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.media.engine.audio.AudioDecoder;
import org.rayo.media.engine.grammar.Grammars;
import org.rayo.media.engine.sdp.AudioNegotiator;
import org.rayo.media.engine.speech.SsmlReader;
import org.rayo.media.engine.testing.Tone;
import org.rayo.media.engine.testing.Wav;

/**
 * Whatever strangers send is understood or refused with one of our exceptions, never anything else.
 */
@DisplayName("Mutated documents are understood or refused")
class HostileDocumentsTest {
  private static final int ROUNDS = 3000;

  private final Random random = new Random(327);

  private void mutate(String document, java.util.function.Consumer<String> reader) {
    byte[] original = document.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < ROUNDS; i++) {
      String mutant = new String(mutant(original), StandardCharsets.ISO_8859_1);
      assertThatCode(() -> accept(reader, mutant)).as(mutant).doesNotThrowAnyException();
    }
  }

  private static <T> void accept(java.util.function.Consumer<T> reader, T mutant) {
    try {
      reader.accept(mutant);
    } catch (MediaException _) {
      // refused, as it should be
    }
  }

  private byte[] mutant(byte[] original) {
    byte[] bytes = original.clone();
    for (int change = random.nextInt(6); change >= 0; change--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) "0123456789-/ =<>'\"\r\n".charAt(random.nextInt(20));
        case 2 -> bytes = java.util.Arrays.copyOf(bytes, Math.max(1, at));
        default ->
            System.arraycopy(
                bytes, random.nextInt(at + 1), bytes, at, Math.min(bytes.length - at, 8));
      }
    }
    return bytes;
  }

  @Test
  void sdp() {
    var negotiator = new AudioNegotiator(InetAddress.ofLiteral("192.0.2.9"), 5000);
    mutate(
        """
        v=0
        o=- 20518 0 IN IP4 192.0.2.1
        s=-
        c=IN IP4 192.0.2.1
        t=0 0
        m=audio 54609 RTP/AVP 0 8 109 101
        a=rtpmap:109 opus/48000/2
        a=rtpmap:101 telephone-event/8000
        a=ptime:20
        a=rtcp:54610 IN IP4 192.0.2.1
        a=sendrecv
        m=video 54611 RTP/SAVPF 99
        """,
        negotiator::answer);
  }

  @Test
  void grammars() {
    mutate(
        "<grammar mode='dtmf' root='r'><rule id='r'><item repeat='1-3'><ruleref uri='#d'/></item><tag>x</tag></rule>"
            + "<rule id='d'><one-of><item>1</item><item>2 <ruleref special='GARBAGE'/></item></one-of></rule></grammar>",
        text -> Grammars.compile("x", "application/srgs+xml", text).matcher().feed('1'));
  }

  @Test
  void ssml() {
    mutate(
        "<speak><prosody rate='+10%' pitch='2st' volume='-3dB'>a<break time='200ms'/></prosody>"
            + "<say-as interpret-as='ordinal'>2</say-as><audio src='http://x/y'>z</audio><voice name='v'>b</voice></speak>",
        text -> SsmlReader.read(text, List.of("v"), null));
  }

  @Test
  void wav() {
    byte[] original = Wav.pcm16(Tone.sine(440, 20, 11_025, 0.5), 11_025);
    for (int i = 0; i < ROUNDS; i++) {
      byte[] mutant = mutant(original);
      System.arraycopy(original, 0, mutant, 0, Math.min(mutant.length, 12));
      assertThatCode(() -> accept((byte[] b) -> AudioDecoder.decode(b, null, "x"), mutant))
          .doesNotThrowAnyException();
    }
  }
}
