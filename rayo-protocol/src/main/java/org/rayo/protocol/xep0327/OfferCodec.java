// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO;

import org.rayo.protocol.codec.ElementCodec;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.core.CallEvent.Offer;
import org.rayo.protocol.xml.XmlElement;

/** {@code <offer/>}. */
final class OfferCodec extends ElementCodec<Offer> {
  OfferCodec() {
    super(Offer.class, RAYO, "offer");
  }

  @Override
  public Offer read(ElementCursor in) {
    return new Offer(in.required("to"), in.optional("from"), Headers.read(in));
  }

  @Override
  public void write(Offer offer, XmlElement.Builder out) {
    out.attribute("to", offer.to()).attribute("from", offer.from());
    Headers.write(offer.headers(), out);
  }
}
