// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import java.util.ArrayList;
import java.util.List;
import org.rayo.media.msml.xml.Element;

/** Reads the requests of our package. */
final class ExtensionReader {
  private static final int MAX_NAME = 256;

  private ExtensionReader() {}

  static Extension read(Fields fields) throws MsmlException {
    var element = fields.element();
    return switch (element.name()) {
      case "attach" ->
          new Extension.Attach(
              name(fields, "node"),
              fields.count("epoch", 0),
              fields.text("from"),
              seen(element),
              fields.mark());
      case "ack" -> new Extension.Ack(seen(element), fields.mark());
      case "lease" ->
          new Extension.Lease(name(fields, "split"), name(fields, "node"), fields.mark());
      case "seek" -> seek(fields);
      case "speed" ->
          new Extension.Speed(
              fields.required("id"),
              fields.constant("change", Extension.Change.class, Extension.Change.NORMAL),
              fields.mark());
      case "volume" ->
          new Extension.Volume(
              fields.required("id"),
              fields.constant("change", Extension.Change.class, Extension.Change.NORMAL),
              fields.mark());
      case "mute" ->
          new Extension.Mute(fields.required("id"), fields.flag("on", true), fields.mark());
      case "watch" ->
          new Extension.Watch(
              fields.required("id"),
              fields.flag("keys", false),
              fields.positive("inactivity"),
              fields.mark());
      case "offer" ->
          new Extension.Offer(
              fields.required("id"), fields.optional("flow", Extension.Flow.class), fields.mark());
      case "answer" ->
          new Extension.Answer(fields.required("id"), sdp(element.text()), fields.mark());
      case "negotiate" ->
          new Extension.Negotiate(fields.required("id"), sdp(element.text()), fields.mark());
      case "release" -> new Extension.Release(fields.required("id"), fields.mark());
      case "withdraw" -> new Extension.Withdraw(fields.required("id"), fields.mark());
      default -> throw MomlReader.unknown(element);
    };
  }

  private static String name(Fields fields, String attribute) throws MsmlException {
    var name = fields.required(attribute);
    if (name.length() > MAX_NAME) {
      throw new MsmlException(Code.INVALID_VALUE, "The " + attribute + " is too long");
    }
    return name;
  }

  private static Extension.Seek seek(Fields fields) throws MsmlException {
    var to = fields.duration("to");
    var by = fields.duration("by");
    if ((to == null) == (by == null)) {
      throw new MsmlException(Code.MISSING_ATTRIBUTE, "<seek> needs either to or by");
    }
    return new Extension.Seek(fields.required("id"), to, by, fields.mark());
  }

  static List<Seen> seen(Element parent) throws MsmlException {
    List<Seen> all = new ArrayList<>();
    for (var child : parent.elements()) {
      if (!child.name().equals("object")) {
        throw MomlReader.unknown(child);
      }
      var fields = new Fields(child);
      all.add(new Seen(name(fields, "name"), fields.count("seq", 0)));
    }
    return all;
  }

  /** XML readers make one line feed of every line end; SDP wants both characters. */
  static String sdp(String text) {
    var lines = text.strip().replace("\r\n", "\n").replace('\r', '\n');
    return lines.isEmpty() ? "" : lines.replace("\n", "\r\n") + "\r\n";
  }
}
