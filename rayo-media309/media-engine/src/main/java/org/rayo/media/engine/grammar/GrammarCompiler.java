// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.rayo.media.engine.MediaException.InvalidDocument;
import org.rayo.media.engine.grammar.DtmfGrammar.Instruction;

/**
 * Expands rules into a program (Thompson's construction), bounded in size; recursion is refused.
 */
final class GrammarCompiler {
  private static final int MAX_INSTRUCTIONS = 20_000;

  /** Also bounds repeats of nothing, which make no instructions. */
  private static final int MAX_STEPS = 200_000;

  private final Map<String, GrammarNode> rules;
  private final List<Instruction> program = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();
  private int steps;

  private GrammarCompiler(Map<String, GrammarNode> rules) {
    this.rules = rules;
  }

  static DtmfGrammar compile(String name, SrgsParser.Rules rules) {
    return compile(name, rules.byId(), new GrammarNode.RuleRef(rules.root()));
  }

  static DtmfGrammar compile(String name, Map<String, GrammarNode> rules, GrammarNode root) {
    var compiler = new GrammarCompiler(rules);
    compiler.emit(root);
    compiler.add(new Instruction.Accept());
    return new DtmfGrammar(name, compiler.program);
  }

  private void emit(GrammarNode node) {
    if (++steps > MAX_STEPS) {
      throw new InvalidDocument("The grammar is too large");
    }
    switch (node) {
      case GrammarNode.Digit(int mask) -> add(new Instruction.Take(mask));
      case GrammarNode.Sequence(var parts) -> parts.forEach(this::emit);
      case GrammarNode.Choice(var alternatives) -> choice(alternatives);
      case GrammarNode.Repeat repeat -> repeat(repeat);
      case GrammarNode.RuleRef(String rule) -> rule(rule);
      case GrammarNode.Tag(String literal) -> add(new Instruction.Note(literal));
      case GrammarNode.Nothing() -> add(new Instruction.Fail());
    }
  }

  private int add(Instruction instruction) {
    if (program.size() >= MAX_INSTRUCTIONS) {
      throw new InvalidDocument("The grammar is too large");
    }
    program.add(instruction);
    return program.size() - 1;
  }

  private void rule(String id) {
    var body = rules.get(id);
    if (body == null) {
      throw new InvalidDocument("The grammar refers to a rule '" + id + "' that it does not have");
    }
    if (open.contains(id)) {
      throw new InvalidDocument(
          "The rule '" + id + "' refers to itself; recursive grammars are not supported");
    }
    open.push(id);
    emit(body);
    open.pop();
  }

  private void choice(List<GrammarNode> alternatives) {
    var exits = new ArrayList<Integer>();
    for (int i = 0; i < alternatives.size(); i++) {
      boolean last = i == alternatives.size() - 1;
      int fork = last ? -1 : add(new Instruction.Fail());
      emit(alternatives.get(i));
      if (!last) {
        exits.add(add(new Instruction.Fail()));
        program.set(fork, new Instruction.Fork(fork + 1, program.size()));
      }
    }
    exits.forEach(exit -> program.set(exit, new Instruction.Jump(program.size())));
  }

  private void repeat(GrammarNode.Repeat repeat) {
    for (int i = 0; i < repeat.min(); i++) {
      emit(repeat.body());
    }
    if (repeat.max() == GrammarNode.Repeat.UNBOUNDED) {
      int fork = add(new Instruction.Fail());
      emit(repeat.body());
      add(new Instruction.Jump(fork));
      program.set(fork, new Instruction.Fork(fork + 1, program.size()));
      return;
    }
    var forks = new ArrayList<Integer>();
    for (int i = repeat.min(); i < repeat.max(); i++) {
      forks.add(add(new Instruction.Fail()));
      emit(repeat.body());
    }
    forks.forEach(fork -> program.set(fork, new Instruction.Fork(fork + 1, program.size())));
  }
}
