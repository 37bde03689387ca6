// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO;

import org.jspecify.annotations.Nullable;
import org.rayo.protocol.codec.ElementCodec;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.codec.RefusedException;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;

/** {@code <dial/>} with its nested joins. */
final class DialCodec extends ElementCodec<Dial> {
  private static final String XMPP = "xmpp:";
  private final JoinCodec joins = new JoinCodec();

  DialCodec() {
    super(Dial.class, RAYO, "dial");
  }

  @Override
  public Dial read(ElementCursor in) {
    return new Dial(
        in.requiredUri("to"),
        in.optionalUri("from"),
        checkCallUri(in.optionalUri("uri")),
        in.timeout("timeout"),
        Headers.read(in),
        in.children(RAYO, "join").stream().map(joins::readStrictly).toList());
  }

  private static @Nullable String checkCallUri(@Nullable String uri) {
    if (uri == null) {
      return null;
    }
    if (!uri.startsWith(XMPP) || !isCall(uri.substring(XMPP.length()))) {
      throw RefusedException.badRequest("uri of <dial/> has the form xmpp:name@domain");
    }
    return uri;
  }

  private static boolean isCall(String address) {
    try {
      var jid = Jid.parse(address);
      return jid.local() != null && jid.resource() == null;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  @Override
  public void write(Dial dial, XmlElement.Builder out) {
    out.attribute("to", dial.to())
        .attribute("from", dial.from())
        .attribute("uri", dial.uri())
        .attribute("timeout", Millis.of(dial.timeout()));
    Headers.write(dial.headers(), out);
    dial.joins().forEach(join -> out.child(joins.write(join)));
  }
}
