// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.leg;

import org.rayo.media.engine.audio.FrameSource;
import org.rayo.media.engine.audio.FrameTap;
import org.rayo.media.engine.codec.AudioCodec;

/**
 * Carries one leg's inbound audio into another leg's outbound mix, between two tick threads without
 * locks: one writer, one reader, a few frames of slack for their ticks being out of step.
 */
final class FrameLink implements FrameTap, FrameSource {
  private static final int FRAMES = 8;
  private static final int MAX_AHEAD = 3;

  private final short[] ring = new short[FRAMES * AudioCodec.FRAME];
  private volatile long written;
  private long read;
  private volatile boolean ended;

  void end() {
    ended = true;
  }

  @Override
  @SuppressWarnings("NonAtomicVolatileUpdate") // one writer: the tick thread of the leg listened to
  public void frame(short[] inbound, short[] outbound) {
    int at = (int) (written % FRAMES) * AudioCodec.FRAME;
    System.arraycopy(inbound, 0, ring, at, AudioCodec.FRAME);
    written++;
  }

  @Override
  public boolean mixInto(int[] mix) {
    long available = written - read;
    if (available <= 0) {
      return false;
    }
    if (available > MAX_AHEAD) {
      read = written - 1; // the writer's clock is ahead, or we were late: keep the delay small
    }
    int at = (int) (read % FRAMES) * AudioCodec.FRAME;
    for (int i = 0; i < AudioCodec.FRAME; i++) {
      mix[i] += ring[at + i];
    }
    read++;
    return true;
  }

  @Override
  public boolean ended() {
    return ended;
  }

  @Override
  public void legClosed() {
    ended = true;
  }
}
