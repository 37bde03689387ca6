// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.grammar;

import java.util.List;

/** A rule expansion (SRGS 1.0 §2) reduced to what digits need. */
sealed interface GrammarNode {

  /**
   * One digit out of a set.
   *
   * @param mask bit n = the nth of {@link Digits#ALL}
   */
  record Digit(int mask) implements GrammarNode {}

  record Sequence(List<GrammarNode> parts) implements GrammarNode {}

  record Choice(List<GrammarNode> alternatives) implements GrammarNode {}

  /**
   * @param max {@link #UNBOUNDED} for "n-"
   */
  record Repeat(GrammarNode body, int min, int max) implements GrammarNode {
    static final int UNBOUNDED = Integer.MAX_VALUE;
  }

  /** A local rule by its id. */
  record RuleRef(String rule) implements GrammarNode {}

  /** Semantics: a literal that becomes part of the interpretation. */
  record Tag(String literal) implements GrammarNode {}

  /** The special rule VOID: never matches. */
  record Nothing() implements GrammarNode {}
}
