// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rayo.media.msml.xml.Element;
import org.rayo.media.msml.xml.Node;
import org.rayo.media.msml.xml.XmlWriter;

/** Reads media dialogs. Tolerant where the schema and the examples of RFC 5707 differ. */
final class MomlReader {
  private MomlReader() {}

  /** The content of {@code <dialogstart>}, or of a {@code <moml>} document. */
  static List<Moml> body(List<Element> elements) throws MsmlException {
    if (elements.size() == 1 && elements.getFirst().name().equals("moml")) {
      return body(elements.getFirst().elements());
    }
    List<Moml> body = new ArrayList<>();
    for (var element : elements) {
      body.add(one(element));
    }
    return body;
  }

  private static Moml one(Element element) throws MsmlException {
    if (element.namespace().equals(Msml.EXTENSION)) {
      return SpecialReader.read(element);
    }
    var fields = new Fields(element);
    return switch (element.name()) {
      case "group" -> group(fields);
      case "play" -> play(fields);
      case "record" -> record(fields);
      case "collect", "dtmf" -> collect(fields);
      case "dtmfgen" ->
          new Moml.DtmfGen(
              fields.text("id"),
              fields.required("digits"),
              fields.number("level"),
              fields.duration("dur"),
              fields.duration("interval"),
              actionsIn(element, "dtmfgenexit"));
      case "send", "exit", "disconnect" -> action(element);
      case "tonegen",
          "speech",
          "vad",
          "gain",
          "agc",
          "gate",
          "clamp",
          "relay",
          "faxdetect",
          "faxsend",
          "faxrcv",
          "faxrecv" ->
          throw new MsmlException(
              Code.UNSUPPORTED_ELEMENT, "<" + element.name() + "> is not supported");
      default -> throw unknown(element);
    };
  }

  static MsmlException unknown(Element element) {
    return new MsmlException(Code.UNKNOWN_ELEMENT, "There is no <" + element.name() + "> here");
  }

  private static Moml.Group group(Fields fields) throws MsmlException {
    List<Moml> members = new ArrayList<>();
    for (var child : fields.element().elements()) {
      if (!child.name().equals("groupexit")) {
        members.add(one(child));
      }
    }
    fields.required("topology");
    return new Moml.Group(
        fields.constant("topology", Moml.Topology.class, Moml.Topology.PARALLEL),
        fields.text("id"),
        members,
        actionsIn(fields.element(), "groupexit"));
  }

  private static List<Moml.Action> actionsIn(Element parent, String name) throws MsmlException {
    List<Moml.Action> all = new ArrayList<>();
    for (var child : parent.elements()) {
      if (child.name().equals(name)) {
        all.addAll(actions(child));
      }
    }
    return all;
  }

  private static List<Moml.Action> actions(Element parent) throws MsmlException {
    List<Moml.Action> actions = new ArrayList<>();
    for (var child : parent.elements()) {
      actions.add(action(child));
    }
    return actions;
  }

  private static Moml.Action action(Element element) throws MsmlException {
    var fields = new Fields(element);
    return switch (element.name()) {
      case "send" ->
          new Moml.Send(
              fields.required("event"), fields.required("target"), fields.words("namelist"));
      case "exit" -> new Moml.Exit(fields.words("namelist"));
      case "disconnect" -> new Moml.Disconnect(fields.words("namelist"));
      default -> throw unknown(element);
    };
  }

  private static Moml.Play play(Fields fields) throws MsmlException {
    List<Moml.Item> items = new ArrayList<>();
    for (var child : fields.element().elements()) {
      addItem(items, child);
    }
    if (items.isEmpty()) {
      throw new MsmlException(Code.MISSING_CONTENT, "<play> has nothing to play");
    }
    return new Moml.Play(
        fields.text("id"),
        items,
        fields.iterate(),
        fields.duration("interval"),
        fields.positive("maxtime"),
        fields.duration("offset"),
        fields.duration("skip"),
        fields.text("initial", "generate").equals("suspend"),
        fields.flag("barge", false),
        fields.flag("cleardb", false),
        actionsIn(fields.element(), "playexit"));
  }

  private static void addItem(List<Moml.Item> items, Element child) throws MsmlException {
    var fields = new Fields(child);
    switch (child.name()) {
      case "audio" -> items.add(new Moml.Audio(fields.required("uri"), fields.iterate()));
      case "tts" ->
          items.add(new Moml.Tts(fields.text("uri"), content(child), fields.text("xml:lang")));
      case "var" ->
          items.add(
              new Moml.Variable(
                  fields.required("type"), fields.text("subtype"), fields.required("value")));
      case "media" -> {
        for (var part : child.elements()) {
          addItem(items, part);
        }
      }
      case "video" -> throw new MsmlException(Code.UNSUPPORTED_ELEMENT, "<video> is not supported");
      case "playexit" -> {}
      default -> throw unknown(child);
    }
  }

  /** Text, or the document inside. */
  private static String content(Element element) {
    var documents = element.elements();
    if (documents.isEmpty()) {
      return element.text().strip();
    }
    if (documents.size() == 1 && documents.getFirst().name().equals("speak")) {
      return XmlWriter.write(documents.getFirst(), Map.of());
    }
    var speak =
        Element.of("http://www.w3.org/2001/10/synthesis", "speak").attribute("version", "1.0");
    for (Node child : element.children()) {
      speak.child(child);
    }
    return XmlWriter.write(speak.build(), Map.of());
  }

  private static Moml.@Nullable Play prompt(Element parent) throws MsmlException {
    for (var child : parent.elements()) {
      if (child.name().equals("play")) {
        return play(new Fields(child));
      }
    }
    return null;
  }

  private static Moml.Recording record(Fields fields) throws MsmlException {
    var destination = fields.text("dest");
    fields.required("maxtime");
    var maxTime = fields.positive("maxtime");
    if (maxTime == null) {
      throw fields.invalid("maxtime");
    }
    check(fields.element(), Set.of("play", "recordexit"), Set.of("tonegen"));
    return new Moml.Recording(
        fields.text("id"),
        fields.flag("append", false),
        destination == null ? fields.text("audiodest") : destination,
        fields.required("format"),
        maxTime,
        fields.text("initial", "create").equals("suspend"),
        fields.positive("prespeech"),
        fields.positive("postspeech"),
        fields.key("termkey"),
        prompt(fields.element()),
        actionsIn(fields.element(), "recordexit"));
  }

  private static Moml.Collect collect(Fields fields) throws MsmlException {
    check(
        fields.element(),
        Set.of("pattern", "detect", "noinput", "nomatch", "dtmfexit", "play"),
        Set.of());
    List<Moml.Pattern> patterns = new ArrayList<>();
    for (var child : fields.element().elements()) {
      if (child.name().equals("pattern")) {
        var pattern = new Fields(child);
        patterns.add(
            new Moml.Pattern(
                pattern.required("digits"),
                pattern.text("format"),
                pattern.iterate(),
                actions(child)));
      }
    }
    return new Moml.Collect(
        fields.text("id"),
        fields.flag("cleardb", true),
        fields.positive("fdt"),
        fields.duration("idt"),
        fields.duration("edt"),
        fields.flag("starttimer", false),
        fields.iterate(),
        patterns,
        actionsIn(fields.element(), "detect"),
        actionsIn(fields.element(), "noinput"),
        actionsIn(fields.element(), "nomatch"),
        prompt(fields.element()),
        actionsIn(fields.element(), "dtmfexit"));
  }

  private static void check(Element parent, Set<String> known, Set<String> unsupported)
      throws MsmlException {
    for (var child : parent.elements()) {
      if (unsupported.contains(child.name())) {
        throw new MsmlException(
            Code.UNSUPPORTED_ELEMENT,
            "<%s> in <%s> is not supported".formatted(child.name(), parent.name()));
      } else if (!known.contains(child.name())) {
        throw unknown(child);
      }
    }
  }
}
