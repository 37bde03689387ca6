// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.media.msml.xml.Element;

/** Reads what conferences and joins are made of. */
final class ConferenceReader {
  private ConferenceReader() {}

  /** Null when there is none inside. */
  static @Nullable AudioMix audioMix(Element parent) throws MsmlException {
    AudioMix mix = null;
    for (var child : parent.elements()) {
      switch (child.name()) {
        case "audiomix" -> mix = mix(child);
        case "reserve", "controller" -> {} // everything is reserved when it is made
        case "videolayout" ->
            throw new MsmlException(Code.UNSUPPORTED_ELEMENT, "<videolayout> is not supported");
        default -> throw MomlReader.unknown(child);
      }
    }
    return mix;
  }

  /** Tolerates whatever else a media server says of its conference. */
  static @Nullable AudioMix auditedMix(Element parent) throws MsmlException {
    for (var child : parent.elements()) {
      if (child.name().equals("audiomix")) {
        return mix(child);
      }
    }
    return null;
  }

  private static AudioMix mix(Element element) throws MsmlException {
    var fields = new Fields(element);
    Fields speakers = new Fields(Element.of("asn").build());
    Fields loudest = new Fields(Element.of("n-loudest").build());
    for (var child : element.elements()) {
      switch (child.name()) {
        case "asn" -> speakers = new Fields(child);
        case "n-loudest" -> loudest = new Fields(child);
        default -> throw MomlReader.unknown(child);
      }
    }
    return new AudioMix(
        fields.text("id"),
        fields.number("samplerate"),
        loudest.number("n"),
        speakers.duration("ri"),
        speakers.number("asth"));
  }

  static List<Stream> streams(Element parent) throws MsmlException {
    List<Stream> streams = new ArrayList<>();
    for (var child : parent.elements()) {
      if (!child.name().equals("stream")) {
        throw MomlReader.unknown(child);
      }
      streams.add(stream(new Fields(child)));
    }
    return streams;
  }

  private static Stream stream(Fields fields) throws MsmlException {
    Gain gain = null;
    boolean clamp = false;
    for (var child : fields.element().elements()) {
      switch (child.name()) {
        case "gain" -> gain = gain(new Fields(child));
        case "clamp" -> clamp = new Fields(child).flag("dtmf", false);
        case "visual" -> {}
        default -> throw MomlReader.unknown(child);
      }
    }
    return new Stream(
        fields.constant("media", Stream.Media.class, Stream.Media.AUDIO),
        fields.optional("dir", Stream.Direction.class),
        fields.flag("preferred", false),
        gain,
        clamp);
  }

  static Gain gain(Fields fields) throws MsmlException {
    boolean mute = fields.text("amt", "").equals("mute");
    return new Gain(mute, mute ? null : fields.number("amt"), fields.flag("agc", false));
  }
}
