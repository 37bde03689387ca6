// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.codec.AudioCodec;

/**
 * The payload types of an m-line that the engine understands, in the order of the line.
 *
 * @param audio formats with a codec of ours
 * @param event number of telephone-event at 8000 Hz; -1 = none
 */
public record PayloadTypes(List<Entry> audio, int event) {

  /** A payload type number and what it stands for. */
  public record Entry(int number, AudioCodec codec) {}

  public PayloadTypes {
    audio = List.copyOf(audio);
  }

  /** What our own offers say. */
  static PayloadTypes ours() {
    return new PayloadTypes(
        List.of(new Entry(0, AudioCodec.PCMU), new Entry(8, AudioCodec.PCMA)), 101);
  }

  static PayloadTypes of(SdpMedia media) {
    var audio = new ArrayList<Entry>();
    int event = -1;
    for (String format : media.formats()) {
      int number = SdpParser.number(format, 127, "m= " + format);
      String encoding = encoding(media, number);
      var codec = codec(encoding, number);
      if (codec.isPresent()) {
        audio.add(new Entry(number, codec.get()));
      } else if (event < 0 && "TELEPHONE-EVENT/8000".equals(encoding)) {
        event = number;
      }
    }
    return new PayloadTypes(audio, event);
  }

  /** The codec of a received number, null when it was not negotiated. */
  public @Nullable AudioCodec codecOf(int number) {
    for (int i = 0; i < audio.size(); i++) { // no iterator: called for every packet
      if (audio.get(i).number() == number) {
        return audio.get(i).codec();
      }
    }
    return null;
  }

  private static @Nullable String encoding(SdpMedia media, int number) {
    String prefix = number + " ";
    for (var a : media.attributes()) {
      if (a.name().equals("rtpmap") && a.value() != null && a.value().startsWith(prefix)) {
        return a.value().substring(prefix.length()).strip().toUpperCase(Locale.ROOT);
      }
    }
    return null;
  }

  private static Optional<AudioCodec> codec(@Nullable String encoding, int number) {
    if (encoding == null) {
      return number == 0
          ? Optional.of(AudioCodec.PCMU)
          : number == 8 ? Optional.of(AudioCodec.PCMA) : Optional.empty();
    }
    String[] parts = encoding.split("/", -1);
    boolean mono = parts.length < 3 || parts[2].equals("1");
    return parts.length > 1 && parts[1].equals("8000") && mono
        ? AudioCodec.named(parts[0])
        : Optional.empty();
  }
}
