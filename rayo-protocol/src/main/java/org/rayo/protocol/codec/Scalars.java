// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.codec;

import java.util.Optional;
import java.util.regex.Pattern;

/** Simple types of XML Schema in their lexical forms; empty when a text is none. */
final class Scalars {
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");
  private static final Pattern DECIMAL =
      Pattern.compile("\\+?([0-9]{1,18}\\.?[0-9]{0,18}|\\.[0-9]{1,18})");

  private Scalars() {}

  static Optional<Boolean> flag(String text) {
    return switch (text.strip()) {
      case "true", "1" -> Optional.of(true);
      case "false", "0" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  static Optional<Long> integer(String text) {
    var stripped = text.strip();
    return INTEGER.matcher(stripped).matches()
        ? Optional.of(Long.parseLong(stripped))
        : Optional.empty();
  }

  /** A decimal from 0 to 1. */
  static Optional<Double> fraction(String text) {
    var stripped = text.strip();
    return DECIMAL.matcher(stripped).matches()
        ? Optional.of(Double.parseDouble(stripped)).filter(d -> d <= 1)
        : Optional.empty();
  }
}
