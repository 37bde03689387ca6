// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.media.engine.record.RecordRequest.Encoding;

class WavWriterTest {
  @TempDir Path folder;

  @Test
  @DisplayName("What a crash leaves behind can be played by others")
  void partialFile() throws Exception {
    var file = folder.resolve("a.wav");
    var writer = new WavWriter(file, Encoding.LINEAR16, 1);
    writer.write(new short[8000], 8000);
    writer.write(new short[4000], 4000);
    var partial = folder.resolve(".a.wav.part");
    assertThat(file).doesNotExist();
    assertThat(frames(partial)).isEqualTo(8000);
    long size = writer.finish();
    assertThat(partial).doesNotExist();
    assertThat(frames(file)).isEqualTo(12_000);
    assertThat(size).isEqualTo(Files.size(file));
  }

  @Test
  void mulawOfOddLengthIsPadded() throws Exception {
    var file = folder.resolve("b.wav");
    var writer = new WavWriter(file, Encoding.MULAW, 1);
    writer.write(new short[801], 801);
    assertThat(writer.finish()).isEqualTo(58 + 802);
    assertThat(frames(file)).isEqualTo(801);
  }

  private static long frames(Path file) throws IOException, UnsupportedAudioFileException {
    try (var audio = AudioSystem.getAudioInputStream(file.toFile())) {
      assertThat(audio.getFormat().getSampleRate()).isEqualTo(8000);
      return audio.getFrameLength();
    }
  }
}
