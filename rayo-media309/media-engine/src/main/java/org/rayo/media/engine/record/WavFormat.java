// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.record;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.rayo.media.engine.codec.AudioCodec;
import org.rayo.media.engine.record.RecordRequest.Encoding;

/** What is in a RIFF/WAVE file of ours, and the header that says so. */
record WavFormat(Encoding encoding, int channels) {
  /** Bytes, with extension size and fact chunk, which µ-law needs and PCM bears. */
  static final int HEADER = 58;

  /** Where the fmt chunk is in it, which is the same in all files of a format. */
  private static final int FORMAT = 12;

  private static final int FORMAT_LENGTH = 26;

  static WavFormat of(RecordRequest request) {
    return new WavFormat(request.encoding(), RecordingTap.channels(request));
  }

  /** Bytes of one sample of each channel. */
  int block() {
    return channels * (encoding == Encoding.LINEAR16 ? 2 : 1);
  }

  int bytesPerSecond() {
    return AudioCodec.SAMPLE_RATE * block();
  }

  ByteBuffer header(long dataBytes) {
    var header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    header
        .put(ascii("RIFF"))
        .putInt((int) (HEADER - 8 + dataBytes + (dataBytes & 1)))
        .put(ascii("WAVE"));
    header.put(ascii("fmt ")).putInt(18);
    header.putShort((short) (encoding == Encoding.LINEAR16 ? 1 : 7)).putShort((short) channels);
    header.putInt(AudioCodec.SAMPLE_RATE).putInt(bytesPerSecond());
    header.putShort((short) block()).putShort((short) (8 * block() / channels)).putShort((short) 0);
    header.put(ascii("fact")).putInt(4).putInt((int) (dataBytes / block()));
    header.put(ascii("data")).putInt((int) dataBytes);
    return header.flip();
  }

  /** Whether the header is that of a file of this format. */
  boolean matches(ByteBuffer header) {
    return header.remaining() == HEADER
        && header.slice(FORMAT, FORMAT_LENGTH).equals(header(0).slice(FORMAT, FORMAT_LENGTH));
  }

  private static byte[] ascii(String four) {
    return four.getBytes(US_ASCII);
  }
}
