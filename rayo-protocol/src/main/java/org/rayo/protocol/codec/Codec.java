// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.codec;

import java.util.List;
import javax.xml.namespace.QName;
import org.rayo.protocol.xml.XmlElement;

/** Reads and writes one element. Codecs have no state. */
public interface Codec<T> {
  /** The class of the values, exactly. */
  Class<T> type();

  /** The name that is written, then further names that are understood. */
  List<QName> names();

  /**
   * Takes what it knows out of the element; what it leaves is judged by the caller.
   *
   * @throws RefusedException when the element is wrong
   */
  T read(ElementCursor in);

  /** Adds attributes and children to an element that has its name already. */
  void write(T value, XmlElement.Builder out);

  /** Reads an element and refuses whatever in it is unknown. */
  default T readStrictly(XmlElement element) {
    var in = new ElementCursor(element);
    var value = read(in);
    in.refuseTheRest();
    return value;
  }

  default XmlElement write(T value) {
    var name = names().getFirst();
    var out = XmlElement.of(name.getNamespaceURI(), name.getLocalPart());
    write(value, out);
    return out.build();
  }
}
