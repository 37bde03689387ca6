// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.rtp;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.codec.AudioCodec;
import org.rayo.media.engine.metrics.DropReason;

/**
 * A jitter buffer of fixed depth for codecs of one byte per sample: a ring addressed by RTP
 * timestamp. Packets of any length in any order fall into place, what is missing is silence, what
 * is late is refused. Reading never waits.
 */
public final class PlayoutBuffer {
  /**
   * Samples between the newest packet and the reader after a start: 40 ms of jitter are absorbed.
   */
  static final int DEPTH = 2 * AudioCodec.FRAME;

  private static final int SIZE = 4096; // 512 ms
  private static final int MASK = SIZE - 1;

  /** So many late packets in a row mean that the sender's clock is the right one. */
  private static final int RESTART_AFTER = 5;

  /** Reads over which the smallest depth is watched. */
  private static final int WATCH = 64;

  /**
   * Depth before a read that is too much when it is never undercut: a burst has left us 40 ms
   * behind for good.
   */
  private static final int TOO_DEEP = DEPTH + 3 * AudioCodec.FRAME;

  private final byte[] ring = new byte[SIZE];
  private AudioCodec codec = AudioCodec.PCMU;
  private boolean started;
  private int readAt;
  private int writtenTo;
  private int lateInARow;
  private int watched;
  private int smallestDepth;

  /** Forgets everything; the next packet starts anew. */
  public void reset(AudioCodec ringCodec) {
    codec = ringCodec;
    Arrays.fill(ring, codec.silence());
    started = false;
  }

  /**
   * Takes the rest of {@code payload} as samples from {@code timestamp} on.
   *
   * @return why it was refused; null = taken
   */
  public @Nullable DropReason write(int timestamp, ByteBuffer payload, AudioCodec payloadCodec) {
    int length = payload.remaining();
    if (length > SIZE / 2) {
      return DropReason.MALFORMED;
    }
    if (!started) {
      start(timestamp);
    }
    int ahead = timestamp - readAt;
    if (ahead < 0) {
      if (++lateInARow < RESTART_AFTER && ahead > -SIZE) {
        return DropReason.LATE;
      }
      start(timestamp);
    } else if (ahead + length > SIZE) {
      start(timestamp); // the clock jumped, or we read far too slowly
    }
    lateInARow = 0;
    for (int i = 0; i < length; i++) {
      ring[(timestamp + i) & MASK] = codec.transcodeFrom(payloadCodec, payload.get());
    }
    if (timestamp + length - writtenTo > 0) {
      writtenTo = timestamp + length;
    }
    return null;
  }

  private void start(int timestamp) {
    Arrays.fill(ring, codec.silence());
    started = true;
    readAt = timestamp - DEPTH;
    writtenTo = timestamp;
    lateInARow = 0;
  }

  /** Moves 20 ms on without looking at them. */
  public void skipFrame() {
    read(null, 0);
  }

  /** The next 20 ms, silence where nothing came. */
  public void readFrame(byte[] frame) {
    read(frame, 0);
  }

  private void read(byte @Nullable [] frame, int to) {
    if (!started) {
      if (frame != null) {
        Arrays.fill(frame, to, to + AudioCodec.FRAME, codec.silence());
      }
      return;
    }
    for (int i = 0; i < AudioCodec.FRAME; i++) {
      int at = (readAt + i) & MASK;
      if (frame != null) {
        frame[to + i] = ring[at];
      }
      ring[at] = codec.silence();
    }
    readAt += AudioCodec.FRAME;
    if (tooDeep()) {
      read(null, 0);
    }
  }

  private boolean tooDeep() {
    smallestDepth = watched == 0 ? depth() : Math.min(smallestDepth, depth());
    watched = (watched + 1) % WATCH;
    return watched == 0 && smallestDepth + AudioCodec.FRAME > TOO_DEEP;
  }

  /** Samples written and not yet read; negative when the sender fell behind. */
  public int depth() {
    return started ? writtenTo - readAt : 0;
  }

  /** The codec of {@link #readFrame}. */
  public AudioCodec codec() {
    return codec;
  }
}
