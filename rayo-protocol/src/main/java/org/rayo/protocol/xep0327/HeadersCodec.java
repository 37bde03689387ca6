// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO;

import java.util.List;
import java.util.function.Function;
import org.rayo.protocol.codec.ElementCodec;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.xml.XmlElement;

/** The core elements that hold headers and nothing else, such as answer, hangup and ringing. */
final class HeadersCodec<T> extends ElementCodec<T> {
  private final Function<List<Header>, T> maker;
  private final Function<T, List<Header>> headers;

  HeadersCodec(
      Class<T> type,
      String name,
      Function<List<Header>, T> maker,
      Function<T, List<Header>> headers) {
    super(type, RAYO, name);
    this.maker = maker;
    this.headers = headers;
  }

  @Override
  public T read(ElementCursor in) {
    return maker.apply(Headers.read(in));
  }

  @Override
  public void write(T value, XmlElement.Builder out) {
    Headers.write(headers.apply(value), out);
  }
}
