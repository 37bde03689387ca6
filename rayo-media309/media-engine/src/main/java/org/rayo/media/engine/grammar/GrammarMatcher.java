// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.grammar.DtmfGrammar.Instruction;

/**
 * One attempt to match digits as they come. All ways through the grammar are followed at the same
 * time, so a match is final only when no way leads on. Not thread-safe.
 */
public final class GrammarMatcher {
  /** Where the digits so far have led. */
  public enum Status {
    /** No further digit can help. */
    NO_MATCH,
    /** More digits are needed. */
    PARTIAL,
    /** A match; more digits may make another. */
    MATCH,
    /** A match, and no digit can follow. */
    MATCH_END
  }

  /** Tags in reverse order. */
  private record Tags(String tag, @Nullable Tags before) {}

  /** A way through the grammar, waiting at a Take or Accept. */
  private record Way(int at, @Nullable Tags tags) {}

  private final DtmfGrammar grammar;
  private List<Way> ways = new ArrayList<>();

  GrammarMatcher(DtmfGrammar grammar) {
    this.grammar = grammar;
    follow(0, null, new BitSet(), ways);
  }

  public DtmfGrammar grammar() {
    return grammar;
  }

  /** Whether the digit would lead to anything but {@link Status#NO_MATCH}. */
  public boolean canTake(char digit) {
    int mask = Digits.mask(digit);
    return ways.stream().anyMatch(w -> takes(w, mask));
  }

  public Status feed(char digit) {
    int mask = Digits.mask(digit);
    var next = new ArrayList<Way>();
    var seen = new BitSet();
    for (var way : ways) {
      if (takes(way, mask)) {
        follow(way.at + 1, way.tags, seen, next);
      }
    }
    ways = next;
    return status();
  }

  private boolean takes(Way way, int mask) {
    return grammar.at(way.at) instanceof Instruction.Take(int set) && (set & mask) != 0;
  }

  public Status status() {
    boolean accepts = false;
    boolean leadsOn = false;
    for (var way : ways) {
      boolean accept = grammar.at(way.at) instanceof Instruction.Accept;
      accepts |= accept;
      leadsOn |= !accept;
    }
    return accepts
        ? (leadsOn ? Status.MATCH : Status.MATCH_END)
        : leadsOn ? Status.PARTIAL : Status.NO_MATCH;
  }

  /** The tags of the preferred match, separated by spaces; empty when the grammar has none. */
  public String interpretation() {
    for (var way : ways) {
      if (grammar.at(way.at) instanceof Instruction.Accept) {
        var reversed = new ArrayList<String>();
        for (var tags = way.tags; tags != null; tags = tags.before) {
          reversed.add(tags.tag);
        }
        var text = new StringJoiner(" ");
        reversed.reversed().forEach(text::add);
        return text.toString();
      }
    }
    throw new IllegalStateException("There is no match to interpret");
  }

  /**
   * Follows what needs no digit, preferred ways first, each instruction once; with a stack, because
   * grammars may be large.
   */
  private void follow(int start, @Nullable Tags startTags, BitSet seen, List<Way> found) {
    var stack = new ArrayList<Way>();
    stack.add(new Way(start, startTags));
    while (!stack.isEmpty()) {
      var way = stack.removeLast();
      if (seen.get(way.at) || !grammar.isHopeful(way.at)) {
        continue;
      }
      seen.set(way.at);
      switch (grammar.at(way.at)) {
        case Instruction.Take(_), Instruction.Accept() -> found.add(way);
        case Instruction.Note(String tag) ->
            stack.add(new Way(way.at + 1, new Tags(tag, way.tags)));
        case Instruction.Jump(int target) -> stack.add(new Way(target, way.tags));
        case Instruction.Fork(int first, int second) -> {
          stack.add(new Way(second, way.tags));
          stack.add(new Way(first, way.tags));
        }
        case Instruction.Fail() -> {}
      }
    }
  }
}
