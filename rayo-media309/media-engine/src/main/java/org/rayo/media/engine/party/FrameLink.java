// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.party;

import org.rayo.media.engine.audio.FrameSource;
import org.rayo.media.engine.audio.FrameTap;
import org.rayo.media.engine.codec.AudioCodec;

/**
 * Carries audio from one party to another, between two tick threads without locks: one writer, one
 * reader, a few frames of slack for their ticks being out of step. The reader is normally at most
 * one frame behind; when it has been further behind for {@value #WATCH} reads it skips one.
 */
public final class FrameLink implements FrameTap, FrameSource {
  private static final int FRAMES = 8;
  private static final int MAX_AHEAD = 3;
  private static final int WATCH = 100;
  private static final int NOTHING = -1;

  private final short[] ring = new short[FRAMES * AudioCodec.FRAME];
  private final boolean[] silent = new boolean[FRAMES];
  private volatile long written;
  private volatile boolean ended;
  private long read;
  private boolean started;
  private int watched;
  private long fewest = Long.MAX_VALUE;

  /** Any thread; each side lets go of it in its next tick. */
  public void end() {
    ended = true;
  }

  /** Writer's tick thread. */
  public void write(short[] frame) {
    int slot = (int) (written % FRAMES);
    silent[slot] = false;
    System.arraycopy(frame, 0, ring, slot * AudioCodec.FRAME, AudioCodec.FRAME);
    publish();
  }

  /** Writer's tick thread: time passes and nothing is to be heard. */
  public void writeSilence() {
    silent[(int) (written % FRAMES)] = true;
    publish();
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one writer: the tick thread of who speaks
  private void publish() {
    written++;
  }

  /**
   * Reader's tick thread: takes the next frame.
   *
   * @return false when there is nothing to be heard; then {@code frame} is as it was
   */
  public boolean read(short[] frame) {
    int at = next();
    if (at == NOTHING) {
      return false;
    }
    System.arraycopy(ring, at, frame, 0, AudioCodec.FRAME);
    return true;
  }

  @Override
  public boolean mixInto(int[] mix) {
    int at = next();
    if (at == NOTHING) {
      return false;
    }
    for (int i = 0; i < AudioCodec.FRAME; i++) {
      mix[i] += ring[at + i];
    }
    return true;
  }

  private int next() {
    long available = written - read;
    if (available <= 0) {
      fewest = 0;
      return NOTHING;
    }
    if (!started || available > MAX_AHEAD) {
      started = true;
      read = written - 1; // somebody's clock stood still: keep the delay small
    } else if (behindForLong(available)) {
      read++;
    }
    int slot = (int) (read++ % FRAMES);
    return silent[slot] ? NOTHING : slot * AudioCodec.FRAME;
  }

  private boolean behindForLong(long available) {
    fewest = Math.min(fewest, available);
    if (++watched < WATCH) {
      return false;
    }
    boolean behind = fewest > 1;
    watched = 0;
    fewest = Long.MAX_VALUE;
    return behind;
  }

  /** As a tap of a leg: what its peer says. */
  @Override
  public void frame(short[] inbound, short[] outbound) {
    write(inbound);
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
