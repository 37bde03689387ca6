// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.record;

import java.time.Duration;
import javax.media.mscontrol.MediaEventListener;
import javax.media.mscontrol.mediagroup.RecorderEvent;
import javax.media.mscontrol.mediagroup.SpeechDetectorConstants;
import org.jspecify.annotations.Nullable;
import org.rayo.media.control.component.Completions;
import org.rayo.media.control.component.ComponentEvents;
import org.rayo.media.driver.ext.RecordedFileEvent;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.record.RecordReason;
import org.rayo.protocol.record.Recording;

/** Turns the end of a recording into a completion that names the file. */
final class RecordResults implements MediaEventListener<RecorderEvent> {
  private final RecordingPlace place;
  private final ComponentEvents events;

  RecordResults(RecordingPlace place, ComponentEvents events) {
    this.place = place;
    this.events = events;
  }

  @Override
  public void onEvent(RecorderEvent event) {
    if (event.getEventType() == RecorderEvent.RECORD_COMPLETED) {
      events.completed(new Complete(reason(event), recording(event)));
    }
  }

  private static CompleteReason reason(RecorderEvent event) {
    var shared = Completions.shared(event);
    if (shared != null) {
      return shared;
    } else if (event.getQualifier() == RecorderEvent.DURATION_EXCEEDED) {
      return RecordReason.MAX_DURATION;
    } else if (event.getQualifier() == SpeechDetectorConstants.INITIAL_TIMEOUT_EXPIRED) {
      return RecordReason.INITIAL_TIMEOUT;
    }
    return RecordReason.FINAL_TIMEOUT;
  }

  /** Null when there is no file to fetch. */
  private @Nullable Recording recording(RecorderEvent event) {
    if (event instanceof RecordedFileEvent file && file.getSize() > 0) {
      return new Recording(
          place.uri(file.getFileName()), Duration.ofMillis(event.getDuration()), file.getSize());
    }
    return null;
  }
}
