// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO;

import org.rayo.protocol.codec.ElementCodec;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.codec.RefusedException;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.xml.XmlElement;

/** {@code <dtmf/>}, which is a command with {@code tones} and an event with {@code signal}. */
final class DtmfCodec {
  private static final String NAME = "dtmf";

  private DtmfCodec() {}

  /** Keys to send. */
  static final class Command extends ElementCodec<CallCommand.Dtmf> {
    private static final String TONES = "tones";

    Command() {
      super(CallCommand.Dtmf.class, RAYO, NAME);
    }

    @Override
    public CallCommand.Dtmf read(ElementCursor in) {
      try {
        return new CallCommand.Dtmf(in.required(TONES));
      } catch (IllegalArgumentException wrong) {
        throw RefusedException.badRequest(String.valueOf(wrong.getMessage()));
      }
    }

    @Override
    public void write(CallCommand.Dtmf dtmf, XmlElement.Builder out) {
      out.attribute(TONES, dtmf.tones());
    }
  }

  /** A key that was pressed. */
  static final class Event extends ElementCodec<CallEvent.Dtmf> {
    private static final String SIGNAL = "signal";
    private static final String DURATION = "duration";

    Event() {
      super(CallEvent.Dtmf.class, RAYO, NAME);
    }

    @Override
    public CallEvent.Dtmf read(ElementCursor in) {
      return new CallEvent.Dtmf(in.required(SIGNAL), in.timeout(DURATION));
    }

    @Override
    public void write(CallEvent.Dtmf dtmf, XmlElement.Builder out) {
      out.attribute(SIGNAL, dtmf.signal()).attribute(DURATION, Millis.of(dtmf.duration()));
    }
  }
}
