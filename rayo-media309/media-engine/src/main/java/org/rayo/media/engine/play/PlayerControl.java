// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.play;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.rayo.media.engine.audio.FrameSource;
import org.rayo.media.engine.audio.PlayList;
import org.rayo.media.engine.codec.AudioCodec;

/**
 * The controlling side of a player: remembers what was asked, and has it done on the tick thread.
 */
public final class PlayerControl implements Player {
  private static final double STEP_DB = 3;
  private static final int LOUDEST = 4;
  private static final int SOFTEST = -8;
  private static final int FASTEST = 10;
  private static final int SLOWEST = -5;

  private final Executor tick;
  private final Playback playback;
  private boolean paused;
  private volatile boolean ended; // set by the tick, which must not wait for a lock
  private int volume;
  private int speed;

  /**
   * @param tick runs tasks on the leg's tick thread
   * @param callbacks runs the listener
   */
  public PlayerControl(
      PlayRequest request, PlayListener listener, Executor tick, Executor callbacks) {
    this.tick = tick;
    this.paused = request.startPaused();
    this.playback = new Playback(request, listener, callbacks, this::hasEnded);
  }

  /** What the leg mixes. */
  public FrameSource source() {
    return playback;
  }

  /** The documents are there: begins, or waits for {@link #resume}. */
  public void loaded(PlayList documents) {
    tick.execute(() -> playback.loaded(documents));
  }

  /** The documents cannot be had. */
  public void failed(String error) {
    tick.execute(() -> playback.end(PlayEnd.Reason.ERROR, error));
  }

  private void hasEnded() {
    ended = true;
  }

  @Override
  public boolean pause() {
    return paused(true);
  }

  @Override
  public boolean resume() {
    return paused(false);
  }

  private synchronized boolean paused(boolean pause) {
    if (ended || paused == pause) {
      return false;
    }
    paused = pause;
    tick.execute(() -> playback.pause(pause));
    return true;
  }

  @Override
  public synchronized boolean isPaused() {
    return paused;
  }

  @Override
  public synchronized boolean seek(Duration amount) {
    if (ended) {
      return false;
    }
    long millis = Math.clamp(amount.toMillis(), -86_400_000L, 86_400_000L);
    tick.execute(() -> playback.seek(millis * AudioCodec.SAMPLE_RATE / 1000));
    return true;
  }

  @Override
  public boolean volumeUp() {
    return volume(1);
  }

  @Override
  public boolean volumeDown() {
    return volume(-1);
  }

  private synchronized boolean volume(int change) {
    int wanted = Math.clamp(volume + change, SOFTEST, LOUDEST);
    if (ended || wanted == volume) {
      return false;
    }
    volume = wanted;
    tick.execute(() -> playback.gain(Math.pow(10, wanted * STEP_DB / 20)));
    return true;
  }

  @Override
  public boolean speedUp() {
    return speed(1);
  }

  @Override
  public boolean speedDown() {
    return speed(-1);
  }

  private synchronized boolean speed(int change) {
    int wanted = Math.clamp(speed + change, SLOWEST, FASTEST);
    if (ended || wanted == speed) {
      return false;
    }
    speed = wanted;
    tick.execute(() -> playback.tempo(1 + wanted / 10.0));
    return true;
  }

  @Override
  public synchronized boolean stop() {
    if (ended) {
      return false;
    }
    ended = true;
    tick.execute(() -> playback.end(PlayEnd.Reason.STOPPED, null));
    return true;
  }

  @Override
  public Duration position() {
    return playback.position();
  }
}
