// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.rtp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * Linear 16-bit mono audio at 8000 samples a second.
 *
 * @param samples not copied; do not change them
 */
@SuppressWarnings("ArrayRecordComponent") // raw audio; nobody compares two of them
public record Audio(short[] samples) {
  /** Samples a second. */
  public static final int RATE = 8000;

  private static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);

  /** A sine. */
  public static Audio tone(double hertz, Duration length) {
    return tone(hertz, length, 10_000);
  }

  /** A sine of that amplitude, of which several may be heard at a time without distortion. */
  public static Audio tone(double hertz, Duration length, int amplitude) {
    var samples = new short[samplesIn(length)];
    for (var i = 0; i < samples.length; i++) {
      samples[i] = (short) (amplitude * Math.sin(2 * Math.PI * hertz * i / RATE));
    }
    return new Audio(samples);
  }

  public static Audio silence(Duration length) {
    return new Audio(new short[samplesIn(length)]);
  }

  /** One after the other. */
  public static Audio sequence(Audio... parts) {
    var samples = new short[Arrays.stream(parts).mapToInt(part -> part.samples.length).sum()];
    int at = 0;
    for (var part : parts) {
      System.arraycopy(part.samples, 0, samples, at, part.samples.length);
      at += part.samples.length;
    }
    return new Audio(samples);
  }

  /** The end of it, or all of it where it is shorter. */
  public Audio last(Duration atMost) {
    var from = Math.max(0, samples.length - samplesIn(atMost));
    return new Audio(Arrays.copyOfRange(samples, from, samples.length));
  }

  private static int samplesIn(Duration length) {
    return (int) (length.toMillis() * RATE / 1000);
  }

  /** Reads a wav file of any format that the JDK can convert. */
  public static Audio read(Path file) throws IOException {
    try (var in = AudioSystem.getAudioInputStream(file.toFile());
        var linear = AudioSystem.getAudioInputStream(FORMAT, in)) {
      return new Audio(shorts(linear.readAllBytes()));
    } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
      throw new IOException("cannot read " + file, e);
    }
  }

  /** Writes a wav file; folders are made. */
  public Path write(Path file) throws IOException {
    var bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    var parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try (var in =
        new AudioInputStream(new ByteArrayInputStream(bytes.array()), FORMAT, samples.length)) {
      AudioSystem.write(in, AudioFileFormat.Type.WAVE, file.toFile());
    }
    return file;
  }

  public Duration length() {
    return Duration.ofMillis(samples.length * 1000L / RATE);
  }

  private static short[] shorts(byte[] bytes) {
    var samples = new short[bytes.length / 2];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    return samples;
  }
}
