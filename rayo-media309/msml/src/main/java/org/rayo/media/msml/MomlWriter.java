// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.media.msml.xml.Element;
import org.rayo.media.msml.xml.XmlException;
import org.rayo.media.msml.xml.XmlReader;

/** Writes media dialogs as the examples of RFC 5707 have them. */
final class MomlWriter {
  private MomlWriter() {}

  static List<Element> body(List<? extends Moml> body) {
    return body.stream().map(MomlWriter::one).toList();
  }

  private static Element one(Moml moml) {
    return switch (moml) {
      case Moml.Group group ->
          Element.of("group")
              .attribute("topology", Fields.word(group.topology()))
              .attribute("id", group.id())
              .children(body(group.members()))
              .child(exit("groupexit", group.exit()))
              .build();
      case Moml.Play play -> play(play);
      case Moml.Recording record -> record(record);
      case Moml.Collect collect -> collect(collect);
      case Moml.DtmfGen keys ->
          Element.of("dtmfgen")
              .attribute("id", keys.id())
              .attribute("digits", keys.digits())
              .attribute("level", keys.level())
              .attribute("dur", Durations.format(keys.duration()))
              .attribute("interval", Durations.format(keys.interval()))
              .child(exit("dtmfgenexit", keys.exit()))
              .build();
      case Moml.Send send ->
          Element.of("send")
              .attribute("target", send.target())
              .attribute("event", send.event())
              .attribute("namelist", names(send.names()))
              .build();
      case Moml.Exit exit -> Element.of("exit").attribute("namelist", names(exit.names())).build();
      case Moml.Disconnect end ->
          Element.of("disconnect").attribute("namelist", names(end.names())).build();
      case Special special -> SpecialWriter.write(special);
    };
  }

  private static @Nullable String names(List<String> names) {
    return names.isEmpty() ? null : String.join(" ", names);
  }

  private static @Nullable Element exit(String name, List<Moml.Action> actions) {
    return actions.isEmpty() ? null : Element.of(name).children(body(actions)).build();
  }

  static @Nullable Object iterate(int rounds) {
    return switch (rounds) {
      case 1 -> null;
      case Moml.FOREVER -> "forever";
      default -> rounds;
    };
  }

  private static @Nullable Boolean unless(boolean otherwise, boolean value) {
    return value == otherwise ? null : value;
  }

  private static Element play(Moml.Play play) {
    return Element.of("play")
        .attribute("id", play.id())
        .attribute("iterate", iterate(play.iterate()))
        .attribute("interval", Durations.format(play.interval()))
        .attribute("maxtime", Durations.format(play.maxTime()))
        .attribute("offset", Durations.format(play.offset()))
        .attribute("skip", Durations.format(play.skip()))
        .attribute("initial", play.suspended() ? "suspend" : null)
        .attribute("barge", unless(false, play.barge()))
        .attribute("cleardb", unless(false, play.clearBuffer()))
        .children(play.items().stream().map(MomlWriter::item).toList())
        .child(exit("playexit", play.exit()))
        .build();
  }

  private static Element item(Moml.Item item) {
    return switch (item) {
      case Moml.Audio(var uri, var rounds) ->
          Element.of("audio").attribute("uri", uri).attribute("iterate", iterate(rounds)).build();
      case Moml.Tts(var uri, var text, var language) -> {
        var tts = Element.of("tts").attribute("uri", uri).attribute("xml:lang", language);
        var document = document(text);
        yield (document == null ? tts.text(text) : tts.child(document)).build();
      }
      case Moml.Variable(var type, var subtype, var value) ->
          Element.of("var")
              .attribute("type", type)
              .attribute("subtype", subtype)
              .attribute("value", value)
              .build();
    };
  }

  /** Null for a plain text. */
  private static @Nullable Element document(String text) {
    if (!text.startsWith("<")) {
      return null;
    }
    try {
      return XmlReader.read(text);
    } catch (XmlException _) {
      return null; // then it goes as text, and the media server says what is wrong with it
    }
  }

  private static Element record(Moml.Recording record) {
    return Element.of("record")
        .attribute("id", record.id())
        .attribute("append", unless(false, record.append()))
        .attribute("dest", record.destination())
        .attribute("format", record.format())
        .attribute("maxtime", Durations.format(record.maxTime()))
        .attribute("initial", record.suspended() ? "suspend" : null)
        .attribute("prespeech", Durations.format(record.preSpeech()))
        .attribute("postspeech", Durations.format(record.postSpeech()))
        .attribute("termkey", record.terminationKey())
        .child(record.prompt() == null ? null : play(record.prompt()))
        .child(exit("recordexit", record.exit()))
        .build();
  }

  private static Element collect(Moml.Collect collect) {
    return Element.of("collect")
        .attribute("id", collect.id())
        .attribute("cleardb", unless(true, collect.clearBuffer()))
        .attribute("fdt", Durations.format(collect.firstDigit()))
        .attribute("idt", Durations.format(collect.interDigit()))
        .attribute("edt", Durations.format(collect.extraDigit()))
        .attribute("starttimer", unless(false, collect.startTimer()))
        .attribute("iterate", iterate(collect.iterate()))
        .children(collect.patterns().stream().map(MomlWriter::pattern).toList())
        .child(exit("detect", collect.detect()))
        .child(exit("noinput", collect.noInput()))
        .child(exit("nomatch", collect.noMatch()))
        .child(exit("dtmfexit", collect.exit()))
        .child(collect.prompt() == null ? null : play(collect.prompt()))
        .build();
  }

  private static Element pattern(Moml.Pattern pattern) {
    return Element.of("pattern")
        .attribute("digits", pattern.digits())
        .attribute("format", pattern.format())
        .attribute("iterate", iterate(pattern.iterate()))
        .children(body(pattern.actions()))
        .build();
  }
}
