// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.party;

import org.rayo.media.engine.audio.Clip;
import org.rayo.media.engine.audio.ClipSource;
import org.rayo.media.engine.codec.AudioCodec;
import org.rayo.media.engine.record.RecordListener;
import org.rayo.media.engine.record.RecordRequest;
import org.rayo.media.engine.record.Recording;
import org.rayo.media.engine.record.RecordingControl;

/** Starts the recordings of a party, with their beeps and their disk threads. */
final class PartyRecorder {
  private static final Clip BEEP = Clip.tone(1000, 250, 0.25);
  private static final int BEEP_TICKS = BEEP.length() / AudioCodec.FRAME + 1;

  private final PartyMedia media;
  private final PartyServices services;
  private final PartyComponents.Threads threads;
  private final RecordingControl.Surroundings surroundings;

  PartyRecorder(PartyMedia media, PartyServices services, PartyComponents.Threads threads) {
    this.media = media;
    this.services = services;
    this.threads = threads;
    this.surroundings =
        new RecordingControl.Surroundings(
            threads.tickOrNever(), threads.callbacks(), this::writeFile, this::beep);
  }

  Recording record(RecordRequest request, RecordListener listener) {
    RecordRequests.check(request);
    var file = RecordRequests.file(request, services.recordingFolder());
    boolean beeps = request.startBeep() && !request.append();
    int beepTicks = beeps ? BEEP_TICKS : 0;
    var recording = new RecordingControl(request, listener, file, beepTicks, surroundings);
    threads
        .tick()
        .execute(
            () -> {
              if (beeps) {
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
