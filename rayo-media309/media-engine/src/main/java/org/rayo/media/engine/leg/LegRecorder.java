// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.leg;

import java.util.concurrent.Executor;
import org.rayo.media.engine.audio.Clip;
import org.rayo.media.engine.audio.ClipSource;
import org.rayo.media.engine.codec.AudioCodec;
import org.rayo.media.engine.record.RecordListener;
import org.rayo.media.engine.record.RecordRequest;
import org.rayo.media.engine.record.Recording;
import org.rayo.media.engine.record.RecordingControl;

/** Starts the recordings of a leg, with their beeps and their disk threads. */
final class LegRecorder {
  private static final Clip BEEP = Clip.tone(1000, 250, 0.25);
  private static final int BEEP_TICKS = BEEP.length() / AudioCodec.FRAME + 1;

  private final LegMedia media;
  private final LegServices services;
  private final RecordingControl.Surroundings surroundings;

  /**
   * @param tick runs tasks on the leg's tick thread, or drops them when it is gone
   */
  LegRecorder(LegMedia media, LegServices services, Executor tick, Executor callbacks) {
    this.media = media;
    this.services = services;
    this.surroundings =
        new RecordingControl.Surroundings(tick, callbacks, this::writeFile, this::beep);
  }

  /**
   * @param tick as in the constructor, but throwing when it is gone
   */
  Recording record(RecordRequest request, RecordListener listener, Executor tick) {
    RecordRequests.check(request);
    var file = RecordRequests.file(request, services.recordingFolder());
    int beepTicks = request.startBeep() ? BEEP_TICKS : 0;
    var recording = new RecordingControl(request, listener, file, beepTicks, surroundings);
    tick.execute(
        () -> {
          if (request.startBeep()) {
            beep();
          }
          media.add(recording.tap());
        });
    recording.start();
    return recording;
  }

  private void writeFile(Runnable untilDone) {
    services.recordings().register();
    services
        .executor()
        .execute(
            () -> {
              try {
                untilDone.run();
              } finally {
                services.recordings().arriveAndDeregister();
              }
            });
  }

  /** Tick thread. */
  private void beep() {
    media.add(new ClipSource(BEEP));
  }
}
