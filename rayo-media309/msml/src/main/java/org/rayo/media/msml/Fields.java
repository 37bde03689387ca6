// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rayo.media.msml.xml.Element;

/** The attributes of an element with types. */
record Fields(Element element) {
  @Nullable String text(String name) {
    return element.attribute(name);
  }

  String text(String name, String otherwise) {
    var value = element.attribute(name);
    return value == null ? otherwise : value;
  }

  String required(String name) throws MsmlException {
    var value = element.attribute(name);
    if (value == null || value.isBlank()) {
      throw new MsmlException(
          Code.MISSING_ATTRIBUTE, "<" + element.name() + "> needs the attribute " + name);
    }
    return value.strip();
  }

  @Nullable String mark() {
    return text("mark");
  }

  boolean flag(String name, boolean otherwise) throws MsmlException {
    var value = element.attribute(name);
    return switch (value) {
      case null -> otherwise;
      case "true", "1", "yes" -> true;
      case "false", "0", "no" -> false;
      default -> throw invalid(name);
    };
  }

  @Nullable Duration duration(String name) throws MsmlException {
    var value = element.attribute(name);
    return value == null ? null : Durations.parse(name, value);
  }

  /** Null for an absent one, and for a duration that stands for never. */
  @Nullable Duration positive(String name) throws MsmlException {
    var value = duration(name);
    if (value != null && value.isNegative()) {
      throw invalid(name);
    }
    return value == null || value.isZero() ? null : value;
  }

  @Nullable Integer number(String name) throws MsmlException {
    var value = element.attribute(name);
    try {
      return value == null ? null : Integer.valueOf(value.strip());
    } catch (NumberFormatException e) {
      throw invalid(name, e);
    }
  }

  @Nullable Double fraction(String name) throws MsmlException {
    var value = element.attribute(name);
    try {
      return value == null ? null : Double.valueOf(value.strip());
    } catch (NumberFormatException e) {
      throw invalid(name, e);
    }
  }

  long count(String name, long otherwise) throws MsmlException {
    var value = element.attribute(name);
    try {
      long count = value == null ? otherwise : Long.parseLong(value.strip());
      if (count < 0) {
        throw invalid(name);
      }
      return count;
    } catch (NumberFormatException e) {
      throw invalid(name, e);
    }
  }

  /** Rounds: {@code forever} and -1 are {@link Moml#FOREVER}. */
  int iterate() throws MsmlException {
    if (text("iterate", "1").equals("forever")) {
      return Moml.FOREVER;
    }
    var rounds = number("iterate");
    if (rounds != null && rounds != Moml.FOREVER && rounds < 1) {
      throw invalid("iterate");
    }
    return rounds == null ? 1 : rounds;
  }

  @Nullable Character key(String name) throws MsmlException {
    var value = element.attribute(name);
    if (value == null) {
      return null;
    }
    if (value.length() != 1 || "0123456789*#ABCDabcd".indexOf(value.charAt(0)) < 0) {
      throw invalid(name);
    }
    return Character.toUpperCase(value.charAt(0));
  }

  List<String> words(String name) {
    var value = element.attribute(name);
    return value == null || value.isBlank()
        ? List.of()
        : Arrays.asList(value.strip().split("\\s+"));
  }

  /** Constants are in lower case with hyphens on the wire. */
  <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise) throws MsmlException {
    var value = optional(name, type);
    return value == null ? otherwise : value;
  }

  <E extends Enum<E>> @Nullable E optional(String name, Class<E> type) throws MsmlException {
    var value = element.attribute(name);
    if (value == null) {
      return null;
    }
    for (var constant : type.getEnumConstants()) {
      if (value.strip().equals(word(constant))) {
        return constant;
      }
    }
    throw invalid(name);
  }

  static @Nullable String word(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  MsmlException invalid(String name) {
    return new MsmlException(Code.INVALID_VALUE, invalidText(name));
  }

  private MsmlException invalid(String name, Throwable cause) {
    return new MsmlException(Code.INVALID_VALUE, invalidText(name), cause);
  }

  private String invalidText(String name) {
    return "<%s %s=\"%s\"> is not valid".formatted(element.name(), name, text(name, ""));
  }
}
