// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.rayo.media.engine.codec.AudioCodec;
import org.rayo.media.engine.record.RecordRequest.Encoding;

/**
 * What another process has recorded before it died or fell silent. Its header may be a second
 * behind; the length of the file tells how much there is.
 *
 * @param bytes of samples
 */
record Earlier(Path draft, WavFormat format, long bytes) {
  /**
   * Drafts are touched more often than that while their recording goes on; older ones are of
   * somebody else who had the same name.
   */
  private static final Duration FRESH = Duration.ofMinutes(2);

  /**
   * @param file the name of the recording when it is finished
   * @throws IOException when there is no such draft; the message tells what is wrong
   */
  static Earlier find(Path file, String owner, WavFormat format) throws IOException {
    var draft = Draft.path(file, owner);
    try (var channel = FileChannel.open(draft, StandardOpenOption.READ)) {
      var age = Duration.between(Files.getLastModifiedTime(draft).toInstant(), Instant.now());
      if (age.compareTo(FRESH) > 0) {
        throw new IOException("It was left %d s ago".formatted(age.toSeconds()));
      }
      var header = ByteBuffer.allocate(WavFormat.HEADER);
      while (header.hasRemaining() && channel.read(header) >= 0) {
        // reads on
      }
      if (!format.matches(header.flip())) {
        throw new IOException("It has another format");
      }
      long data = channel.size() - WavFormat.HEADER;
      return new Earlier(draft, format, data - data % format.block());
    } catch (NoSuchFileException e) {
      throw new IOException("There is no such file", e);
    }
  }

  /** Of each channel. */
  long samples() {
    return bytes / format.block();
  }

  /** Appends the samples; the system need not move them through this process. */
  void copyTo(FileChannel target) throws IOException {
    try (var source = FileChannel.open(draft, StandardOpenOption.READ)) {
      long at = WavFormat.HEADER;
      long end = at + bytes;
      while (at < end) {
        long moved = source.transferTo(at, end - at, target);
        if (moved <= 0) {
          throw new IOException("It became shorter");
        }
        at += moved;
      }
    }
  }

  /** Hears it all once more, as far as it was said by the party that is recorded. */
  Silence silence() throws IOException {
    var silence = new Silence();
    var frame = new short[AudioCodec.FRAME];
    var block = ByteBuffer.allocate(AudioCodec.FRAME * format.block());
    block.order(ByteOrder.LITTLE_ENDIAN);
    try (var source = FileChannel.open(draft, StandardOpenOption.READ)) {
      source.position(WavFormat.HEADER);
      while (source.read(block) >= 0) {
        if (!block.hasRemaining()) {
          for (int i = 0; i < frame.length; i++) {
            frame[i] = first(block, i * format.block());
          }
          silence.hear(frame);
          block.clear();
        }
      }
    }
    return silence;
  }

  private short first(ByteBuffer samples, int at) {
    return format.encoding() == Encoding.LINEAR16
        ? samples.getShort(at)
        : AudioCodec.PCMU.linear(samples.get(at));
  }
}
