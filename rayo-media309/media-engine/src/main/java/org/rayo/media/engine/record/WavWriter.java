// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.rayo.media.engine.codec.AudioCodec;
import org.rayo.media.engine.record.RecordRequest.Encoding;

/**
 * Writes a RIFF/WAVE file under a temporary name and gives it its own at the end. The header is
 * brought up to date every second of audio, so what a crash leaves behind can be played. Blocks;
 * one thread.
 */
final class WavWriter {
  private static final int HEADER =
      58; // with extension size and fact chunk, which µ-law needs and PCM bears
  private static final long MAX_DATA = 0xffff_ff00L - HEADER;

  private final Path file;
  private final Path temporary;
  private final FileChannel channel;
  private final Encoding encoding;
  private final int channels;
  private final ByteBuffer out = ByteBuffer.allocate(64 * 1024).order(ByteOrder.LITTLE_ENDIAN);
  private long dataBytes;
  private long headerSays;

  WavWriter(Path file, Encoding encoding, int channels) throws IOException {
    this.file = file;
    this.encoding = encoding;
    this.channels = channels;
    this.temporary = file.resolveSibling("." + file.getFileName() + ".part");
    Files.createDirectories(temporary.toAbsolutePath().getParent());
    channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    header();
    channel.position(HEADER);
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
      if (encoding == Encoding.LINEAR16) {
        out.putShort(samples[i]);
      } else {
        out.put(AudioCodec.PCMU.code(samples[i]));
      }
    }
    drain();
    if (dataBytes - headerSays >= bytesPerSecond()) {
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

  private int bytesPerSecond() {
    return AudioCodec.SAMPLE_RATE * channels * bytesPerSample();
  }

  private int bytesPerSample() {
    return encoding == Encoding.LINEAR16 ? 2 : 1;
  }

  private void header() throws IOException {
    int block = channels * bytesPerSample();
    var header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    header
        .put(ascii("RIFF"))
        .putInt((int) (HEADER - 8 + dataBytes + (dataBytes & 1)))
        .put(ascii("WAVE"));
    header.put(ascii("fmt ")).putInt(18);
    header.putShort((short) (encoding == Encoding.LINEAR16 ? 1 : 7)).putShort((short) channels);
    header.putInt(AudioCodec.SAMPLE_RATE).putInt(bytesPerSecond());
    header.putShort((short) block).putShort((short) (8 * bytesPerSample())).putShort((short) 0);
    header.put(ascii("fact")).putInt(4).putInt((int) (dataBytes / block));
    header.put(ascii("data")).putInt((int) dataBytes);
    channel.write(header.flip(), 0);
    headerSays = dataBytes;
  }

  private static byte[] ascii(String four) {
    return four.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  /** Completes the header and renames; returns the size in bytes. */
  long finish() throws IOException {
    try (channel) {
      if ((dataBytes & 1) != 0) {
        channel.write(ByteBuffer.allocate(1)); // chunks are padded to even length
      }
      header();
    }
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    return Files.size(file);
  }

  /** Gives up; the temporary file stays as the partial recording it is. */
  void abandon() throws IOException {
    channel.close();
  }
}
