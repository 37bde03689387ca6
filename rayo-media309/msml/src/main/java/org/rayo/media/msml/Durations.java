// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as {@code 4s}, {@code 1.5s} or {@code 100ms}. */
final class Durations {
  private static final Pattern FORM =
      Pattern.compile("([+-]?)([0-9]{0,9}(?:\\.[0-9]{1,6})?)(ms|s)");

  private Durations() {}

  /** A bare number, which the examples of the RFC have, counts seconds. */
  static Duration parse(String name, String text) throws MsmlException {
    var stripped = text.strip();
    var unit = !stripped.isEmpty() && Character.isDigit(stripped.charAt(stripped.length() - 1));
    var parts = FORM.matcher(unit ? stripped + "s" : stripped);
    if (!parts.matches() || parts.group(2).isEmpty()) {
      throw new MsmlException(Code.INVALID_VALUE, "The attribute " + name + " is no duration");
    }
    var number = new BigDecimal(parts.group(2));
    var millis = parts.group(3).equals("s") ? number.movePointRight(3) : number;
    var duration = Duration.ofMillis(millis.longValue());
    return parts.group(1).equals("-") ? duration.negated() : duration;
  }

  static @Nullable String format(@Nullable Duration duration) {
    if (duration == null) {
      return null;
    }
    long millis = duration.toMillis();
    return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
  }
}
