// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.dialog;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.input.GrammarSource;
import org.rayo.media.engine.input.InputEnd;
import org.rayo.media.engine.input.InputRequest;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.msml.Names;
import org.rayo.media.msml.Special;

/** {@code x:input}. */
final class InputPrimitive extends KeyCollection {
  private final Special.Input input;
  private final InputRequest request;

  InputPrimitive(DialogRun dialog, Special.Input input) throws MsmlException {
    super(dialog, "input", input.id());
    this.input = input;
    this.request = Refusals.translate(() -> request(input));
    if (input.recognition() != null) {
      throw new MsmlException(
          Code.UNSUPPORTED_ATTRIBUTE, "There is no speech recogniser; only keys are understood");
    }
  }

  private static InputRequest request(Special.Input input) {
    var grammars =
        input.grammars().isEmpty()
            ? List.of(KeyGrammars.count(input.count()))
            : input.grammars().stream().map(InputPrimitive::grammar).toList();
    return new InputRequest(
        grammars,
        input.terminator(),
        input.initialTimeout(),
        input.interTimeout(),
        !(input.waitForPrompt() && input.barge()),
        input.skipForeign());
  }

  private static GrammarSource grammar(Special.Grammar grammar) {
    return switch (grammar) {
      case Special.Inline(var type, var content) -> new GrammarSource.Inline(type, content);
      case Special.Remote(var uri) -> new GrammarSource.Remote(URI.create(uri));
      case Special.Keys(var keys) -> KeyGrammars.keys(keys);
    };
  }

  @Override
  void begin() throws MsmlException {
    if (input.waitForPrompt() && !input.barge()) {
      dialog().stage().check(request);
    } else {
      listen(request);
    }
  }

  @Override
  void pressed(char key) {
    report(Names.INPUT_KEY, Names.KEY, String.valueOf(key));
  }

  @Override
  void receive(String event) {
    switch (event.split("\\.", 2)[0]) {
      case "promptdone", "starttimer" -> {
        if (isListening()) {
          startTimers();
        } else if (!isOver()) {
          listenLate(request);
        }
      }
      case "terminate" -> {
        if (!stopListening() && !isListening()) {
          end(stopReason(), "", null);
        }
      }
      default -> {} // RFC 5707 section 9.3: what is not known has no effect
    }
  }

  @Override
  void collected(InputEnd end) {
    switch (end) {
      case InputEnd.Match match -> end("input.match", match.digits(), match);
      case InputEnd.NoInput _ -> end("input.noinput", "", null);
      case InputEnd.NoMatch(var digits) -> end("input.nomatch", digits, null);
      case InputEnd.Stopped _ -> end(stopReason(), keys(), null);
      case InputEnd.LegClosed _ -> end(Names.END_DROPPED, keys(), null);
    }
  }

  private void end(String reason, String digits, InputEnd.@Nullable Match match) {
    int index = match == null || input.grammars().isEmpty() ? -1 : match.grammarIndex();
    if (index >= 0) {
      dialog().stage().fire(dialog().group(), "input.match." + index);
    }
    over(
        variables(
            "input.end",
            reason,
            "input.digits",
            digits,
            "input.pattern",
            Integer.toString(index),
            "input.tag",
            match == null ? null : match.interpretation(),
            "input.nlsml",
            match == null ? null : match.nlsml()),
        List.of(),
        "input.end");
  }
}
