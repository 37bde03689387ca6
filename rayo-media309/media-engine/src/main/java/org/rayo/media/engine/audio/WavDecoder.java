// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.MediaException.FetchFailed;
import org.rayo.media.engine.codec.AudioCodec;

/**
 * Reads RIFF/WAVE: PCM of 8, 16, 24 and 32 bits, 32-bit float, µ-law, A-law; any rate; channels are
 * averaged.
 */
final class WavDecoder {
  private static final int PCM = 1;
  private static final int FLOAT = 3;
  private static final int ALAW = 6;
  private static final int MULAW = 7;
  private static final int EXTENSIBLE = 0xfffe;

  private final ByteBuffer file;
  private final String name;

  private WavDecoder(byte[] content, String name) {
    this.file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    this.name = name;
  }

  static boolean isWav(byte[] content) {
    return content.length >= 12
        && AudioDecoder.begins(content, "RIFF")
        && content[8] == 'W'
        && content[9] == 'A'
        && content[10] == 'V'
        && content[11] == 'E';
  }

  static Clip decode(byte[] content, String name) {
    return new WavDecoder(content, name).clip();
  }

  private Clip clip() {
    Format format = null;
    file.position(12);
    while (file.remaining() >= 8) {
      int id = file.getInt();
      long size = file.getInt() & 0xffffffffL;
      int here = file.position();
      int available = (int) Math.min(size, file.remaining()); // streamed files announce too much
      if (id == 0x20746d66) { // "fmt "
        format = format(available);
      } else if (id == 0x61746164) { // "data"
        return data(format, available);
      }
      file.position((int) Math.min(file.limit(), here + size + (size & 1)));
    }
    throw broken("it has no data");
  }

  private Format format(int size) {
    if (size < 16) {
      throw broken("its format chunk is too short");
    }
    int tag = file.getShort() & 0xffff;
    int channels = file.getShort() & 0xffff;
    int rate = file.getInt();
    file.position(file.position() + 6);
    int bits = file.getShort() & 0xffff;
    if (tag == EXTENSIBLE && size >= 26) {
      file.position(file.position() + 8);
      tag = file.getShort() & 0xffff;
    }
    if (channels < 1 || channels > 8 || rate < 1000 || rate > 192_000) {
      throw broken("%d channels at %d Hz".formatted(channels, rate));
    }
    return new Format(tag, channels, rate, bits);
  }

  private Clip data(@Nullable Format format, int size) {
    if (format == null) {
      throw broken("its data come before their format");
    }
    SampleReader reader = reader(format);
    int frames = size / (reader.bytes() * format.channels);
    var mono = new short[frames];
    for (int i = 0; i < frames; i++) {
      int sum = 0;
      for (int channel = 0; channel < format.channels; channel++) {
        sum += reader.next(file);
      }
      mono[i] = (short) (sum / format.channels);
    }
    return new Clip(Resampler.toTelephone(mono, format.rate));
  }

  private SampleReader reader(Format format) {
    return switch (format.tag) {
      case PCM ->
          switch (format.bits) {
            case 8 -> new SampleReader(1, f -> ((f.get() & 0xff) - 128) << 8);
            case 16 -> new SampleReader(2, ByteBuffer::getShort);
            case 24 ->
                new SampleReader(
                    3,
                    f -> {
                      f.get();
                      return f.getShort();
                    });
            case 32 -> new SampleReader(4, f -> f.getInt() >> 16);
            default -> throw broken(format.bits + " bits per sample");
          };
      case FLOAT -> {
        if (format.bits != 32) {
          throw broken(format.bits + "-bit floating point samples");
        }
        yield new SampleReader(4, f -> Math.clamp((int) (f.getFloat() * 32767f), -32768, 32767));
      }
      case MULAW -> new SampleReader(1, f -> AudioCodec.PCMU.linear(f.get()));
      case ALAW -> new SampleReader(1, f -> AudioCodec.PCMA.linear(f.get()));
      default ->
          throw broken("its samples have the unsupported encoding 0x%04x".formatted(format.tag));
    };
  }

  private FetchFailed broken(String why) {
    return new FetchFailed("Cannot play wav file " + name + ": " + why);
  }

  private record Format(int tag, int channels, int rate, int bits) {}

  private record SampleReader(int bytes, ToIntFunction<ByteBuffer> read) {
    int next(ByteBuffer file) {
      return read.applyAsInt(file);
    }
  }
}
