// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.input;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to collect, XEP-0327 §6.4 (input) in DTMF mode.
 *
 * @param grammars tried in parallel; on a tie the first in the list wins
 * @param terminator ends the collection and is not part of it; null = none
 * @param initialTimeout until the first digit; null = wait for ever
 * @param interDigitTimeout after each digit; null = wait for ever
 * @param startTimers false: the initial timer waits for {@link DtmfCollector#startTimers} (a prompt
 *     is still playing)
 * @param ignoreForeignDigits a digit that no grammar can take is skipped instead of ending with no
 *     match
 */
public record InputRequest(
    List<GrammarSource> grammars,
    @Nullable Character terminator,
    @Nullable Duration initialTimeout,
    @Nullable Duration interDigitTimeout,
    boolean startTimers,
    boolean ignoreForeignDigits) {

  public InputRequest {
    grammars = List.copyOf(grammars);
    if (grammars.isEmpty()) {
      throw new IllegalArgumentException("Missing grammar");
    }
    if (terminator != null && "0123456789*#ABCD".indexOf(terminator) < 0) {
      throw new IllegalArgumentException(
          "The terminator must be a DTMF digit, not '" + terminator + "'");
    }
    if ((initialTimeout != null && initialTimeout.isNegative())
        || (interDigitTimeout != null && interDigitTimeout.isNegative())) {
      throw new IllegalArgumentException(
          "initial-timeout and inter-digit-timeout must not be negative");
    }
  }

  /** Without terminator and without timeouts. */
  public static InputRequest of(GrammarSource... grammars) {
    return new InputRequest(List.of(grammars), null, null, null, true, false);
  }

  public InputRequest withTerminator(@Nullable Character digit) {
    return new InputRequest(
        grammars, digit, initialTimeout, interDigitTimeout, startTimers, ignoreForeignDigits);
  }

  public InputRequest withInitialTimeout(@Nullable Duration timeout) {
    return new InputRequest(
        grammars, terminator, timeout, interDigitTimeout, startTimers, ignoreForeignDigits);
  }

  public InputRequest withInterDigitTimeout(@Nullable Duration timeout) {
    return new InputRequest(
        grammars, terminator, initialTimeout, timeout, startTimers, ignoreForeignDigits);
  }

  public InputRequest withStartTimers(boolean start) {
    return new InputRequest(
        grammars, terminator, initialTimeout, interDigitTimeout, start, ignoreForeignDigits);
  }

  public InputRequest withIgnoreForeignDigits(boolean ignore) {
    return new InputRequest(
        grammars, terminator, initialTimeout, interDigitTimeout, startTimers, ignore);
  }
}
