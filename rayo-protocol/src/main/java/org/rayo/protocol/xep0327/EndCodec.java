// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO;

import org.rayo.protocol.codec.ElementCodec;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.codec.RefusedException;
import org.rayo.protocol.core.CallEvent.End;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.xml.EnumNames;
import org.rayo.protocol.xml.XmlElement;

/**
 * {@code <end/>}. The schema says {@code hungup} and an example {@code hangup}: the former is
 * written, both are read, and older servers' {@code reject} too.
 */
final class EndCodec extends ElementCodec<End> {
  private static final String PLATFORM_CODE = "platform-code";

  EndCodec() {
    super(End.class, RAYO, "end");
  }

  @Override
  public End read(ElementCursor in) {
    var headers = Headers.read(in);
    var reason =
        in.nextChild().orElseThrow(() -> RefusedException.badRequest("<end/> without a reason"));
    return new End(reason(reason.name()), reason.attribute(PLATFORM_CODE), headers);
  }

  private static EndReason reason(String name) {
    return switch (name) {
      case "hangup" -> EndReason.HUNGUP;
      case "reject" -> EndReason.REJECTED;
      default ->
          EnumNames.find(EndReason.class, name)
              .orElseThrow(() -> RefusedException.unsupported("<end/> with an unknown reason"));
    };
  }

  @Override
  public void write(End end, XmlElement.Builder out) {
    out.child(
        XmlElement.of(RAYO, EnumNames.of(end.reason()))
            .attribute(PLATFORM_CODE, end.platformCode())
            .build());
    Headers.write(end.headers(), out);
  }
}
