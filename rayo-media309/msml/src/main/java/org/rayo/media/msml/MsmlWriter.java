// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rayo.media.msml.xml.Element;
import org.rayo.media.msml.xml.XmlWriter;

/** Writes MSML documents that are valid by the schema with its errata. */
public final class MsmlWriter {
  private static final Map<String, String> PREFIXES = Map.of(Msml.EXTENSION, "x");

  private MsmlWriter() {}

  public static String write(Msml msml) {
    var root = Element.of("msml").attribute("version", "1.1");
    switch (msml) {
      case Msml.Requests(var requests) ->
          root.children(requests.stream().map(MsmlWriter::request).toList());
      case Result result -> root.child(ResultWriter.write(result));
      case Event event -> root.child(event(event));
    }
    return XmlWriter.write(root.build(), PREFIXES);
  }

  private static Element event(Event event) {
    var element = Element.of("event").attribute("name", event.name()).attribute("id", event.id());
    for (var pair : event.values()) {
      element
          .child(Element.of("name").text(pair.name()).build())
          .child(Element.of("value").text(pair.value()).build());
    }
    return element.build();
  }

  private static Element request(Request request) {
    return switch (request) {
      case Request.Base base -> base(base);
      case Extension extension -> ExtensionWriter.write(extension);
    };
  }

  private static Element base(Request.Base request) {
    var element =
        switch (request) {
          case Request.Send send ->
              Element.of("send")
                  .attribute("event", send.event())
                  .attribute("target", send.target())
                  .attribute("valuelist", send.valueList());
          case Request.CreateConference create ->
              Element.of("createconference")
                  .attribute("name", create.name())
                  .attribute("deletewhen", Fields.word(create.deleteWhen()))
                  .attribute("term", create.term())
                  .child(audioMix(create.audioMix()));
          case Request.ModifyConference modify ->
              Element.of("modifyconference")
                  .attribute("id", modify.id())
                  .child(audioMix(modify.audioMix()));
          case Request.DestroyConference destroy ->
              Element.of("destroyconference").attribute("id", destroy.id());
          case Request.Join(var id1, var id2, var streams, _) ->
              pair("join", id1, id2).children(streams(streams));
          case Request.ModifyStream(var id1, var id2, var streams, _) ->
              pair("modifystream", id1, id2).children(streams(streams));
          case Request.Unjoin(var id1, var id2, var streams, _) ->
              pair("unjoin", id1, id2).children(streams(streams));
          case Request.Monitor(var id1, var id2, _) -> pair("monitor", id1, id2);
          case Request.DialogStart start -> dialogStart(start);
          case Request.DialogEnd end -> Element.of("dialogend").attribute("id", end.id());
          case Request.Audit(var query, var states, _) ->
              Element.of("audit")
                  .attribute("queryid", query)
                  .attribute("statelist", states.isEmpty() ? null : String.join(" ", states));
        };
    return element.attribute("mark", request.mark()).build();
  }

  private static Element.Builder pair(String name, String id1, String id2) {
    return Element.of(name).attribute("id1", id1).attribute("id2", id2);
  }

  private static Element.Builder dialogStart(Request.DialogStart start) {
    return Element.of("dialogstart")
        .attribute("target", start.target())
        .attribute("type", start.type() == null ? Request.DialogStart.MOML : start.type())
        .attribute("name", start.name())
        .attribute("src", start.source())
        .children(MomlWriter.body(start.body()));
  }

  static @Nullable Element audioMix(@Nullable AudioMix mix) {
    if (mix == null) {
      return null;
    }
    var element =
        Element.of("audiomix").attribute("id", mix.id()).attribute("samplerate", mix.sampleRate());
    if (mix.speakerInterval() != null || mix.speakerThreshold() != null) {
      element.child(
          Element.of("asn")
              .attribute("ri", Durations.format(mix.speakerInterval()))
              .attribute("asth", mix.speakerThreshold())
              .build());
    }
    if (mix.loudest() != null) {
      element.child(Element.of("n-loudest").attribute("n", mix.loudest()).build());
    }
    return element.build();
  }

  private static List<Element> streams(List<Stream> streams) {
    return streams.stream().map(MsmlWriter::stream).toList();
  }

  private static Element stream(Stream stream) {
    return Element.of("stream")
        .attribute("media", Fields.word(stream.media()))
        .attribute("dir", Fields.word(stream.direction()))
        .attribute("preferred", stream.preferred() ? true : null)
        .child(gain(stream.gain()))
        .child(stream.clampDtmf() ? Element.of("clamp").attribute("dtmf", true).build() : null)
        .build();
  }

  static @Nullable Element gain(@Nullable Gain gain) {
    return gain == null
        ? null
        : Element.of("gain")
            .attribute("amt", gain.mute() ? "mute" : gain.decibels())
            .attribute("agc", gain.agc() ? true : null)
            .build();
  }
}
