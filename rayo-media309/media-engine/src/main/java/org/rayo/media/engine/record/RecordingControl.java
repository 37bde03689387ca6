// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.MediaException;
import org.rayo.media.engine.audio.FrameTap;
import org.rayo.media.engine.codec.AudioCodec;
import org.rayo.media.engine.record.RecordEnd.Reason;

/** The controlling side of a recording and its disk thread. */
public final class RecordingControl implements Recording {
  private static final int RING_SECONDS = 2;

  /** While what was recorded before is copied. */
  private static final int LONG_RING_SECONDS = 10;

  private static final int WRITE_EVERY_MILLIS = 100;

  /** What is heard besides the recording, and where its parts run. */
  public record Surroundings(Executor tick, Executor callbacks, Executor disk, Runnable stopBeep) {}

  private final RecordRequest request;
  private final RecordListener listener;
  private final Path file;
  private final Surroundings surroundings;
  private final SampleRing ring;
  private final RecordingTap tap;
  private final Semaphore finished = new Semaphore(0);
  private final @Nullable Earlier earlier;
  private boolean paused;
  private volatile boolean ended;
  private volatile Reason reason = Reason.ERROR;
  private volatile @Nullable String error;

  /**
   * @param beepTicks length of the start beep in ticks; 0 = none
   * @throws MediaException.NoResources when there is nothing to append to
   */
  public RecordingControl(
      RecordRequest request,
      RecordListener listener,
      Path file,
      int beepTicks,
      Surroundings surroundings) {
    this.request = request;
    this.listener = listener;
    this.file = file;
    this.surroundings = surroundings;
    this.paused = request.startPaused();
    this.earlier = earlier(request, file);
    int seconds = earlier == null ? RING_SECONDS : LONG_RING_SECONDS;
    int channels = RecordingTap.channels(request);
    this.ring = new SampleRing(seconds * AudioCodec.SAMPLE_RATE * channels);
    this.tap = new RecordingTap(request, ring, this, beepTicks, earlier);
  }

  private static @Nullable Earlier earlier(RecordRequest request, Path file) {
    var owner = request.owner();
    if (!request.append()) {
      return null;
    } else if (owner == null) {
      throw new MediaException.Unsupported("Nobody can tell what to append to");
    }
    try {
      return Earlier.find(file, owner, WavFormat.of(request));
    } catch (IOException e) {
      throw new MediaException.NoResources(
          "What was recorded before cannot be continued: " + e.getMessage(), e);
    }
  }

  /** What the leg feeds. */
  public FrameTap tap() {
    return tap;
  }

  /** Opens the file and starts writing; a failure ends the recording with an error. */
  public void start() {
    surroundings.disk().execute(this::writeAll);
  }

  /** Tick thread. */
  void started() {
    surroundings.callbacks().execute(listener::started);
  }

  /** Tick thread: nothing more goes into the ring. */
  void tapEnded(Reason why, @Nullable String text) {
    ended = true;
    reason = why;
    error = text;
    if (request.stopBeep() && why != Reason.LEG_CLOSED) {
      surroundings.stopBeep().run();
    }
    finished.release();
  }

  private void writeAll() {
    WavWriter writer = null;
    RecordEnd end;
    try {
      writer = open();
      drainUntilEnded(writer);
      long size = writer.finish();
      end = new RecordEnd(reason, file, duration(), size, error);
    } catch (IOException e) {
      end = failed(writer, "The recording cannot be written: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end = failed(writer, "The recording was interrupted");
    }
    var outcome = end;
    surroundings.callbacks().execute(() -> listener.ended(outcome));
  }

  private WavWriter open() throws IOException {
    if (earlier == null) {
      return WavWriter.create(file, request.owner(), WavFormat.of(request));
    }
    var writer = WavWriter.after(earlier, file);
    if (request.initialTimeout() != null || request.finalTimeout() != null) {
      var before = earlier.silence();
      surroundings.tick().execute(() -> tap.goOnAfter(before));
    }
    return writer;
  }

  private void drainUntilEnded(WavWriter writer) throws IOException, InterruptedException {
    var samples = new short[8192];
    boolean last;
    do {
      last = finished.tryAcquire(WRITE_EVERY_MILLIS, TimeUnit.MILLISECONDS);
      for (int count = ring.read(samples); count > 0; count = ring.read(samples)) {
        writer.write(samples, count);
      }
      writer.touch();
    } while (!last);
  }

  private RecordEnd failed(@Nullable WavWriter writer, String text) {
    ended = true;
    surroundings.tick().execute(() -> tap.end(Reason.ERROR, text));
    abandon(writer);
    return new RecordEnd(Reason.ERROR, file, duration(), 0, text);
  }

  private static void abandon(@Nullable WavWriter writer) {
    try {
      if (writer != null) {
        writer.abandon();
      }
    } catch (IOException e) {
      System.getLogger(RecordingControl.class.getName())
          .log(System.Logger.Level.WARNING, "A failed recording cannot be closed", e);
    }
  }

  @Override
  public Path file() {
    return file;
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
    surroundings.tick().execute(() -> tap.pause(pause));
    return true;
  }

  @Override
  public synchronized boolean isPaused() {
    return paused;
  }

  @Override
  public synchronized boolean stop() {
    if (ended) {
      return false;
    }
    ended = true;
    surroundings.tick().execute(() -> tap.end(Reason.STOPPED, null));
    return true;
  }

  @Override
  public Duration duration() {
    return Duration.ofMillis(tap.samples() * 1000 / AudioCodec.SAMPLE_RATE);
  }
}
