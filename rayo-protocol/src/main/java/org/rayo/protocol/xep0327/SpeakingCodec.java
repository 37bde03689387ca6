// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.codec.ElementCodec;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.codec.RefusedException;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;

/**
 * started-speaking and stopped-speaking. Beside the standard's {@code call-uri} stands the older
 * {@code call-id}, because that is the one that Adhearsion reads.
 */
final class SpeakingCodec<T> extends ElementCodec<T> {
  private static final String CALL_URI = "call-uri";
  private static final String CALL_ID = "call-id";
  private static final String XMPP = "xmpp:";

  private final Function<String, T> maker;
  private final Function<T, String> callUri;

  SpeakingCodec(
      Class<T> type, String name, Function<String, T> maker, Function<T, String> callUri) {
    super(type, RAYO, name);
    this.maker = maker;
    this.callUri = callUri;
  }

  @Override
  public T read(ElementCursor in) {
    var uri = in.optionalUri(CALL_URI);
    var call = uri == null ? in.optional(CALL_ID) : uri;
    if (call == null) {
      throw RefusedException.badRequest("call-uri is needed");
    }
    return maker.apply(call);
  }

  @Override
  public void write(T value, XmlElement.Builder out) {
    var uri = callUri.apply(value);
    out.attribute(CALL_URI, uri).attribute(CALL_ID, id(uri));
  }

  private static @Nullable String id(String uri) {
    return uri.startsWith(XMPP) ? Jid.parse(uri.substring(XMPP.length())).local() : null;
  }
}
