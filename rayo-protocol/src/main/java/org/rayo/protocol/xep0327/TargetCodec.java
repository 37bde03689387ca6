// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO;

import java.util.function.Function;
import org.rayo.protocol.codec.ElementCodec;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.xml.XmlElement;

/** The core elements that name the other party of a join and nothing else. */
final class TargetCodec<T> extends ElementCodec<T> {
  private final Function<ElementCursor, Target> reader;
  private final Function<Target, T> maker;
  private final Function<T, Target> target;

  TargetCodec(
      Class<T> type,
      String name,
      Function<ElementCursor, Target> reader,
      Function<Target, T> maker,
      Function<T, Target> target) {
    super(type, RAYO, name);
    this.reader = reader;
    this.maker = maker;
    this.target = target;
  }

  @Override
  public T read(ElementCursor in) {
    return maker.apply(reader.apply(in));
  }

  @Override
  public void write(T value, XmlElement.Builder out) {
    target.apply(value).write(out);
  }
}
