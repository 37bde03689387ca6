// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.record;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.audio.FrameTap;
import org.rayo.media.engine.codec.AudioCodec;
import org.rayo.media.engine.record.RecordEnd.Reason;
import org.rayo.media.engine.record.RecordRequest.Direction;

/**
 * The tick side of a recording: chooses what is recorded, measures time and silence. Confined to
 * the leg's tick thread.
 */
final class RecordingTap implements FrameTap {
  private static final int FRAME = AudioCodec.FRAME;

  private final RecordRequest request;
  private final SampleRing ring;
  private final RecordingControl control;
  private final short[] mixed = new short[FRAME];
  private final long maxSamples;
  private final long initialSamples;
  private final long finalSamples;
  private int beepTicks;
  private boolean started;
  private boolean paused;
  private boolean ended;

  /** Null while it is not known what was said before. */
  private @Nullable Silence silence;

  private volatile long samples;

  /**
   * @param beepTicks how long to wait for the start beep to be over
   * @param earlier samples that were recorded before; {@link #goOnAfter} follows
   */
  RecordingTap(
      RecordRequest request,
      SampleRing ring,
      RecordingControl control,
      int beepTicks,
      @Nullable Earlier earlier) {
    this.request = request;
    this.ring = ring;
    this.control = control;
    this.beepTicks = beepTicks;
    this.paused = request.startPaused();
    this.maxSamples = samples(request.maxDuration());
    this.initialSamples = samples(request.initialTimeout());
    this.finalSamples = samples(request.finalTimeout());
    this.samples = earlier == null ? 0 : earlier.samples();
    this.silence = earlier == null ? new Silence() : null;
  }

  static int channels(RecordRequest request) {
    return request.direction() == Direction.DUPLEX && !request.mix() ? 2 : 1;
  }

  @Override
  public void frame(short[] inbound, short[] outbound) {
    if (ended) {
      return;
    }
    if (beepTicks > 0) {
      beepTicks--;
      return;
    }
    if (!started) {
      started = true;
      control.started();
    }
    if (paused) {
      return;
    }
    record(inbound, outbound);
    if (samples >= maxSamples) {
      end(Reason.MAX_DURATION, null);
    } else if (!ended) {
      listenForSilence(request.direction() == Direction.RECV ? outbound : inbound);
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one writer: the tick thread
  private void record(short[] inbound, short[] outbound) {
    int count = Math.clamp(maxSamples - samples, 0, FRAME);
    int channels = channels(request);
    if (!ring.hasRoom(count * channels)) {
      end(Reason.ERROR, "The disk is too slow");
      return;
    }
    switch (request.direction()) {
      case SEND -> ring.write(inbound, inbound, 1, count);
      case RECV -> ring.write(outbound, outbound, 1, count);
      case DUPLEX ->
          ring.write(channels == 2 ? inbound : mix(inbound, outbound), outbound, channels, count);
    }
    samples += count;
  }

  private short[] mix(short[] inbound, short[] outbound) {
    for (int i = 0; i < FRAME; i++) {
      mixed[i] = (short) Math.clamp(inbound[i] + outbound[i], Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return mixed;
  }

  private void listenForSilence(short[] frame) {
    if (silence == null) {
      return;
    }
    silence.hear(frame);
    long limit = silence.isBroken() ? finalSamples : initialSamples;
    if (silence.samples() > 0 && silence.samples() >= limit) {
      end(silence.isBroken() ? Reason.FINAL_TIMEOUT : Reason.INITIAL_TIMEOUT, null);
    }
  }

  /** What was said before this part. */
  void goOnAfter(Silence before) {
    silence = before;
  }

  void pause(boolean pause) {
    paused = pause;
  }

  void end(Reason reason, @Nullable String error) {
    if (!ended) {
      ended = true;
      control.tapEnded(reason, error);
    }
  }

  @Override
  public boolean ended() {
    return ended;
  }

  @Override
  public void legClosed() {
    end(Reason.LEG_CLOSED, null);
  }

  /** Any thread. */
  long samples() {
    return samples;
  }

  private static long samples(@Nullable Duration time) {
    return time == null || time.compareTo(Duration.ofDays(10)) > 0
        ? Long.MAX_VALUE
        : time.toMillis() * AudioCodec.SAMPLE_RATE / 1000;
  }
}
