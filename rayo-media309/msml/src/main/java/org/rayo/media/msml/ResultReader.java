// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.media.msml.xml.Element;

/** Reads results; states of an audit that nobody knows are left out. */
final class ResultReader {
  private ResultReader() {}

  static Result read(Element element, List<Element> beside) throws MsmlException {
    var fields = new Fields(element);
    var response = fields.number("response");
    List<Result.Part> parts = new ArrayList<>();
    String description = null;
    var all = new ArrayList<>(element.elements());
    all.addAll(beside);
    for (var child : all) {
      if (child.name().equals("description")) {
        description = child.text().strip();
      } else {
        var part = part(child);
        if (part != null) {
          parts.add(part);
        }
      }
    }
    return new Result(response == null ? 200 : response, fields.mark(), description, parts);
  }

  private static Result.@Nullable Part part(Element element) throws MsmlException {
    var fields = new Fields(element);
    return switch (element.name()) {
      case "confid" -> new Result.ConfId(element.text().strip());
      case "dialogid" -> new Result.DialogId(element.text().strip());
      case "auditresult" -> new Result.Audited(fields.required("targetid"), states(element));
      case "attached" -> new Result.Attached(ExtensionReader.seen(element));
      case "leased" -> new Result.Leased(fields.flag("granted", false), fields.text("holder", ""));
      case "sdp" -> new Result.Sdp(ExtensionReader.sdp(element.text()));
      default -> null;
    };
  }

  private static List<State> states(Element parent) throws MsmlException {
    List<State> states = new ArrayList<>();
    for (var child : parent.elements()) {
      var state = state(new Fields(child));
      if (state != null) {
        states.add(state);
      }
    }
    return states;
  }

  private static @Nullable State state(Fields fields) throws MsmlException {
    var element = fields.element();
    return switch (element.name()) {
      case "confconfig" ->
          new State.Conference(
              fields.optional("deletewhen", Request.DeleteWhen.class),
              fields.text("term") == null ? null : fields.flag("term", true),
              ConferenceReader.auditedMix(element),
              child(element, "controller"));
      case "sipdialog" -> sipDialog(fields);
      case "localsdp" -> new State.LocalSdp(ExtensionReader.sdp(element.text()));
      case "remotesdp" -> new State.RemoteSdp(ExtensionReader.sdp(element.text()));
      case "dialog" -> dialog(fields);
      case "stream" -> stream(fields);
      case "rtcp" ->
          new State.Rtcp(
              fields.count("received", 0),
              fields.count("sent", 0),
              fields.count("lost", 0),
              orZero(fields.duration("jitter")));
      case "session" ->
          new State.Session(
              fields.required("name"),
              fields.text("node"),
              fields.count("epoch", 0),
              fields.count("seq", 0));
      default -> null;
    };
  }

  private static Duration orZero(@Nullable Duration duration) {
    return duration == null ? Duration.ZERO : duration;
  }

  private static State dialog(Fields fields) throws MsmlException {
    var element = fields.element();
    var seconds = number(element, "duration");
    return new State.Dialog(
        fields.required("name"),
        fields.text("type"),
        fields.text("src"),
        seconds == null ? null : Duration.ofSeconds(seconds),
        child(element, "primitive"),
        child(element, "controller"));
  }

  private static State stream(Fields fields) throws MsmlException {
    Gain gain = null;
    for (var child : fields.element().elements()) {
      if (child.name().equals("gain")) {
        gain = ConferenceReader.gain(new Fields(child));
      }
    }
    return new State.Joined(
        fields.required("joinwith"),
        fields.constant("media", Stream.Media.class, Stream.Media.AUDIO),
        fields.text("dir", "").startsWith("from"),
        gain);
  }

  private static State sipDialog(Fields fields) throws MsmlException {
    var element = fields.element();
    return new State.SipDialog(
        fields.required("callid"),
        fields.required("localtag"),
        fields.text("remotetag", ""),
        number(element, "localseq"),
        number(element, "remoteseq"),
        child(element, "localuri"),
        child(element, "remoteuri"),
        child(element, "remotetarget"),
        child(element, "routeset"));
  }

  private static @Nullable String child(Element parent, String name) {
    return parent.elements().stream()
        .filter(child -> child.name().equals(name))
        .map(child -> child.text().strip())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Long number(Element parent, String name) throws MsmlException {
    var text = child(parent, name);
    try {
      return text == null || text.isEmpty() ? null : Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw new MsmlException(Code.INVALID_CONTENT, "<" + name + "> is no number", e);
    }
  }
}
