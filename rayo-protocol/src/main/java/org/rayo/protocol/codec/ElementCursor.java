// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.codec;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.xml.EnumNames;
import org.rayo.protocol.xml.XmlElement;

/**
 * Takes an element apart. Each attribute and child that a codec asks for counts as understood; the
 * rest can then be refused, because XEP-0327 forbids ignoring an option silently. All methods throw
 * {@link RefusedException} for what is missing or wrong.
 */
public final class ElementCursor {
  private final XmlElement element;
  private final Set<String> attributes;
  private final List<XmlElement> children;
  private boolean textTaken;

  public ElementCursor(XmlElement element) {
    this.element = element;
    attributes = new LinkedHashSet<>(element.attributes().keySet());
    attributes.remove("xml:lang");
    children = new ArrayList<>(element.elements());
  }

  /** The element, in words for a message. */
  String tag() {
    return tag(element);
  }

  static String tag(XmlElement element) {
    return "<" + Quoted.shorten(element.name()) + "/>";
  }

  public @Nullable String optional(String name) {
    attributes.remove(name);
    return element.attribute(name);
  }

  public String required(String name) {
    var value = optional(name);
    if (value == null || value.isBlank()) {
      throw RefusedException.badRequest(tag() + " needs the attribute " + name);
    }
    return value;
  }

  /** An address: one line, not blank when present. */
  public @Nullable String optionalUri(String name) {
    var value = optional(name);
    if (value == null) {
      return null;
    }
    if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
      throw RefusedException.badRequest(name + " of " + tag() + " is not a URI");
    }
    return value.strip();
  }

  public String requiredUri(String name) {
    var value = optionalUri(name);
    if (value == null) {
      throw RefusedException.badRequest(tag() + " needs the attribute " + name);
    }
    return value;
  }

  public boolean flag(String name, boolean otherwise) {
    var value = optional(name);
    return value == null ? otherwise : Scalars.flag(value).orElseThrow(() -> wrong(name, value));
  }

  /** Milliseconds, not negative. */
  public Duration duration(String name, Duration otherwise) {
    var value = optional(name);
    return value == null ? otherwise : millis(name, value, 0);
  }

  /** Milliseconds; null for -1, which means no limit, and where the attribute is absent. */
  public @Nullable Duration timeout(String name) {
    var value = optional(name);
    if (value == null) {
      return null;
    }
    var millis = millis(name, value, -1);
    return millis.isNegative() ? null : millis;
  }

  private Duration millis(String name, String value, long least) {
    var millis = Scalars.integer(value).orElseThrow(() -> wrong(name, value));
    if (millis < least) {
      throw wrong(name, value);
    }
    return Duration.ofMillis(millis);
  }

  public int count(String name, int otherwise) {
    var value = optional(name);
    if (value == null) {
      return otherwise;
    }
    var number = Scalars.integer(value).orElseThrow(() -> wrong(name, value));
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw wrong(name, value);
    }
    return number.intValue();
  }

  public long size(String name) {
    var value = required(name);
    return Scalars.integer(value).filter(n -> n >= 0).orElseThrow(() -> wrong(name, value));
  }

  /** From 0 to 1. */
  public double fraction(String name, double otherwise) {
    var value = optional(name);
    return value == null
        ? otherwise
        : Scalars.fraction(value).orElseThrow(() -> wrong(name, value));
  }

  public <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
    var value = optional(name);
    return value == null ? otherwise : choice(name, type, value);
  }

  public <E extends Enum<E>> E requiredChoice(String name, Class<E> type) {
    return choice(name, type, required(name));
  }

  private <E extends Enum<E>> E choice(String name, Class<E> type, String value) {
    return EnumNames.find(type, value)
        .orElseThrow(
            () ->
                RefusedException.unsupported(
                    "%s of %s is %s; supported: %s"
                        .formatted(name, tag(), Quoted.of(value), EnumNames.all(type))));
  }

  /** All children of one name, in order. */
  public List<XmlElement> children(String namespace, String name) {
    var taken = children.stream().filter(c -> c.is(namespace, name)).toList();
    children.removeAll(taken);
    return taken;
  }

  /** Exactly one child of that name. */
  public XmlElement child(String namespace, String name) {
    var found = children(namespace, name);
    if (found.size() != 1) {
      throw RefusedException.badRequest(
          "%s needs one <%s/> of %s, not %d".formatted(tag(), name, namespace, found.size()));
    }
    return found.getFirst();
  }

  /** The first child that nobody took yet. */
  public Optional<XmlElement> nextChild() {
    return children.isEmpty() ? Optional.empty() : Optional.of(children.removeFirst());
  }

  /** The character data without white space around it. */
  public String text() {
    textTaken = true;
    return element.text().strip();
  }

  /** Refuses attributes, children and text that nobody took. */
  public void refuseTheRest() {
    if (!attributes.isEmpty()) {
      var name = attributes.iterator().next();
      throw RefusedException.unsupported(
          "attribute " + Quoted.of(name) + " of " + tag() + " is not supported");
    }
    if (!children.isEmpty()) {
      var child = children.getFirst();
      throw RefusedException.unsupported(
          "%s of %s inside %s is not supported"
              .formatted(tag(child), Quoted.of(child.namespace()), tag()));
    }
    if (!textTaken && !element.text().isBlank()) {
      throw RefusedException.badRequest(tag() + " holds text where none belongs");
    }
  }

  private RefusedException wrong(String name, String value) {
    return RefusedException.badRequest(
        "%s of %s is %s, which is out of range or no such value"
            .formatted(name, tag(), Quoted.of(value)));
  }
}
