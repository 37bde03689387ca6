// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.record;

/**
 * Samples on their way from the tick thread to the disk: one writer, one reader, no locks, bounded.
 */
final class SampleRing {
  private final short[] ring;
  private volatile long written;
  private volatile long read;

  SampleRing(int capacity) {
    ring = new short[capacity];
  }

  /** Tick thread: false when there is no room for {@code count} more. */
  boolean hasRoom(int count) {
    return written - read + count <= ring.length;
  }

  /** Tick thread: interleaves as many arrays as there are channels. */
  void write(short[] left, short[] right, int channels, int frames) {
    long at = written;
    for (int i = 0; i < frames; i++) {
      ring[(int) (at++ % ring.length)] = left[i];
      if (channels == 2) {
        ring[(int) (at++ % ring.length)] = right[i];
      }
    }
    written = at;
  }

  /** Disk thread: the number of samples taken into {@code samples}. */
  int read(short[] samples) {
    long from = read;
    int count = (int) Math.min(samples.length, written - from);
    for (int i = 0; i < count; i++) {
      samples[i] = ring[(int) ((from + i) % ring.length)];
    }
    read = from + count;
    return count;
  }
}
