// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An immutable element. Attributes without a namespace are keyed by local name, {@code xml:lang} by
 * that literal key and any other by {@code {namespace}local}; their order is kept.
 *
 * @param namespace the namespace name, empty for none
 */
public record XmlElement(
    String namespace, String name, Map<String, String> attributes, List<XmlNode> children)
    implements XmlNode {
  public XmlElement {
    attributes =
        attributes.isEmpty()
            ? Map.of()
            : java.util.Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    children = List.copyOf(children);
  }

  public static Builder of(String namespace, String name) {
    return new Builder(namespace, name);
  }

  public @Nullable String attribute(String key) {
    return attributes.get(key);
  }

  public boolean is(String otherNamespace, String otherName) {
    return name.equals(otherName) && namespace.equals(otherNamespace);
  }

  /** The child elements in document order, without text. */
  public List<XmlElement> elements() {
    return children.stream()
        .filter(XmlElement.class::isInstance)
        .map(XmlElement.class::cast)
        .toList();
  }

  public Optional<XmlElement> child(String childNamespace, String childName) {
    for (var node : children) {
      if (node instanceof XmlElement e && e.is(childNamespace, childName)) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }

  /** The concatenated character data directly inside this element. */
  public String text() {
    var all = new StringBuilder();
    for (var node : children) {
      if (node instanceof XmlText(String value)) {
        all.append(value);
      }
    }
    return all.toString();
  }

  /** Builds one element; not thread-safe. */
  public static final class Builder {
    private final String namespace;
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlNode> children = new ArrayList<>();

    private Builder(String namespace, String name) {
      this.namespace = namespace;
      this.name = name;
    }

    /** Sets an attribute; a null value leaves it out. */
    public Builder attribute(String key, @Nullable Object value) {
      if (value != null) {
        attributes.put(key, value.toString());
      }
      return this;
    }

    public Builder child(XmlNode child) {
      children.add(child);
      return this;
    }

    public Builder children(Iterable<? extends XmlNode> more) {
      more.forEach(children::add);
      return this;
    }

    public Builder text(String value) {
      children.add(new XmlText(value));
      return this;
    }

    public XmlElement build() {
      return new XmlElement(namespace, name, attributes, children);
    }
  }
}
