// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;

/**
 * A line of {@code bad-input.txt}.
 *
 * @param what row of the conformance table and what is wrong
 */
record BadInput(
    String target, String what, String payload, StanzaCondition condition, StanzaError.Type type) {
  private static final Pattern COLUMN = Pattern.compile(" +\\| +");

  static Stream<BadInput> all() throws IOException {
    try (var in = BadInput.class.getResourceAsStream("/bad-input.txt")) {
      if (in == null) {
        throw new AssertionError("no bad-input.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(BadInput::parse);
    }
  }

  private static BadInput parse(String line) {
    var columns = COLUMN.split(line, -1);
    return new BadInput(
        columns[0],
        columns[1],
        columns[2],
        StanzaCondition.valueOf(enumName(columns[3])),
        StanzaError.Type.valueOf(enumName(columns[4])));
  }

  private static String enumName(String wireName) {
    return wireName.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return target + ": " + what + " → " + condition + "/" + type;
  }
}
