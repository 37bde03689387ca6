// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.codec;

import java.util.List;
import javax.xml.namespace.QName;

/** A codec with one name. */
public abstract class ElementCodec<T> implements Codec<T> {
  private final Class<T> type;
  private final List<QName> names;

  protected ElementCodec(Class<T> type, String namespace, String name) {
    this.type = type;
    names = List.of(new QName(namespace, name));
  }

  @Override
  public final Class<T> type() {
    return type;
  }

  @Override
  public final List<QName> names() {
    return names;
  }
}
