// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.input;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.grammar.DtmfGrammar;
import org.rayo.media.engine.grammar.GrammarMatcher;
import org.rayo.media.engine.grammar.GrammarMatcher.Status;

/**
 * The logic of one collection: digits and the time go in, an end comes out. Times are {@code
 * System.nanoTime} values given by the caller; not thread-safe.
 */
final class InputSession {
  /** {@link #deadline()} when no timer runs. */
  static final long NEVER = Long.MAX_VALUE;

  private static final int MAX_DIGITS = 1000;

  private final InputRequest request;
  private final List<GrammarMatcher> matchers;
  private final StringBuilder digits = new StringBuilder();
  private boolean timersStarted;
  private long deadline = NEVER;

  InputSession(InputRequest request, List<DtmfGrammar> grammars) {
    this.request = request;
    this.matchers = grammars.stream().map(DtmfGrammar::matcher).toList();
  }

  /** Starts the initial timer, unless digits have come or it was started before. */
  boolean startTimers(long now) {
    if (timersStarted) {
      return false;
    }
    timersStarted = true;
    if (digits.isEmpty()) {
      arm(request.initialTimeout(), now);
    }
    return true;
  }

  /** When {@link #timeout} wants to be called. */
  long deadline() {
    return deadline;
  }

  /** The end that the digit brings about; null = go on. */
  @Nullable InputEnd digit(char digit, long now) {
    if (request.terminator() != null && digit == request.terminator()) {
      return evaluate();
    }
    if (request.ignoreForeignDigits() && matchers.stream().noneMatch(m -> m.canTake(digit))) {
      return null;
    }
    digits.append(digit);
    boolean matched = false;
    boolean canGoOn = false;
    for (var matcher : matchers) {
      var status = matcher.feed(digit);
      matched |= status == Status.MATCH || status == Status.MATCH_END;
      canGoOn |= status == Status.PARTIAL || status == Status.MATCH;
    }
    if (!canGoOn || digits.length() >= MAX_DIGITS) {
      return matched ? evaluate() : new InputEnd.NoMatch(digits.toString());
    }
    arm(request.interDigitTimeout(), now);
    return null;
  }

  /** The deadline has passed. */
  InputEnd timeout() {
    return digits.isEmpty() ? new InputEnd.NoInput() : evaluate();
  }

  private InputEnd evaluate() {
    for (int i = 0; i < matchers.size(); i++) {
      var matcher = matchers.get(i);
      var status = matcher.status();
      if (status == Status.MATCH || status == Status.MATCH_END) {
        String keyed = digits.toString();
        String tags = matcher.interpretation();
        String meaning = tags.isEmpty() ? keyed : tags;
        return new InputEnd.Match(
            keyed, meaning, i, Nlsml.match(matcher.grammar().name(), keyed, meaning));
      }
    }
    return new InputEnd.NoMatch(digits.toString());
  }

  private void arm(@Nullable Duration timeout, long now) {
    deadline = timeout == null ? NEVER : now + timeout.toNanos();
  }
}
