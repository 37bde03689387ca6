// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An immutable element. Attributes are keyed by local name, {@code xml:lang} by that literal;
 * namespaces of others are not kept.
 *
 * @param namespace empty for none
 */
public record Element(
    String namespace, String name, Map<String, String> attributes, List<Node> children)
    implements Node {
  public Element {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    children = List.copyOf(children);
  }

  /** Without a namespace. */
  public static Builder of(String name) {
    return new Builder("", name);
  }

  public static Builder of(String namespace, String name) {
    return new Builder(namespace, name);
  }

  public @Nullable String attribute(String key) {
    return attributes.get(key);
  }

  /** The child elements in document order. */
  public List<Element> elements() {
    return children.stream().filter(Element.class::isInstance).map(Element.class::cast).toList();
  }

  /** The character data directly inside. */
  public String text() {
    var all = new StringBuilder();
    for (var child : children) {
      if (child instanceof Text(var value)) {
        all.append(value);
      }
    }
    return all.toString();
  }

  /** Makes one element; not thread-safe. */
  public static final class Builder {
    private final String namespace;
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();

    private Builder(String namespace, String name) {
      this.namespace = namespace;
      this.name = name;
    }

    /** Null leaves it out. */
    public Builder attribute(String key, @Nullable Object value) {
      if (value != null) {
        attributes.put(key, value.toString());
      }
      return this;
    }

    /** Null leaves it out. */
    public Builder child(@Nullable Node child) {
      if (child != null) {
        children.add(child);
      }
      return this;
    }

    public Builder children(List<? extends Node> more) {
      children.addAll(more);
      return this;
    }

    public Builder text(String value) {
      children.add(new Text(value));
      return this;
    }

    public Element build() {
      return new Element(namespace, name, attributes, children);
    }
  }
}
