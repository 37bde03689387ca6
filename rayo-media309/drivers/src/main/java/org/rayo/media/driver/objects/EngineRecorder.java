// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.media.mscontrol.EventType;
import javax.media.mscontrol.MediaEventListener;
import javax.media.mscontrol.MediaSession;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.WrongStateException;
import javax.media.mscontrol.mediagroup.CodecConstants;
import javax.media.mscontrol.mediagroup.FileFormatConstants;
import javax.media.mscontrol.mediagroup.MediaGroup;
import javax.media.mscontrol.mediagroup.Recorder;
import javax.media.mscontrol.mediagroup.RecorderEvent;
import javax.media.mscontrol.mediagroup.SpeechDetectorConstants;
import javax.media.mscontrol.resource.Action;
import javax.media.mscontrol.resource.RTC;
import javax.media.mscontrol.resource.Trigger;
import javax.media.mscontrol.resource.enums.ActionEnum;
import org.jspecify.annotations.Nullable;
import org.rayo.media.driver.ext.ExtParameter;
import org.rayo.media.driver.ext.RecordedFileEvent;
import org.rayo.media.engine.record.RecordEnd;
import org.rayo.media.engine.record.RecordListener;
import org.rayo.media.engine.record.Recording;

/**
 * Records to a wav file in the recording folder of the engine, which the target names relatively
 * ({@code name.wav}) or by a file URI. The initial and final timeouts count only with {@link
 * #SILENCE_TERMINATION_ON}.
 */
final class EngineRecorder implements Recorder {
  static final Features FEATURES =
      new Features(
          Set.of(
              AUDIO_CODEC,
              FILE_FORMAT,
              MAX_DURATION,
              START_BEEP,
              START_IN_PAUSED_MODE,
              SILENCE_TERMINATION_ON,
              ENABLED_EVENTS,
              SpeechDetectorConstants.INITIAL_TIMEOUT,
              SpeechDetectorConstants.FINAL_TIMEOUT,
              ExtParameter.RECORDER_STOP_BEEP,
              ExtParameter.RECORDER_DIRECTION,
              ExtParameter.RECORDER_MIX,
              ExtParameter.RECORDER_APPEND),
          Set.of(STOP, RESUME, PAUSE, CANCEL),
          Set.of(RECORD_COMPLETION),
          Set.of(
              RecorderEvent.RECORD_COMPLETED,
              RecorderEvent.PAUSED,
              RecorderEvent.RESUMED,
              RecorderEvent.STARTED),
          Set.of(
              RecorderEvent.DURATION_EXCEEDED,
              RecorderEvent.SILENCE,
              SpeechDetectorConstants.INITIAL_TIMEOUT_EXPIRED,
              RecorderEvent.STOPPED,
              RecorderEvent.RTC_TRIGGERED),
          Set.of(
              FileFormatConstants.WAV,
              FileFormatConstants.INFERRED,
              CodecConstants.LINEAR_16BIT_128K,
              CodecConstants.MULAW_PCM_64K,
              CodecConstants.INFERRED));

  private final EngineGroup group;
  private final Notifier<RecorderEvent> notifier;
  private @Nullable Running running;

  EngineRecorder(EngineGroup group) {
    this.group = group;
    this.notifier = new Notifier<>(group.session().queue());
  }

  @Override
  public void record(URI target, RTC @Nullable [] rtcs, @Nullable Parameters parameters)
      throws MsControlException {
    Settings.require(FEATURES.parameters(), parameters);
    var settings = group.settings().with(parameters);
    var controls = group.controls().check(rtcs);
    var request = RecordOrder.read(target, settings);
    var leg = group.source();
    synchronized (this) {
      if (running != null) {
        throw new WrongStateException("The recorder is busy");
      }
      var next = new Running(controls, settings);
      next.recording = Refusals.translate(() -> leg.record(group.nextName('r'), request, next));
      running = next;
      group.controls().add(controls);
    }
  }

  void perform(Action action, @Nullable Trigger trigger) {
    synchronized (this) {
      if (running == null) {
        return;
      }
      switch (action) {
        case ActionEnum.RECORDER_STOP -> running.stop(trigger, false);
        case ActionEnum.RECORDER_CANCEL -> running.stop(trigger, true);
        case ActionEnum.RECORDER_PAUSE -> running.pause();
        case ActionEnum.RECORDER_RESUME -> running.resume();
        default -> throw new IllegalArgumentException("Not an action of a recorder: " + action);
      }
    }
  }

  @Override
  public void stop() {
    perform(STOP, null);
  }

  private void ended(Running which, Outcome outcome, RecordEnd end, long size) {
    synchronized (this) {
      running = null;
    }
    int duration = (int) end.duration().toMillis();
    notifier.send(
        new Event(this, RecorderEvent.RECORD_COMPLETED, outcome, duration, size, name(end.file())));
    group.controls().fire(RECORD_COMPLETION);
    group.controls().remove(which.rtcs);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  @Override
  public MediaGroup getContainer() {
    return group;
  }

  @Override
  public void addListener(MediaEventListener<RecorderEvent> listener) {
    notifier.add(listener);
  }

  @Override
  public void removeListener(MediaEventListener<RecorderEvent> listener) {
    notifier.remove(listener);
  }

  @Override
  public MediaSession getMediaSession() {
    return group.getMediaSession();
  }

  /** A recording in progress. */
  private final class Running implements RecordListener {
    private final List<RTC> rtcs;
    private final Settings settings;
    private @Nullable Recording recording;
    private volatile @Nullable Trigger stopTrigger;
    private volatile boolean cancelled;
    private volatile boolean discarded;

    Running(List<RTC> rtcs, Settings settings) {
      this.rtcs = rtcs;
      this.settings = settings;
    }

    void stop(@Nullable Trigger trigger, boolean cancel) {
      if (recording != null) {
        stopTrigger = trigger;
        if (cancel && recording.cancel()) {
          discarded = true;
          return;
        }
        cancelled = cancel;
        recording.stop();
      }
    }

    void pause() {
      if (recording != null && recording.pause()) {
        report(RecorderEvent.PAUSED);
      }
    }

    void resume() {
      if (recording != null && recording.resume()) {
        report(RecorderEvent.RESUMED);
      }
    }

    @Override
    public void started() {
      report(RecorderEvent.STARTED);
    }

    private void report(EventType type) {
      if (settings.enables(ENABLED_EVENTS, type)) {
        var now = recording;
        int duration = now == null ? 0 : (int) now.duration().toMillis();
        notifier.send(
            new Event(
                EngineRecorder.this,
                type,
                Outcome.DONE,
                duration,
                0,
                now == null ? "" : name(now.file())));
      }
    }

    @Override
    public void ended(RecordEnd end) {
      if (discarded || (cancelled && delete(end.file()))) {
        EngineRecorder.this.ended(this, Outcome.stopped(stopTrigger), end, 0);
      } else {
        EngineRecorder.this.ended(this, RecordOrder.outcome(end, stopTrigger), end, end.size());
      }
    }

    private static boolean delete(Path file) {
      try {
        Files.deleteIfExists(file);
        return true;
      } catch (IOException e) {
        System.getLogger(EngineRecorder.class.getName())
            .log(System.Logger.Level.WARNING, "A cancelled recording stays", e);
        return false;
      }
    }
  }

  /** What the recorder reports. */
  private static final class Event extends EngineResourceEvent<Recorder>
      implements RecordedFileEvent {
    private final int duration;
    private final long size;
    private final String fileName;

    Event(
        Recorder source,
        EventType type,
        Outcome outcome,
        int duration,
        long size,
        String fileName) {
      super(source, type, outcome);
      this.fileName = fileName;
      this.duration = duration;
      this.size = size;
    }

    @Override
    public int getDuration() {
      return duration;
    }

    @Override
    public long getSize() {
      return size;
    }

    @Override
    public String getFileName() {
      return fileName;
    }
  }
}
