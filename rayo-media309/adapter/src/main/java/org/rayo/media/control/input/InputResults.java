// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URL;
import javax.media.mscontrol.mediagroup.signals.SignalDetectorEvent;
import javax.media.mscontrol.mediagroup.signals.SpeechRecognitionEvent;
import org.rayo.media.control.component.Completions;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.input.InputReason;

/** What the end of a collection is in Rayo. */
public final class InputResults {
  private InputResults() {}

  public static CompleteReason reason(SignalDetectorEvent event) {
    var shared = Completions.shared(event);
    if (shared != null) {
      return shared;
    } else if (event.getPatternIndex() >= 0) {
      return match(event);
    } else if (event.getQualifier() == SignalDetectorEvent.INITIAL_TIMEOUT_EXCEEDED) {
      return new InputReason.NoInput();
    }
    return new InputReason.NoMatch();
  }

  private static CompleteReason match(SignalDetectorEvent event) {
    if (!(event instanceof SpeechRecognitionEvent recognition)
        || recognition.getSemanticResult() == null) {
      return new CompleteReason.Failed("The media server gave no result document");
    }
    try {
      return read(recognition.getSemanticResult());
    } catch (IOException e) {
      return new CompleteReason.Failed("The result document cannot be read: " + e.getMessage());
    }
  }

  private static InputReason read(URL result) throws IOException {
    var connection = result.openConnection();
    try (var in = connection.getInputStream()) {
      var document = new String(in.readAllBytes(), UTF_8);
      return new InputReason.Match("application/nlsml+xml", document);
    }
  }
}
