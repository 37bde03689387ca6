// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.codec.AudioCodec;
import org.rayo.media.engine.record.RecordRequest.Encoding;

/**
 * Writes a RIFF/WAVE file as a {@link Draft} and gives it its own name at the end. The header is
 * brought up to date every second of audio, so what a crash leaves behind can be played, and now
 * and then while there is none, so that the draft does not look forgotten. Blocks; one thread.
 */
final class WavWriter {
  private static final long MAX_DATA = 0xffff_ff00L - WavFormat.HEADER;
  private static final long TOUCH_NANOS = 20_000_000_000L;

  private final Path file;
  private final Draft draft;
  private final FileChannel channel;
  private final WavFormat format;
  private final ByteBuffer out = ByteBuffer.allocate(64 * 1024).order(ByteOrder.LITTLE_ENDIAN);
  private long dataBytes;
  private long headerSays;
  private long touched;

  private WavWriter(Path file, Draft draft, FileChannel channel, WavFormat format, long dataBytes) {
    this.file = file;
    this.draft = draft;
    this.channel = channel;
    this.format = format;
    this.dataBytes = dataBytes;
    this.headerSays = dataBytes;
    this.touched = System.nanoTime();
  }

  /**
   * @param owner see {@link Draft#path}
   */
  static WavWriter create(Path file, @Nullable String owner, WavFormat format) throws IOException {
    var path = Draft.path(file, owner);
    var channel = Draft.create(path);
    try {
      begin(channel, format, null);
      return new WavWriter(file, Draft.at(path), channel, format, 0);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Goes on after what there is, which is safe in its own file until all of it is copied. */
  static WavWriter after(Earlier earlier, Path file) throws IOException {
    var channel =
        FileChannel.open(
            Draft.copyOf(earlier.draft()),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    try {
      begin(channel, earlier.format(), earlier);
      Draft.replace(earlier.draft());
      var draft = Draft.at(earlier.draft());
      return new WavWriter(file, draft, channel, earlier.format(), earlier.bytes());
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static void begin(FileChannel channel, WavFormat format, @Nullable Earlier earlier)
      throws IOException {
    channel.write(format.header(earlier == null ? 0 : earlier.bytes()), 0);
    channel.position(WavFormat.HEADER);
    if (earlier != null) {
      earlier.copyTo(channel);
    }
  }

  void write(short[] samples, int count) throws IOException {
    if (dataBytes + 2L * count > MAX_DATA) {
      throw new IOException("the wav file would exceed 4 GiB");
    }
    out.clear();
    for (int i = 0; i < count; i++) {
      if (out.remaining() < 2) {
        drain();
      }
      if (format.encoding() == Encoding.LINEAR16) {
        out.putShort(samples[i]);
      } else {
        out.put(AudioCodec.PCMU.code(samples[i]));
      }
    }
    drain();
    if (dataBytes - headerSays >= format.bytesPerSecond()) {
      header();
    }
  }

  private void drain() throws IOException {
    out.flip();
    dataBytes += out.remaining();
    while (out.hasRemaining()) {
      channel.write(out);
    }
    out.clear();
  }

  private void header() throws IOException {
    channel.write(format.header(dataBytes), 0);
    headerSays = dataBytes;
    touched = System.nanoTime();
  }

  /** Shows that somebody is still at it, though there is nothing to write. */
  void touch() throws IOException {
    if (System.nanoTime() - touched > TOUCH_NANOS) {
      header();
    }
  }

  /** Completes the header and renames; returns the size in bytes. */
  long finish() throws IOException {
    try (channel) {
      if ((dataBytes & 1) != 0) {
        channel.write(ByteBuffer.allocate(1)); // chunks are padded to even length
      }
      header();
    }
    draft.finish(file);
    return Files.size(file);
  }

  /** Gives up; the draft stays as the partial recording it is. */
  void abandon() throws IOException {
    channel.close();
  }
}
