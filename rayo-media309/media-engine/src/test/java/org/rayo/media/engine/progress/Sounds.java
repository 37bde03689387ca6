// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes sounds as they come over a line, and lets detectors hear them. */
final class Sounds {
  private static final int RATE = 8000;
  private final Random random;
  private double[] samples = new double[0];
  private double stretch = 1;
  private double decibels = -15;
  private double twist;

  Sounds(long seed) {
    this.random = new Random(seed);
  }

  /** Frequencies that follow are wrong by this factor. */
  Sounds pitch(double factor) {
    stretch = factor;
    return this;
  }

  /** Power of the tones that follow, of each frequency: dB of full scale. */
  Sounds level(double power) {
    decibels = power;
    return this;
  }

  /** By how many dB the second frequency is louder. */
  Sounds twist(double louder) {
    twist = louder;
    return this;
  }

  Sounds silence(int millis) {
    return append(new double[millis * RATE / 1000]);
  }

  Sounds tone(int millis, double... hertz) {
    var made = new double[millis * RATE / 1000];
    for (int k = 0; k < hertz.length; k++) {
      double power = decibels + (k == 1 ? twist : 0);
      double amplitude = Math.sqrt(2) * 32768 * Math.pow(10, power / 20);
      double phase = random.nextDouble() * 2 * Math.PI;
      for (int i = 0; i < made.length; i++) {
        made[i] += amplitude * Math.sin(phase + 2 * Math.PI * stretch * hertz[k] * i / RATE);
      }
    }
    return append(made);
  }

  /** A tone whose phase turns by half a wave every so often. */
  Sounds reversing(int millis, int everyMillis, double hertz) {
    var made = new double[millis * RATE / 1000];
    double amplitude = Math.sqrt(2) * 32768 * Math.pow(10, decibels / 20);
    for (int i = 0; i < made.length; i++) {
      int sign = i / (everyMillis * RATE / 1000) % 2 == 0 ? 1 : -1;
      made[i] = sign * amplitude * Math.sin(2 * Math.PI * stretch * hertz * i / RATE);
    }
    return append(made);
  }

  /** On and off and so on, each off by up to this much of its length. */
  Sounds cadence(int rounds, double jitter, int[] millis, double... hertz) {
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < millis.length; i++) {
        int length = (int) (millis[i] * (1 + jitter * (2 * random.nextDouble() - 1)));
        if (i % 2 == 0) {
          tone(length, hertz);
        } else {
          silence(length);
        }
      }
    }
    return this;
  }

  Sounds append(short[] pcm) {
    var made = new double[pcm.length];
    Arrays.setAll(made, i -> pcm[i]);
    return append(made);
  }

  private Sounds append(double[] more) {
    var all = Arrays.copyOf(samples, samples.length + more.length);
    System.arraycopy(more, 0, all, samples.length, more.length);
    samples = all;
    return this;
  }

  /** White noise over all of it. */
  Sounds noise(double power) {
    double sigma = 32768 * Math.pow(10, power / 20);
    for (int i = 0; i < samples.length; i++) {
      samples[i] += sigma * random.nextGaussian();
    }
    return this;
  }

  int millis() {
    return samples.length * 1000 / RATE;
  }

  /** Begun at any place of a frame. */
  short[] pcm() {
    var padded = new short[random.nextInt(160) + samples.length + 160];
    int start = padded.length - samples.length - 160;
    for (int i = 0; i < samples.length; i++) {
      padded[start + i] =
          (short) Math.clamp(Math.round(samples[i]), Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return padded;
  }

  /** All that is found by detectors of these grammars, without their common prefix. */
  List<ProgressSignal> heardBy(String... grammars) {
    return listen(pcm(), grammars);
  }

  /** Likewise, as {@code kind} or {@code kind=value}. */
  List<String> namesHeardBy(String... grammars) {
    return names(heardBy(grammars));
  }

  static List<String> names(List<ProgressSignal> signals) {
    return signals.stream()
        .map(s -> s.kind() + (s.value() == null ? "" : "=" + s.value()))
        .toList();
  }

  static List<ProgressSignal> listen(short[] pcm, String... grammars) {
    var watches =
        Stream.of(grammars)
            .map(grammar -> SignalWatch.parse(URI.create("urn:xmpp:rayo:cpa:" + grammar)))
            .toList();
    var found = new ArrayList<ProgressSignal>();
    var bank =
        new DetectorBank(
            new ProgressRequest(watches, null),
            (kind, millis, value) -> found.add(new ProgressSignal(kind, millis, value)));
    var frame = new short[160];
    for (int at = 0; at + 160 <= pcm.length; at += 160) {
      System.arraycopy(pcm, at, frame, 0, 160);
      bank.frame(frame);
    }
    return found;
  }
}
