// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes and reads wav files without the engine's help. */
public final class Wav {
  private Wav() {}

  public static byte[] pcm16(short[] samples, int rate) {
    var data = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    data.asShortBuffer().put(samples);
    return file(1, 1, rate, 16, data.array());
  }

  public static byte[] file(int format, int channels, int rate, int bits, byte[] data) {
    var out = ByteBuffer.allocate(44 + data.length).order(ByteOrder.LITTLE_ENDIAN);
    int block = channels * bits / 8;
    out.put(ascii("RIFF")).putInt(36 + data.length).put(ascii("WAVEfmt ")).putInt(16);
    out.putShort((short) format).putShort((short) channels).putInt(rate).putInt(rate * block);
    out.putShort((short) block)
        .putShort((short) bits)
        .put(ascii("data"))
        .putInt(data.length)
        .put(data);
    return out.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** The samples of one channel of a 16-bit file with an 18-byte format chunk. */
  public static short[] channel(Path file, int channel, int channels) throws IOException {
    var in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    var samples = in.position(58).slice().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    var one = new short[samples.remaining() / channels];
    for (int i = 0; i < one.length; i++) {
      one[i] = samples.get(i * channels + channel);
    }
    return one;
  }
}
