// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.input;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.media.mscontrol.EventType;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.mediagroup.signals.SignalDetector;
import javax.media.mscontrol.mediagroup.signals.SignalDetectorEvent;
import org.rayo.media.control.component.CommandRefused;
import org.rayo.media.control.component.Documents;
import org.rayo.media.control.component.Milliseconds;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.input.Input;

/**
 * Translates an {@link Input} in the mode cpa (XEP-0341 section 3). Detectors and their parameters
 * are the media server's, which refuses those that it does not know; here is refused what makes no
 * sense without keys or words. The initial timeout is the time until the first signal.
 */
final class AnalysisOrder {
  static final String PREFIX = "urn:xmpp:rayo:cpa:";

  private AnalysisOrder() {}

  static void check(Input input) throws CommandRefused {
    if (input.terminator() != null
        || input.interDigitTimeout() != null
        || input.recognitionTimeout() != null
        || input.maxSilence() != null
        || input.recognizer() != null) {
      throw new CommandRefused(
          StanzaError.unsupportedOption(
              "In the mode cpa an input has no terminator, recognizer, inter-digit-timeout,"
                  + " recognition-timeout or max-silence"));
    }
  }

  /** What is listened for, as the driver takes it. */
  static List<URI> signals(Input input) throws CommandRefused {
    var signals = new ArrayList<URI>();
    for (var grammar : input.grammars()) {
      switch (grammar) {
        case Input.Grammar.Remote(var url, var _) -> signals.add(signal(url));
        case Input.Grammar.Inline(var type, var content) -> {
          for (var url : OlderGrammar.urls(type, content)) {
            signals.add(signal(url));
          }
        }
      }
    }
    if (signals.size() > SignalDetector.PATTERN.length) {
      throw new CommandRefused(
          StanzaError.resourceConstraint(
              "At most " + SignalDetector.PATTERN.length + " signals can be listened for"));
    }
    return signals;
  }

  private static URI signal(String url) throws CommandRefused {
    if (!url.strip().toLowerCase(Locale.ROOT).startsWith(PREFIX)) {
      throw new CommandRefused(
          StanzaError.unsupportedOption("This is no grammar for the mode cpa: " + url));
    }
    return Documents.remote(url);
  }

  static void fill(Parameters parameters, List<URI> signals, Input input) {
    for (int i = 0; i < signals.size(); i++) {
      parameters.put(SignalDetector.PATTERN[i], signals.get(i));
    }
    if (input.initialTimeout() != null) {
      parameters.put(SignalDetector.INITIAL_TIMEOUT, Milliseconds.of(input.initialTimeout()));
    }
    parameters.put(
        SignalDetector.ENABLED_EVENTS, new EventType[] {SignalDetectorEvent.SIGNAL_DETECTED});
  }
}
