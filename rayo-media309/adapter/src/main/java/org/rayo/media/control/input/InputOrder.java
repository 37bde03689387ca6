// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.input;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.mediagroup.signals.SignalDetector;
import org.rayo.media.control.component.CommandRefused;
import org.rayo.media.control.component.Documents;
import org.rayo.media.control.component.Milliseconds;
import org.rayo.media.driver.ext.ExtParameter;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.input.Input;

/**
 * Translates an {@link Input} into the arguments of {@link SignalDetector#receiveSignals}.
 *
 * <p>There is no speech recogniser yet. Mode {@code any} therefore works as long as every grammar
 * is one for keys; a grammar for speech is refused by the media server, not ignored. Options that
 * mean nothing to keys (recognizer, language, sensitivity, min-confidence, max-silence,
 * recognition-timeout) are without effect: a key is recognised with certainty.
 */
public final class InputOrder {
  private InputOrder() {}

  /** Refuses what needs no look into a grammar. */
  public static void check(Input input) throws CommandRefused {
    switch (input.mode()) {
      case DTMF, ANY -> {}
      case VOICE ->
          throw new CommandRefused(
              StanzaError.unsupportedOption(
                  "This server has no speech recogniser; use the mode dtmf with a DTMF grammar"));
      case CPA ->
          throw new CommandRefused(
              StanzaError.unsupportedOption("A prompt takes no call progress analysis"));
    }
    var resultType = input.matchContentType().split(";", 2)[0].strip();
    if (!resultType.equalsIgnoreCase("application/nlsml+xml")) {
      throw new CommandRefused(
          StanzaError.unsupportedOption(
              "Results come as application/nlsml+xml, not as " + resultType));
    }
    for (var grammar : input.grammars()) {
      if (grammar instanceof Input.Grammar.Remote(var url, var _)
          && url.strip().toLowerCase(Locale.ROOT).startsWith(AnalysisOrder.PREFIX)) {
        throw new CommandRefused(
            StanzaError.badRequest("Call progress analysis needs the mode cpa"));
      }
    }
    if (input.grammars().isEmpty()) {
      throw new CommandRefused(StanzaError.badRequest("Missing grammar"));
    }
    if (input.grammars().size() > SignalDetector.PATTERN.length) {
      throw new CommandRefused(
          StanzaError.resourceConstraint(
              "At most " + SignalDetector.PATTERN.length + " grammars can be active"));
    }
  }

  public static Parameter[] patterns(Input input) {
    return Arrays.copyOf(SignalDetector.PATTERN, input.grammars().size());
  }

  public static void fill(Parameters parameters, Input input) throws CommandRefused {
    for (int i = 0; i < input.grammars().size(); i++) {
      parameters.put(SignalDetector.PATTERN[i], uri(input.grammars().get(i)));
    }
    if (input.terminator() != null) {
      parameters.put(ExtParameter.DETECTOR_TERMINATOR, input.terminator());
    }
    if (input.initialTimeout() != null) {
      parameters.put(SignalDetector.INITIAL_TIMEOUT, Milliseconds.of(input.initialTimeout()));
    }
    if (input.interDigitTimeout() != null) {
      parameters.put(SignalDetector.INTER_SIG_TIMEOUT, Milliseconds.of(input.interDigitTimeout()));
    }
  }

  private static URI uri(Input.Grammar grammar) throws CommandRefused {
    return switch (grammar) {
      case Input.Grammar.Inline(var type, var content) -> Documents.inline(type, content);
      case Input.Grammar.Remote(var url, var _) -> Documents.remote(url);
    };
  }
}
