// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.record;

import java.util.Locale;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.join.Joinable.Direction;
import javax.media.mscontrol.mediagroup.FileFormatConstants;
import javax.media.mscontrol.mediagroup.MediaGroup;
import javax.media.mscontrol.mediagroup.Recorder;
import javax.media.mscontrol.mediagroup.SpeechDetectorConstants;
import javax.media.mscontrol.resource.RTC;
import org.rayo.media.control.component.CommandRefused;
import org.rayo.media.control.component.ComponentEvents;
import org.rayo.media.control.component.MediaComponent;
import org.rayo.media.control.component.MediaParty;
import org.rayo.media.control.component.Milliseconds;
import org.rayo.media.driver.ext.ExtParameter;
import org.rayo.protocol.core.ComponentCommand;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.record.RecordCommand;
import org.rayo.protocol.record.RecordMedia;

/** The call recorded to a file that the client can fetch. Hints are ignored: none is known. */
public final class RecordComponent implements MediaComponent {
  private final MediaGroup group;
  private boolean paused;

  private RecordComponent(MediaGroup group, boolean startsPaused) {
    this.group = group;
    this.paused = startsPaused;
  }

  /**
   * @param append whether it goes on after what a media server recorded that is gone
   */
  public static MediaComponent start(
      MediaParty party,
      RecordMedia record,
      boolean append,
      RecordingPlace recordings,
      ComponentEvents events)
      throws MsControlException, CommandRefused {
    if (!record.format().toLowerCase(Locale.ROOT).equals("wav")) {
      throw new CommandRefused(
          StanzaError.unsupportedOption(
              "Recordings are in the format wav, not in " + record.format()));
    }
    var place = recordings.next("wav");
    var group = party.newGroup(MediaGroup.PLAYER_RECORDER_SIGNALDETECTOR);
    try {
      var parameters = group.createParameters();
      fill(parameters, record);
      parameters.put(ExtParameter.RECORDER_APPEND, append);
      var recorder = group.getRecorder();
      recorder.addListener(new RecordResults(recordings, events));
      recorder.record(place, RTC.NO_RTC, parameters);
      return new RecordComponent(group, record.startPaused());
    } catch (MsControlException e) {
      group.release();
      throw e;
    }
  }

  private static void fill(Parameters parameters, RecordMedia record) {
    parameters.put(Recorder.FILE_FORMAT, FileFormatConstants.WAV);
    parameters.put(Recorder.START_BEEP, record.startBeep());
    parameters.put(ExtParameter.RECORDER_STOP_BEEP, record.stopBeep());
    parameters.put(Recorder.START_IN_PAUSED_MODE, record.startPaused());
    parameters.put(ExtParameter.RECORDER_MIX, record.mix());
    parameters.put(
        ExtParameter.RECORDER_DIRECTION,
        switch (record.direction()) {
          case DUPLEX -> Direction.DUPLEX;
          case SEND -> Direction.SEND;
          case RECV -> Direction.RECV;
        });
    if (record.maxDuration() != null) {
      parameters.put(Recorder.MAX_DURATION, Milliseconds.of(record.maxDuration()));
    }
    parameters.put(Recorder.SILENCE_TERMINATION_ON, true);
    if (record.initialTimeout() != null) {
      parameters.put(
          SpeechDetectorConstants.INITIAL_TIMEOUT, Milliseconds.of(record.initialTimeout()));
    }
    if (record.finalTimeout() != null) {
      parameters.put(SpeechDetectorConstants.FINAL_TIMEOUT, Milliseconds.of(record.finalTimeout()));
    }
  }

  @Override
  public void command(ComponentCommand command) throws CommandRefused {
    if (!(command instanceof RecordCommand recordCommand)) {
      throw new CommandRefused(StanzaError.unknownFeature("Not a command for a recording"));
    }
    boolean pause = recordCommand instanceof RecordCommand.Pause;
    if (paused == pause) {
      throw new CommandRefused(
          StanzaError.unexpectedRequest(
              pause ? "The recording is paused already" : "The recording is not paused"));
    }
    paused = pause;
    group.triggerAction(pause ? Recorder.PAUSE : Recorder.RESUME);
  }

  @Override
  public boolean isPaused() {
    return paused;
  }

  @Override
  public void stop() {
    group.stop();
  }

  @Override
  public void release() {
    group.release();
  }
}
