// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.codec;

import java.util.List;
import javax.xml.namespace.QName;
import org.rayo.protocol.xml.XmlElement;

/** An element that says everything by its name. */
public record EmptyCodec<T>(Class<T> type, T value, List<QName> names) implements Codec<T> {
  /** For a record without components. */
  public static <T> EmptyCodec<T> of(Class<T> type, T value, String namespace, String name) {
    return new EmptyCodec<>(type, value, List.of(new QName(namespace, name)));
  }

  @Override
  public T read(ElementCursor in) {
    return value;
  }

  @Override
  public void write(T same, XmlElement.Builder out) {
    // The name is all there is.
  }
}
