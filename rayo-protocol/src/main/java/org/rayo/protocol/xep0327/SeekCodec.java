// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO_OUTPUT;

import java.time.Duration;
import org.rayo.protocol.codec.ElementCodec;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.output.OutputCommand.Seek;
import org.rayo.protocol.xml.XmlElement;

/** {@code <seek/>}. */
final class SeekCodec extends ElementCodec<Seek> {
  private enum Direction {
    FORWARD,
    BACK
  }

  SeekCodec() {
    super(Seek.class, RAYO_OUTPUT, "seek");
  }

  @Override
  public Seek read(ElementCursor in) {
    boolean forward = in.requiredChoice("direction", Direction.class) == Direction.FORWARD;
    in.required("amount");
    return new Seek(forward, in.duration("amount", Duration.ZERO));
  }

  @Override
  public void write(Seek seek, XmlElement.Builder out) {
    out.attribute("direction", seek.forward() ? "forward" : "back")
        .attribute("amount", seek.amount().toMillis());
  }
}
