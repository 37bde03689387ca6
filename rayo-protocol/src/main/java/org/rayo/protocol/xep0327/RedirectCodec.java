// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO;

import org.rayo.protocol.codec.ElementCodec;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.core.CallCommand.Redirect;
import org.rayo.protocol.xml.XmlElement;

/** {@code <redirect/>}. */
final class RedirectCodec extends ElementCodec<Redirect> {
  RedirectCodec() {
    super(Redirect.class, RAYO, "redirect");
  }

  @Override
  public Redirect read(ElementCursor in) {
    return new Redirect(in.requiredUri("to"), Headers.read(in));
  }

  @Override
  public void write(Redirect redirect, XmlElement.Builder out) {
    out.attribute("to", redirect.to());
    Headers.write(redirect.headers(), out);
  }
}
