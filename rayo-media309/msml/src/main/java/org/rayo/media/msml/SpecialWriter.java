// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rayo.media.msml.xml.Element;

/** Writes the primitives of our package. */
final class SpecialWriter {
  private SpecialWriter() {}

  static Element write(Special special) {
    return switch (special) {
      case Special.Setup setup -> setup(setup);
      case Special.Input input -> input(input);
      case Special.Recording record -> record(record);
      case Special.Analysis analysis -> analysis(analysis);
    };
  }

  private static Element.Builder of(String name) {
    return Element.of(Msml.EXTENSION, name);
  }

  private static @Nullable Boolean ifSet(boolean value) {
    return value ? true : null;
  }

  private static Element setup(Special.Setup setup) {
    var events = setup.events().stream().sorted().collect(Collectors.joining(" "));
    return of("setup")
        .attribute("id", setup.id())
        .attribute("group", setup.group())
        .attribute("voice", setup.voice())
        .attribute("events", events.isEmpty() ? null : events)
        .children(
            setup.controls().stream()
                .map(
                    control ->
                        of("control")
                            .attribute("on", control.trigger())
                            .attribute("do", control.action())
                            .build())
                .toList())
        .build();
  }

  private static Element input(Special.Input input) {
    var element =
        of("input")
            .attribute("id", input.id())
            .attribute("count", input.count() == -1 ? null : input.count())
            .attribute("terminator", input.terminator())
            .attribute("initial", Durations.format(input.initialTimeout()))
            .attribute("inter", Durations.format(input.interTimeout()))
            .attribute("skipforeign", ifSet(input.skipForeign()))
            .attribute("wait", ifSet(input.waitForPrompt()))
            .attribute("barge", input.barge() ? null : false);
    var recognition = input.recognition();
    if (recognition != null) {
      element
          .attribute("mode", recognition.mode())
          .attribute("xml:lang", recognition.language())
          .attribute("sensitivity", recognition.sensitivity())
          .attribute("minconfidence", recognition.minConfidence())
          .attribute("maxsilence", Durations.format(recognition.maxSilence()))
          .attribute("nbest", recognition.alternatives());
    }
    return element.children(input.grammars().stream().map(SpecialWriter::grammar).toList()).build();
  }

  private static Element analysis(Special.Analysis analysis) {
    return of("cpa")
        .attribute("id", analysis.id())
        .attribute("initial", Durations.format(analysis.initialTimeout()))
        .children(
            analysis.grammars().stream()
                .map(uri -> of("grammar").attribute("uri", uri).build())
                .toList())
        .build();
  }

  private static Element grammar(Special.Grammar grammar) {
    var element = of("grammar");
    return switch (grammar) {
      case Special.Inline(var type, var content) ->
          element.attribute("type", type).text(content).build();
      case Special.Remote(var uri) -> element.attribute("uri", uri).build();
      case Special.Keys(var keys) -> element.attribute("keys", keys).build();
    };
  }

  private static Element record(Special.Recording record) {
    return of("record")
        .attribute("id", record.id())
        .attribute("dest", record.destination())
        .attribute("format", record.format())
        .attribute("codec", record.codec())
        .attribute("direction", Fields.word(record.direction()))
        .attribute("mix", ifSet(record.mix()))
        .attribute("startbeep", ifSet(record.startBeep()))
        .attribute("stopbeep", ifSet(record.stopBeep()))
        .attribute("initial", record.suspended() ? "suspend" : null)
        .attribute("maxtime", Durations.format(record.maxDuration()))
        .attribute("mintime", Durations.format(record.minDuration()))
        .attribute("prespeech", Durations.format(record.initialTimeout()))
        .attribute("postspeech", Durations.format(record.finalTimeout()))
        .attribute("append", ifSet(record.append()))
        .build();
  }
}
