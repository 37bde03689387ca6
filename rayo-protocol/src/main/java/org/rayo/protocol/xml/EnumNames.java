// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xml;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Enum constants as they stand on the wire: lower case, with hyphens. */
public final class EnumNames {
  private EnumNames() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static <E extends Enum<E>> Optional<E> find(Class<E> type, @Nullable String name) {
    for (var constant : type.getEnumConstants()) {
      if (of(constant).equals(name)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  /** All names in order, for a message. */
  public static String all(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(EnumNames::of)
        .collect(Collectors.joining(", "));
  }
}
