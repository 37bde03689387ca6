// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO;

import org.rayo.protocol.codec.ElementCodec;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.core.Ref;
import org.rayo.protocol.xml.XmlElement;

/** {@code <ref/>}. */
final class RefCodec extends ElementCodec<Ref> {
  RefCodec() {
    super(Ref.class, RAYO, "ref");
  }

  @Override
  public Ref read(ElementCursor in) {
    return new Ref(in.requiredUri("uri"));
  }

  @Override
  public void write(Ref ref, XmlElement.Builder out) {
    out.attribute("uri", ref.uri());
  }
}
