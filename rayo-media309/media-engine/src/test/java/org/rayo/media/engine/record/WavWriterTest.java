// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
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
    var writer = WavWriter.create(file, null, new WavFormat(Encoding.LINEAR16, 1));
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
    var writer = WavWriter.create(file, null, new WavFormat(Encoding.MULAW, 1));
    writer.write(new short[801], 801);
    assertThat(writer.finish()).isEqualTo(58 + 802);
    assertThat(frames(file)).isEqualTo(801);
  }

  private static final WavFormat STEREO = new WavFormat(Encoding.LINEAR16, 2);

  private static final String OWNER = "conn:call/dialog:record-1";

  /** A process that is killed: it has written everything and says no more. */
  private WavWriter cutOff(WavFormat format, int samples, short value) throws IOException {
    var writer = WavWriter.create(folder.resolve("first.wav"), OWNER, format);
    var all = new short[samples];
    Arrays.fill(all, value);
    writer.write(all, samples);
    return writer;
  }

  @Test
  @DisplayName("Another process goes on with what one that died has recorded, to the last sample")
  void goesOn() throws Exception {
    cutOff(STEREO, 2 * 12_000, (short) 7);
    var file = folder.resolve("second.wav");
    var earlier = Earlier.find(file, OWNER, STEREO);
    assertThat(earlier.samples()).isEqualTo(12_000);
    var writer = WavWriter.after(earlier, file);
    writer.write(new short[200], 200);
    long size = writer.finish();
    assertThat(size).isEqualTo(58 + 4 * 12_100).isEqualTo(Files.size(file));
    assertThat(frames(file)).isEqualTo(12_100);
    var bytes = Files.readAllBytes(file);
    assertThat(bytes[58 + 4 * 12_000 - 2]).isEqualTo((byte) 7);
    assertThat(bytes[58 + 4 * 12_000]).isZero();
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  @DisplayName("A process that was asleep does not touch what another one goes on with")
  void wakesUp() throws Exception {
    var asleep = cutOff(STEREO, 400, (short) 7);
    var file = folder.resolve("second.wav");
    var writer = WavWriter.after(Earlier.find(file, OWNER, STEREO), file);
    asleep.write(new short[400], 400);
    assertThatThrownBy(asleep::finish).isInstanceOf(IOException.class).hasMessageContaining("else");
    writer.finish();
    assertThat(frames(file)).isEqualTo(200);
    assertThat(folder.resolve("first.wav")).doesNotExist();
  }

  @Test
  @DisplayName("Nobody goes on with another recording that had the same name")
  void others() throws Exception {
    var file = folder.resolve("second.wav");
    assertThatThrownBy(() -> Earlier.find(file, OWNER, STEREO)).hasMessageContaining("no such");
    cutOff(STEREO, 400, (short) 7).abandon();
    assertThatThrownBy(() -> Earlier.find(file, OWNER, new WavFormat(Encoding.LINEAR16, 1)))
        .hasMessageContaining("format");
    var draft = Earlier.find(file, OWNER, STEREO).draft();
    cutOff(STEREO, 800, (short) 8).abandon();
    assertThat(Earlier.find(file, OWNER, STEREO).samples()).isEqualTo(400);
    try (var left = Files.list(folder)) {
      assertThat(left).as("the older one is kept").hasSize(2);
    }
    Files.setLastModifiedTime(draft, FileTime.from(Instant.now().minusSeconds(300)));
    assertThatThrownBy(() -> Earlier.find(file, OWNER, STEREO)).hasMessageContaining("300 s ago");
  }

  @Test
  @DisplayName("What was said before counts for the timeouts of what follows")
  void silence() throws Exception {
    cutOff(STEREO, 2 * 1600, (short) 3000).abandon();
    var loud = Earlier.find(folder.resolve("second.wav"), OWNER, STEREO).silence();
    assertThat(loud.isBroken()).isTrue();
    cutOff(new WavFormat(Encoding.MULAW, 1), 1600, (short) 0).abandon();
    var quiet =
        Earlier.find(folder.resolve("second.wav"), OWNER, new WavFormat(Encoding.MULAW, 1))
            .silence();
    assertThat(quiet.isBroken()).isFalse();
    assertThat(quiet.samples()).isEqualTo(1600);
  }

  private static long frames(Path file) throws IOException, UnsupportedAudioFileException {
    try (var audio = AudioSystem.getAudioInputStream(file.toFile())) {
      assertThat(audio.getFormat().getSampleRate()).isEqualTo(8000);
      return audio.getFrameLength();
    }
  }
}
