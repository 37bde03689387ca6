// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO_RECORD_COMPLETE;

import java.time.Duration;
import org.rayo.protocol.codec.ElementCodec;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.record.Recording;
import org.rayo.protocol.xml.XmlElement;

/** {@code <recording/>}; an empty recording has duration and size 0. */
final class RecordingCodec extends ElementCodec<Recording> {
  RecordingCodec() {
    super(Recording.class, RAYO_RECORD_COMPLETE, "recording");
  }

  @Override
  public Recording read(ElementCursor in) {
    return new Recording(
        in.requiredUri("uri"), Duration.ofMillis(in.size("duration")), in.size("size"));
  }

  @Override
  public void write(Recording recording, XmlElement.Builder out) {
    out.attribute("uri", recording.uri())
        .attribute("duration", recording.duration().toMillis())
        .attribute("size", recording.sizeBytes());
  }
}
