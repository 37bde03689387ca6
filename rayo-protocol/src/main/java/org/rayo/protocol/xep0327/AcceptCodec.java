// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO;

import org.rayo.protocol.codec.ElementCodec;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.core.CallCommand.Accept;
import org.rayo.protocol.xml.XmlElement;

/** {@code <accept/>} (XEP-0327 section 6.1.1), with the older attribute {@code earlyMedia}. */
final class AcceptCodec extends ElementCodec<Accept> {
  private static final String EARLY_MEDIA = "earlyMedia";

  AcceptCodec() {
    super(Accept.class, RAYO, "accept");
  }

  @Override
  public Accept read(ElementCursor in) {
    return new Accept(Headers.read(in), in.flag(EARLY_MEDIA, false));
  }

  @Override
  public void write(Accept accept, XmlElement.Builder out) {
    out.attribute(EARLY_MEDIA, accept.earlyMedia() ? true : null);
    Headers.write(accept.headers(), out);
  }
}
