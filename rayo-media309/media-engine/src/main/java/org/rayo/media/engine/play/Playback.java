// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.play;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.audio.FrameSource;
import org.rayo.media.engine.audio.PlayList;
import org.rayo.media.engine.audio.TimeStretch;
import org.rayo.media.engine.codec.AudioCodec;

/**
 * The moving part of a player: rounds, intervals, gain and tempo over a play list. Confined to the
 * leg's tick thread, except {@link #position()}.
 */
final class Playback implements FrameSource {
  private static final int FRAME = AudioCodec.FRAME;
  private static final int UNITY = 1 << 12;

  private final PlayRequest request;
  private final PlayListener listener;
  private final Executor callbacks;
  private final Runnable onEnd;
  private final TimeStretch stretch = new TimeStretch();
  private final short[] frame = new short[FRAME];
  private final long maxTimeSamples;

  private @Nullable PlayList list;
  private boolean paused;
  private boolean started;
  private boolean ended;
  private int gain = UNITY;
  private double tempo = 1;
  private int round = 1;
  private long intervalLeft;
  private long sought;
  private long ran;
  private int position;
  private volatile int reported;

  /**
   * @param callbacks runs the listener
   * @param onEnd runs on the tick thread when this has ended
   */
  Playback(PlayRequest request, PlayListener listener, Executor callbacks, Runnable onEnd) {
    this.request = request;
    this.listener = listener;
    this.callbacks = callbacks;
    this.onEnd = onEnd;
    this.paused = request.startPaused();
    this.maxTimeSamples = request.maxTime() == null ? Long.MAX_VALUE : samples(request.maxTime());
  }

  /** The documents are there. */
  void loaded(PlayList documents) {
    list = documents;
    long start = Math.min(samples(request.startOffset()), documents.length());
    moveTo(Math.clamp(start + sought, 0, documents.length()));
    if (documents.length() == 0) {
      end(
          PlayEnd.Reason.FINISHED,
          null); // even when repeated for ever: nothing for ever is nothing
    }
  }

  @Override
  public boolean mixInto(int[] mix) {
    boolean audible = mixFrame(mix);
    reported = position;
    return audible;
  }

  private boolean mixFrame(int[] mix) {
    var documents = list;
    if (documents == null || paused || ended) {
      return false;
    }
    if (ran >= maxTimeSamples) {
      end(PlayEnd.Reason.MAX_TIME, null);
      return false;
    }
    ran += FRAME;
    if (!started) {
      started = true;
      callbacks.execute(listener::started);
    }
    int filled = 0;
    if (intervalLeft > 0) {
      filled = (int) Math.min(intervalLeft, FRAME);
      intervalLeft -= filled;
    }
    return tempo == 1 ? plain(documents, mix, filled) : stretched(documents, mix, filled);
  }

  private boolean plain(PlayList documents, int[] mix, int silent) {
    int filled = silent;
    while (filled < FRAME && !ended && intervalLeft == 0) {
      int part = Math.min(FRAME - filled, documents.length() - position);
      documents.read(position, frame, filled, part);
      add(mix, filled, part);
      filled += part;
      position += part;
      if (position >= documents.length()) {
        endOfRound();
      }
    }
    return filled > silent;
  }

  /** At another tempo a round ends with the tick in which it runs out. */
  private boolean stretched(PlayList documents, int[] mix, int silent) {
    if (silent > 0) {
      return false;
    }
    stretch.read(documents, tempo, frame);
    add(mix, 0, FRAME);
    position = Math.min(stretch.position(), documents.length());
    if (position >= documents.length()) {
      endOfRound();
    }
    return true;
  }

  private void add(int[] mix, int from, int count) {
    for (int i = from; i < from + count; i++) {
      mix[i] += (frame[i] * gain) >> 12;
    }
  }

  private void endOfRound() {
    if (request.repeatTimes() != 0 && round >= request.repeatTimes()) {
      end(PlayEnd.Reason.FINISHED, null);
      return;
    }
    round++;
    intervalLeft = samples(request.repeatInterval());
    moveTo(0);
  }

  private void moveTo(int sample) {
    position = sample;
    stretch.moveTo(sample);
    reported = sample;
  }

  void pause(boolean pause) {
    paused = pause;
  }

  /**
   * @param factor linear
   */
  void gain(double factor) {
    gain = (int) Math.round(factor * UNITY);
  }

  void tempo(double factor) {
    tempo = factor;
    stretch.moveTo(position);
  }

  void seek(long samples) {
    if (list != null) {
      intervalLeft = 0;
      moveTo(Math.clamp(position + samples, 0, list.length()));
    }
  }

  /** Ends it, unless it has ended. */
  void end(PlayEnd.Reason reason, @Nullable String error) {
    if (ended) {
      return;
    }
    ended = true;
    onEnd.run();
    reported = position;
    var end = new PlayEnd(reason, position(), error);
    callbacks.execute(() -> listener.ended(end));
  }

  @Override
  public boolean ended() {
    return ended;
  }

  @Override
  public void legClosed() {
    end(PlayEnd.Reason.LEG_CLOSED, null);
  }

  /** Any thread. */
  Duration position() {
    return Duration.ofMillis(reported * 1000L / AudioCodec.SAMPLE_RATE);
  }

  private static long samples(Duration time) {
    return time.compareTo(Duration.ofDays(10)) > 0
        ? Long.MAX_VALUE
        : time.toMillis() * AudioCodec.SAMPLE_RATE / 1000;
  }
}
