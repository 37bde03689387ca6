// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.dialog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.input.InputEnd;
import org.rayo.media.engine.input.InputRequest;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.Moml;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.msml.Names;

/** {@code <collect>} and {@code <dtmf>}. */
final class CollectPrimitive extends KeyCollection {
  private static final Duration INTER_DIGIT = Duration.ofSeconds(4);

  private final Moml.Collect collect;
  private final InputRequest request;
  private final @Nullable Prompt prompt;
  private int rounds;
  private boolean timersWanted;
  private String last = "";

  CollectPrimitive(DialogRun dialog, Moml.Collect collect) throws MsmlException {
    super(dialog, "collect", collect.id());
    this.collect = collect;
    this.rounds = collect.iterate();
    this.prompt =
        collect.prompt() == null ? null : new Prompt(dialog, collect.prompt(), this::prompted);
    this.timersWanted = collect.startTimer() || prompt == null && !dialog.isGrouped();
    for (var pattern : collect.patterns()) {
      if (pattern.format() != null && !pattern.format().equals("moml+digits")) {
        throw new MsmlException(
            Code.UNSUPPORTED_ATTRIBUTE, "Patterns have the format moml+digits here");
      }
    }
    this.request = Refusals.translate(this::request);
  }

  private InputRequest request() {
    var grammars =
        collect.patterns().isEmpty()
            ? List.of(KeyGrammars.count(-1))
            : collect.patterns().stream().map(each -> KeyGrammars.pattern(each.digits())).toList();
    return new InputRequest(
        grammars,
        KeyGrammars.returnKey(collect.patterns()),
        collect.firstDigit(),
        collect.interDigit() == null ? INTER_DIGIT : collect.interDigit(),
        timersWanted,
        false);
  }

  @Override
  void begin() throws MsmlException {
    if (prompt == null || prompt.mayBarge()) {
      listen(request);
    }
    if (prompt != null) {
      prompt.begin();
    }
  }

  private void prompted() {
    startTimersNow();
    if (!isOver() && !isListening()) {
      again();
    }
  }

  private void startTimersNow() {
    timersWanted = true;
    startTimers();
  }

  /** With the timers as they are wanted by now. */
  private void again() {
    listenLate(request.withStartTimers(timersWanted));
  }

  @Override
  void pressed(char key) {
    last = String.valueOf(key);
    if (prompt != null) {
      prompt.stop();
    }
    if (keys().length() == 1) {
      dialog().performAll(collect.detect(), values(keys(), "dtmf.detect"));
    }
  }

  private Map<String, String> values(String digits, String reason) {
    return variables(
        "dtmf.digits",
        digits,
        "dtmf.len",
        Integer.toString(digits.length()),
        "dtmf.last",
        last,
        "dtmf.end",
        reason);
  }

  @Override
  void receive(String event) {
    switch (event.split("\\.", 2)[0]) {
      case "starttimer", "promptdone" -> startTimersNow();
      case "terminate" -> {
        if (prompt != null) {
          prompt.stop();
        }
        if (!stopListening() && !isListening()) {
          end(values("", stopReason()), List.of());
        }
      }
      default -> {} // RFC 5707 section 9.3: what is not known has no effect
    }
  }

  @Override
  void collected(InputEnd end) {
    switch (end) {
      case InputEnd.Match match when collect.patterns().isEmpty() ->
          round(values(match.digits(), "dtmf.match"), List.of());
      case InputEnd.Match match ->
          round(
              values(match.digits(), "dtmf.match"),
              collect.patterns().get(match.grammarIndex()).actions());
      case InputEnd.NoInput _ -> round(values("", "dtmf.noinput"), collect.noInput());
      case InputEnd.NoMatch(var digits) -> round(values(digits, "dtmf.nomatch"), collect.noMatch());
      case InputEnd.Stopped _ -> end(values(keys(), stopReason()), List.of());
      case InputEnd.LegClosed _ -> end(values(keys(), Names.END_DROPPED), List.of());
    }
  }

  /** One round is over; there may be more. */
  private void round(Map<String, String> values, List<Moml.Action> actions) {
    if (rounds != Moml.FOREVER && --rounds <= 0) {
      end(values, actions);
      return;
    }
    dialog().performAll(actions, values);
    if (!isOver() && !dialog().isOver()) {
      again();
    }
  }

  private void end(Map<String, String> values, List<Moml.Action> actions) {
    var all = new ArrayList<>(actions);
    all.addAll(collect.exit());
    over(values, all, "input.end");
  }
}
