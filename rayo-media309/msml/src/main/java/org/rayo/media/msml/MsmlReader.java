// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rayo.media.msml.xml.Element;
import org.rayo.media.msml.xml.XmlException;
import org.rayo.media.msml.xml.XmlReader;

/**
 * Reads MSML documents. Tolerant of what is known from other implementations: version 1.0, an event
 * or result without {@code <msml>} around it, identifiers beside the result. Attributes that nobody
 * knows are ignored, elements are not.
 */
public final class MsmlReader {
  private static final int MAX_REQUESTS = 200;

  private MsmlReader() {}

  /**
   * @throws MsmlException for what cannot be executed as a whole, by its code
   */
  public static Msml read(String document) throws MsmlException {
    Element root;
    try {
      root = XmlReader.read(document);
    } catch (XmlException e) {
      throw new MsmlException(Code.BAD_REQUEST, String.valueOf(e.getMessage()), e);
    }
    return switch (root.name()) {
      case "msml" -> content(root);
      case "event" -> event(root);
      case "result" -> ResultReader.read(root, List.of());
      default -> throw MomlReader.unknown(root);
    };
  }

  /** A dialog that was fetched: a {@code <moml>} document. */
  public static List<Moml> readDialog(String document) throws MsmlException {
    try {
      return MomlReader.body(List.of(XmlReader.read(document)));
    } catch (XmlException e) {
      throw new MsmlException(Code.INVALID_DOCUMENT, String.valueOf(e.getMessage()), e);
    }
  }

  private static Msml content(Element root) throws MsmlException {
    var elements = root.elements();
    for (var element : elements) {
      if (element.name().equals("event")) {
        return event(element);
      } else if (element.name().equals("result")) {
        var beside = elements.stream().filter(other -> !other.name().equals("result")).toList();
        return ResultReader.read(element, beside);
      }
    }
    if (elements.isEmpty()) {
      throw new MsmlException(Code.MISSING_CONTENT, "<msml> is empty");
    }
    if (elements.size() > MAX_REQUESTS) {
      throw new MsmlException(Code.LIMIT_EXCEEDED, "More than " + MAX_REQUESTS + " requests");
    }
    List<Request> requests = new ArrayList<>();
    for (var element : elements) {
      requests.add(request(element));
    }
    return new Msml.Requests(requests);
  }

  private static Event event(Element element) throws MsmlException {
    List<Event.Pair> pairs = new ArrayList<>();
    String name = null;
    for (var child : element.elements()) {
      switch (child.name()) {
        case "name" -> name = child.text().strip();
        case "value" -> {
          if (name == null) {
            throw new MsmlException(Code.INVALID_CONTENT, "A value without a name");
          }
          pairs.add(new Event.Pair(name, child.text()));
          name = null;
        }
        default -> throw MomlReader.unknown(child);
      }
    }
    var fields = new Fields(element);
    return new Event(fields.required("name"), fields.text("id", ""), pairs);
  }

  private static Request request(Element element) throws MsmlException {
    var fields = new Fields(element);
    if (element.namespace().equals(Msml.EXTENSION)) {
      return ExtensionReader.read(fields);
    }
    return switch (element.name()) {
      case "send" ->
          new Request.Send(
              fields.required("event"),
              fields.required("target"),
              fields.text("valuelist"),
              fields.mark());
      case "createconference" ->
          new Request.CreateConference(
              fields.text("name"),
              fields.constant("deletewhen", Request.DeleteWhen.class, Request.DeleteWhen.NOMEDIA),
              fields.flag("term", true),
              ConferenceReader.audioMix(element),
              fields.mark());
      case "modifyconference" ->
          new Request.ModifyConference(
              fields.required("id"), ConferenceReader.audioMix(element), fields.mark());
      case "destroyconference" -> destroy(fields);
      case "join" ->
          new Request.Join(
              fields.required("id1"),
              fields.required("id2"),
              ConferenceReader.streams(element),
              fields.mark());
      case "modifystream" ->
          new Request.ModifyStream(
              fields.required("id1"),
              fields.required("id2"),
              ConferenceReader.streams(element),
              fields.mark());
      case "unjoin" ->
          new Request.Unjoin(
              fields.required("id1"),
              fields.required("id2"),
              ConferenceReader.streams(element),
              fields.mark());
      case "monitor" ->
          new Request.Monitor(fields.required("id1"), fields.required("id2"), fields.mark());
      case "dialogstart" -> dialogStart(fields);
      case "dialogend" -> new Request.DialogEnd(fields.required("id"), fields.mark());
      case "audit" ->
          new Request.Audit(fields.required("queryid"), fields.words("statelist"), fields.mark());
      default -> throw MomlReader.unknown(element);
    };
  }

  /** Without its only mixer a conference is gone. */
  private static Request destroy(Fields fields) throws MsmlException {
    for (var child : fields.element().elements()) {
      if (!child.name().equals("audiomix")) {
        throw new MsmlException(
            Code.UNSUPPORTED_ELEMENT, "<" + child.name() + "> is not supported");
      }
    }
    return new Request.DestroyConference(fields.required("id"), fields.mark());
  }

  private static Request dialogStart(Fields fields) throws MsmlException {
    var body = fields.element().elements();
    var source = fields.text("src");
    var type = fields.text("type");
    if (type != null && !type.toLowerCase(Locale.ROOT).contains("moml")) {
      throw new MsmlException(Code.UNSUPPORTED_LANGUAGE, "Dialogs are in MOML, not in " + type);
    } else if (source != null && !body.isEmpty()) {
      throw new MsmlException(Code.AMBIGUOUS_DIALOG, Code.AMBIGUOUS_DIALOG.text());
    } else if (source == null && body.isEmpty()) {
      throw new MsmlException(Code.MISSING_CONTENT, "<dialogstart> has no dialog");
    }
    return new Request.DialogStart(
        fields.required("target"),
        fields.text("name"),
        type == null ? Request.DialogStart.MOML : type,
        source,
        MomlReader.body(body),
        fields.mark());
  }
}
