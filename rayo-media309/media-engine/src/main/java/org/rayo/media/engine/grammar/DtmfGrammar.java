// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.grammar;

import java.util.List;

/**
 * A compiled grammar: a program for the matcher, immutable and shared. Each instruction either
 * takes a digit out of a set, forks, notes a tag, or accepts.
 */
public final class DtmfGrammar {
  sealed interface Instruction {
    /** Takes a digit in the set, goes to the next instruction. */
    record Take(int mask) implements Instruction {}

    /** Goes both ways, {@code first} preferred. */
    record Fork(int first, int second) implements Instruction {}

    record Jump(int target) implements Instruction {}

    record Note(String tag) implements Instruction {}

    record Fail() implements Instruction {}

    record Accept() implements Instruction {}
  }

  private final String name;
  private final Instruction[] program;
  private final boolean[] hopeful;

  DtmfGrammar(String name, List<Instruction> program) {
    this.name = name;
    this.program = program.toArray(Instruction[]::new);
    this.hopeful = hopeful(this.program);
  }

  /** A URI for results. */
  public String name() {
    return name;
  }

  /** A new attempt. */
  public GrammarMatcher matcher() {
    return new GrammarMatcher(this);
  }

  int size() {
    return program.length;
  }

  Instruction at(int index) {
    return program[index];
  }

  /**
   * Whether acceptance can be reached from there; a digit taken elsewhere (before a VOID) leads
   * nowhere.
   */
  boolean isHopeful(int index) {
    return hopeful[index];
  }

  private static boolean[] hopeful(Instruction[] program) {
    var reach = new boolean[program.length];
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = program.length - 1; i >= 0; i--) {
        boolean reaches =
            switch (program[i]) {
              case Instruction.Accept() -> true;
              case Instruction.Fail() -> false;
              case Instruction.Jump(int target) -> reach[target];
              case Instruction.Fork(int first, int second) -> reach[first] || reach[second];
              case Instruction.Take(_), Instruction.Note(_) -> reach[i + 1];
            };
        if (reaches && !reach[i]) {
          reach[i] = true;
          changed = true;
        }
      }
    }
    return reach;
  }
}
