// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO_RECORD;

import org.rayo.protocol.codec.ElementCodec;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.codec.RefusedException;
import org.rayo.protocol.record.RecordMedia;
import org.rayo.protocol.record.RecordMedia.Direction;
import org.rayo.protocol.record.RecordMedia.Hint;
import org.rayo.protocol.xml.EnumNames;
import org.rayo.protocol.xml.XmlElement;

/** {@code <record/>} (XEP-0327 section 6.6.4). */
final class RecordCodec extends ElementCodec<RecordMedia> {
  private static final String HINT = "hint";
  private static final String FORMAT = "wav";

  RecordCodec() {
    super(RecordMedia.class, RAYO_RECORD, "record");
  }

  @Override
  public RecordMedia read(ElementCursor in) {
    var format = in.optional("format");
    return new RecordMedia(
        format == null ? FORMAT : format.strip(),
        in.flag("start-beep", false),
        in.flag("stop-beep", false),
        in.flag("start-paused", false),
        in.timeout("max-duration"),
        in.timeout("initial-timeout"),
        in.timeout("final-timeout"),
        in.choice("direction", Direction.class, Direction.DUPLEX),
        in.flag("mix", false),
        in.children(RAYO_RECORD, HINT).stream().map(RecordCodec::hint).toList());
  }

  private static Hint hint(XmlElement element) {
    var in = new ElementCursor(element);
    var name = in.required("name");
    var value = in.optional("value");
    in.refuseTheRest();
    if (value == null) {
      throw RefusedException.badRequest("<hint/> needs the attribute value");
    }
    return new Hint(name, value);
  }

  @Override
  public void write(RecordMedia wanted, XmlElement.Builder out) {
    out.attribute("format", wanted.format().equals(FORMAT) ? null : wanted.format())
        .attribute("start-beep", wanted.startBeep() ? true : null)
        .attribute("stop-beep", wanted.stopBeep() ? true : null)
        .attribute("start-paused", wanted.startPaused() ? true : null)
        .attribute("max-duration", Millis.of(wanted.maxDuration()))
        .attribute("initial-timeout", Millis.of(wanted.initialTimeout()))
        .attribute("final-timeout", Millis.of(wanted.finalTimeout()))
        .attribute(
            "direction",
            wanted.direction() == Direction.DUPLEX ? null : EnumNames.of(wanted.direction()))
        .attribute("mix", wanted.mix() ? true : null);
    for (var hint : wanted.hints()) {
      out.child(
          XmlElement.of(RAYO_RECORD, HINT)
              .attribute("name", hint.name())
              .attribute("value", hint.value())
              .build());
    }
  }
}
