// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rayo.media.engine.MediaException;
import org.rayo.media.engine.codec.AudioCodec;
import org.rayo.media.engine.testing.Tone;
import org.rayo.media.engine.testing.Wav;

class AudioDecoderTest {

  @ParameterizedTest
  @CsvSource({
    "1, 8, 8000, 1",
    "1, 16, 8000, 1",
    "1, 16, 44100, 2",
    "1, 24, 48000, 1",
    "1, 32, 16000, 2",
    "3, 32, 22050, 1",
    "6, 8, 8000, 1",
    "7, 8, 8000, 2",
    "1, 16, 6000, 1",
    "1, 16, 11025, 1"
  })
  void everyKindOfWavBecomesEightKilohertz(int format, int bits, int rate, int channels) {
    short[] tone = Tone.sine(1000, 500, rate, 0.5);
    var data =
        ByteBuffer.allocate(tone.length * channels * bits / 8).order(ByteOrder.LITTLE_ENDIAN);
    for (short sample : tone) {
      for (int i = 0; i < channels; i++) {
        put(data, format, bits, sample);
      }
    }
    var clip = AudioDecoder.decode(Wav.file(format, channels, rate, bits, data.array()), null, "x");
    assertThat(clip.length()).isBetween(3990, 4000);
    assertThat(Tone.share(clip.samples(), 1000)).isGreaterThan(0.97);
    assertThat(Tone.rms(clip.samples())).isBetween(11_000.0, 12_000.0);
  }

  private static void put(ByteBuffer data, int format, int bits, short sample) {
    switch (format * 100 + bits) {
      case 108 -> data.put((byte) ((sample >> 8) + 128));
      case 116 -> data.putShort(sample);
      case 124 -> data.put((byte) 0).putShort(sample);
      case 132 -> data.putInt(sample << 16);
      case 332 -> data.putFloat(sample / 32768f);
      case 608 -> data.put(AudioCodec.PCMA.code(sample));
      default -> data.put(AudioCodec.PCMU.code(sample));
    }
  }

  @Test
  void whatLiesAboveTheBandIsNotFoldedBack() {
    byte[] wav = Wav.pcm16(Tone.sine(5000, 500, 48_000, 0.5), 48_000);
    assertThat(Tone.rms(AudioDecoder.decode(wav, null, "x").samples())).isLessThan(200);
  }

  @Test
  void brokenAndForeignFilesSayWhy() {
    assertFails("RIFF\0\0\0\0WAVE", "no data");
    assertFails("OggS", "Ogg");
    assertFails("fLaC", "FLAC");
    assertFails("what?", "unknown");
    byte[] adpcm = Wav.file(2, 1, 8000, 8, new byte[10]);
    assertThatThrownBy(() -> AudioDecoder.decode(adpcm, null, "x"))
        .isInstanceOf(MediaException.FetchFailed.class)
        .hasMessageContaining("0x0002");
  }

  private static void assertFails(String content, String why) {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> AudioDecoder.decode(bytes, null, "x"))
        .isInstanceOf(MediaException.FetchFailed.class)
        .hasMessageContaining(why);
  }

  @Test
  void aWavThatWasCutOffPlaysAsFarAsItGoes() {
    byte[] whole = Wav.pcm16(Tone.sine(1000, 500, 8000, 0.5), 8000);
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertThat(AudioDecoder.decode(cut, null, "x").length()).isBetween(1900, 2000);
  }
}
