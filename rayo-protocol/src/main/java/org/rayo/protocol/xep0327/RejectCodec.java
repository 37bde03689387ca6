// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO;

import org.rayo.protocol.codec.ElementCodec;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.codec.RefusedException;
import org.rayo.protocol.core.CallCommand.Reject;
import org.rayo.protocol.xml.EnumNames;
import org.rayo.protocol.xml.XmlElement;

/**
 * {@code <reject/>}. The standard asks for a reason, yet its own example has none; without one it
 * is decline.
 */
final class RejectCodec extends ElementCodec<Reject> {
  RejectCodec() {
    super(Reject.class, RAYO, "reject");
  }

  @Override
  public Reject read(ElementCursor in) {
    var headers = Headers.read(in);
    var reason = in.nextChild().map(RejectCodec::reason).orElse(Reject.Reason.DECLINE);
    if (in.nextChild().isPresent()) {
      throw RefusedException.badRequest("<reject/> takes one reason");
    }
    return new Reject(reason, headers);
  }

  private static Reject.Reason reason(XmlElement element) {
    var reason = EnumNames.find(Reject.Reason.class, element.name());
    if (reason.isEmpty() || !element.namespace().equals(RAYO)) {
      throw RefusedException.badRequest(
          "the reason of <reject/> is one of " + EnumNames.all(Reject.Reason.class));
    }
    new ElementCursor(element).refuseTheRest();
    return reason.get();
  }

  @Override
  public void write(Reject reject, XmlElement.Builder out) {
    out.child(XmlElement.of(RAYO, EnumNames.of(reject.reason())).build());
    Headers.write(reject.headers(), out);
  }
}
