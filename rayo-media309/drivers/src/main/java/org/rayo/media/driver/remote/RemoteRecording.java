// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.record.RecordEnd;
import org.rayo.media.engine.record.RecordListener;
import org.rayo.media.engine.record.RecordRequest;
import org.rayo.media.engine.record.Recording;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.Names;

/** A recording over there, in a file that both ends see under the same name. */
final class RemoteRecording extends RemoteDialog implements Recording {
  private final RecordListener listener;
  private final Path file;

  /** Whether the state of a recording that was begun elsewhere is not known. */
  private final boolean unsure;

  private boolean paused;
  private final long began = System.nanoTime();

  RemoteRecording(RemoteParty party, String name, RecordRequest request, RecordListener listener) {
    super(party, name);
    this.listener = listener;
    this.file = request.file() == null ? Path.of(name + ".wav") : request.file();
    this.unsure = party.adopting() != null;
    this.paused = request.startPaused();
  }

  @Override
  public Path file() {
    return file;
  }

  @Override
  public boolean pause() {
    return paused(true, "pause");
  }

  @Override
  public boolean resume() {
    return paused(false, "resume");
  }

  private synchronized boolean paused(boolean pause, String event) {
    if (paused == pause && !unsure) {
      return false;
    }
    paused = pause;
    return tell(event);
  }

  @Override
  public synchronized boolean isPaused() {
    return paused;
  }

  @Override
  public boolean stop() {
    return tell("terminate");
  }

  @Override
  public boolean cancel() {
    return tell("terminate.cancelled");
  }

  /** Since it began here: the media server tells the duration at the end. */
  @Override
  public Duration duration() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  @Override
  boolean hasResults() {
    return true;
  }

  @Override
  String endName() {
    return "record.end";
  }

  @Override
  void progress(Event event) {
    if (event.name().equals(Names.RECORD_STARTED)) {
      listener.started();
    }
  }

  @Override
  void ended(String end, Event exit) {
    switch (end) {
      case "record.complete.maxlength" -> end(RecordEnd.Reason.MAX_DURATION, exit, null);
      case "record.failed.prespeech" -> end(RecordEnd.Reason.INITIAL_TIMEOUT, exit, null);
      case "record.complete.postspeech" -> end(RecordEnd.Reason.FINAL_TIMEOUT, exit, null);
      default -> {
        boolean stopped = end.startsWith("terminate");
        end(
            stopped ? RecordEnd.Reason.STOPPED : RecordEnd.Reason.ERROR,
            exit,
            stopped ? null : description(exit, end));
      }
    }
  }

  private void end(RecordEnd.Reason reason, Event exit, @Nullable String error) {
    var size = millis(exit.value("record.size")).toMillis();
    var there = exit.value("record.recordid");
    listener.ended(
        new RecordEnd(
            reason,
            there == null ? file : Path.of(there),
            millis(exit.value("record.len")),
            size,
            error));
  }

  @Override
  void endDropped(@Nullable Event exit) {
    if (exit == null) {
      listener.ended(new RecordEnd(RecordEnd.Reason.LEG_CLOSED, file, Duration.ZERO, 0, null));
    } else {
      end(RecordEnd.Reason.LEG_CLOSED, exit, null);
    }
  }

  @Override
  void endLost(String why) {
    listener.ended(new RecordEnd(RecordEnd.Reason.ERROR, file, Duration.ZERO, 0, why));
  }

  @Override
  void endMissing() {
    endLost("The recording ended while nobody was there to hear of it");
  }
}
