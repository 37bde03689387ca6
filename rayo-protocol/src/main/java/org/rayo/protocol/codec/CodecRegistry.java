// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.xml.XmlElement;

/**
 * The elements of one kind that a dialect has, by name and by class.
 *
 * @param <T> what they have in common
 */
public final class CodecRegistry<T> {
  private final Map<QName, Codec<? extends T>> byName = new HashMap<>();
  private final Map<Class<?>, Codec<? extends T>> byType = new HashMap<>();
  private final boolean strict;

  /**
   * @param strict refuse what a codec does not know: for commands. Events are read by clients, who
   *     have to live with servers newer than they are.
   */
  public CodecRegistry(boolean strict, List<? extends Codec<? extends T>> codecs) {
    this.strict = strict;
    for (var codec : codecs) {
      for (var name : codec.names()) {
        if (byName.put(name, codec) != null) {
          throw new IllegalArgumentException("two codecs for " + name);
        }
      }
      if (byType.put(codec.type(), codec) != null) {
        throw new IllegalArgumentException("two codecs for " + codec.type());
      }
    }
  }

  public boolean knows(XmlElement element) {
    return byName.containsKey(nameOf(element));
  }

  public Set<QName> names() {
    return Set.copyOf(byName.keySet());
  }

  public Parsed<T> read(XmlElement element) {
    var codec = byName.get(nameOf(element));
    if (codec == null) {
      return new Parsed.Refused<>(
          StanzaError.unknownFeature(
              "%s of %s is not known here"
                  .formatted(ElementCursor.tag(element), Quoted.of(element.namespace()))));
    }
    try {
      return new Parsed.Accepted<>(
          strict ? codec.readStrictly(element) : codec.read(new ElementCursor(element)));
    } catch (RefusedException refused) {
      return new Parsed.Refused<>(refused.error());
    }
  }

  /**
   * @throws IllegalArgumentException when the dialect has no element for such a value
   */
  public XmlElement write(T value) {
    var codec = byType.get(value.getClass());
    if (codec == null) {
      throw new IllegalArgumentException("no element for " + value.getClass().getName());
    }
    // The map's key is the codec's own type.
    @SuppressWarnings("unchecked")
    var matching = (Codec<T>) codec;
    return matching.write(value);
  }

  private static QName nameOf(XmlElement element) {
    return new QName(element.namespace(), element.name());
  }
}
