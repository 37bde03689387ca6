// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO_CPA;

import java.time.Duration;
import org.rayo.protocol.codec.ElementCodec;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.codec.RefusedException;
import org.rayo.protocol.cpa.Signal;
import org.rayo.protocol.cpa.SignalType;
import org.rayo.protocol.xml.XmlElement;

/** {@code <signal/>} (XEP-0341 section 5.2). */
final class SignalCodec extends ElementCodec<Signal> {
  SignalCodec() {
    super(Signal.class, RAYO_CPA, "signal");
  }

  @Override
  public Signal read(ElementCursor in) {
    var type =
        SignalType.of(in.required("type"))
            .orElseThrow(() -> RefusedException.unsupported("<signal/> of an unknown type"));
    var duration = in.optional("duration") == null ? null : in.duration("duration", Duration.ZERO);
    return new Signal(type, duration, in.optional("value"));
  }

  @Override
  public void write(Signal signal, XmlElement.Builder out) {
    out.attribute("type", signal.type().uri())
        .attribute("duration", Millis.of(signal.duration()))
        .attribute("value", signal.value());
  }
}
