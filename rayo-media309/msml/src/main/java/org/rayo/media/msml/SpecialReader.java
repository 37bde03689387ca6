// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rayo.media.msml.xml.Element;

/** Reads the primitives of our package. */
final class SpecialReader {
  private SpecialReader() {}

  static Special read(Element element) throws MsmlException {
    var fields = new Fields(element);
    return switch (element.name()) {
      case "setup" -> setup(fields);
      case "input" -> input(fields);
      case "record" -> record(fields);
      case "cpa" -> analysis(fields);
      default -> throw MomlReader.unknown(element);
    };
  }

  private static Special.Setup setup(Fields fields) throws MsmlException {
    List<Special.Control> controls = new ArrayList<>();
    for (var child : fields.element().elements()) {
      if (!child.name().equals("control")) {
        throw MomlReader.unknown(child);
      }
      var control = new Fields(child);
      controls.add(new Special.Control(control.required("on"), control.required("do")));
    }
    return new Special.Setup(
        fields.text("id"),
        fields.text("group"),
        fields.text("voice"),
        Set.copyOf(fields.words("events")),
        controls);
  }

  private static Special.Input input(Fields fields) throws MsmlException {
    List<Special.Grammar> grammars = new ArrayList<>();
    for (var child : fields.element().elements()) {
      if (!child.name().equals("grammar")) {
        throw MomlReader.unknown(child);
      }
      grammars.add(grammar(new Fields(child)));
    }
    var count = fields.number("count");
    return new Special.Input(
        fields.text("id"),
        grammars,
        count == null ? -1 : count,
        fields.key("terminator"),
        fields.duration("initial"),
        fields.duration("inter"),
        fields.flag("skipforeign", false),
        fields.flag("wait", false),
        fields.flag("barge", true),
        recognition(fields));
  }

  private static Special.Analysis analysis(Fields fields) throws MsmlException {
    List<String> grammars = new ArrayList<>();
    for (var child : fields.element().elements()) {
      if (!child.name().equals("grammar")) {
        throw MomlReader.unknown(child);
      }
      grammars.add(new Fields(child).required("uri"));
    }
    return new Special.Analysis(fields.text("id"), grammars, fields.duration("initial"));
  }

  private static Special.Grammar grammar(Fields fields) throws MsmlException {
    var uri = fields.text("uri");
    var keys = fields.text("keys");
    if (uri != null) {
      return new Special.Remote(uri);
    }
    return keys != null
        ? new Special.Keys(keys)
        : new Special.Inline(fields.required("type"), fields.element().text());
  }

  private static Special.@Nullable Recognition recognition(Fields fields) throws MsmlException {
    var mode = fields.text("mode", "dtmf");
    return mode.equals("dtmf")
        ? null
        : new Special.Recognition(
            mode,
            fields.text("xml:lang"),
            fields.fraction("sensitivity"),
            fields.fraction("minconfidence"),
            fields.duration("maxsilence"),
            fields.number("nbest"));
  }

  private static Special.Recording record(Fields fields) throws MsmlException {
    return new Special.Recording(
        fields.text("id"),
        fields.text("dest"),
        fields.text("format", "wav"),
        fields.text("codec"),
        fields.constant("direction", Special.Direction.class, Special.Direction.DUPLEX),
        fields.flag("mix", false),
        fields.flag("startbeep", false),
        fields.flag("stopbeep", false),
        fields.text("initial", "create").equals("suspend"),
        fields.duration("maxtime"),
        fields.duration("mintime"),
        fields.duration("prespeech"),
        fields.duration("postspeech"),
        fields.flag("append", false));
  }
}
