// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.input;

import java.net.URI;
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
    if (input.grammars().size() > SignalDetector.PATTERN.length) {
      throw new CommandRefused(
          StanzaError.resourceConstraint(
              "At most " + SignalDetector.PATTERN.length + " grammars can be active"));
    }
  }

  static void fill(Parameters parameters, Input input) throws CommandRefused {
    for (int i = 0; i < input.grammars().size(); i++) {
      parameters.put(SignalDetector.PATTERN[i], uri(input.grammars().get(i)));
    }
    if (input.initialTimeout() != null) {
      parameters.put(SignalDetector.INITIAL_TIMEOUT, Milliseconds.of(input.initialTimeout()));
    }
    parameters.put(
        SignalDetector.ENABLED_EVENTS, new EventType[] {SignalDetectorEvent.SIGNAL_DETECTED});
  }

  private static URI uri(Input.Grammar grammar) throws CommandRefused {
    if (!(grammar instanceof Input.Grammar.Remote(var url, var _))) {
      throw new CommandRefused(
          StanzaError.badRequest(
              "In the mode cpa a grammar is a url such as " + PREFIX + "beep:1"));
    }
    if (!url.strip().toLowerCase(Locale.ROOT).startsWith(PREFIX)) {
      throw new CommandRefused(
          StanzaError.unsupportedOption("This is no grammar for the mode cpa: " + url));
    }
    return Documents.remote(url);
  }
}
