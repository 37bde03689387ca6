// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.audio;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.MediaException.FetchFailed;
import org.rayo.media.engine.codec.AudioCodec;

/**
 * Finds out what a fetched file is, by its first bytes before its announced type, and decodes it.
 */
public final class AudioDecoder {
  private AudioDecoder() {}

  /** Whether the bytes begin like a file of sound, or are announced as one. */
  public static boolean isAudio(byte[] content, @Nullable String contentType) {
    return WavDecoder.isWav(content)
        || foreign(content) != null
        || (contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("audio/"));
  }

  /**
   * @param name for error texts
   * @throws FetchFailed saying what is wrong with it
   */
  public static Clip decode(byte[] content, @Nullable String contentType, String name) {
    if (WavDecoder.isWav(content)) {
      return WavDecoder.decode(content, name);
    }
    if ("audio/basic".equalsIgnoreCase(contentType) && foreign(content) == null) {
      var samples = new short[content.length];
      AudioCodec.PCMU.decode(content, 0, samples, 0, content.length);
      return new Clip(samples);
    }
    String found = foreign(content);
    throw new FetchFailed(
        "Unsupported audio format of %s: %s; wav with PCM, \u00b5-law or A-law is supported"
            .formatted(
                name,
                found != null
                    ? found
                    : "unknown" + (contentType == null ? "" : " (" + contentType + ")")));
  }

  private static @Nullable String foreign(byte[] content) {
    if (begins(content, "ID3")
        || (content.length > 1 && content[0] == (byte) 0xff && (content[1] & 0xe0) == 0xe0)) {
      return "MP3";
    }
    return begins(content, "OggS")
        ? "Ogg"
        : begins(content, "fLaC")
            ? "FLAC"
            : begins(content, ".snd") ? "AU" : begins(content, "FORM") ? "AIFF" : null;
  }

  static boolean begins(byte[] content, String magic) {
    byte[] m = magic.getBytes(StandardCharsets.US_ASCII);
    return content.length >= m.length
        && java.util.Arrays.equals(content, 0, m.length, m, 0, m.length);
  }
}
