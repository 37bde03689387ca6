// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench.failover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Who had which call when, by what a node says about it in its log. */
final class Owners {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS");
  private static final String MET = "The cluster is one again";
  private static final Pattern LINE =
      Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d \\S{12}) .*(Took over|Let go of) call ([^\\s,]+)");

  private final Map<String, LocalDateTime> taken = new HashMap<>();
  private final Map<String, LocalDateTime> left = new HashMap<>();

  /** Reads what a node logged since a moment. */
  static Owners read(Path log, LocalDateTime since) throws IOException {
    var owners = new Owners();
    try (var lines = Files.lines(log)) {
      lines
          .map(LINE::matcher)
          .filter(line -> line.find())
          .forEach(
              line -> {
                var at = LocalDateTime.parse(line.group(1), TIME);
                if (!at.isBefore(since)) {
                  var calls = line.group(2).startsWith("Took") ? owners.taken : owners.left;
                  calls.put(line.group(3), at);
                }
              });
    }
    return owners;
  }

  /**
   * Compares two nodes of which one may have gone on with calls of the other.
   *
   * @param alive whether both nodes live
   * @param awake since when each of them could act on what it still had
   */
  static void compare(
      Owners one, Owners other, boolean alive, LocalDateTime awake, Samples samples) {
    samples.count("two_owners", claims(one, other, alive, awake, samples));
    samples.count("two_owners", claims(other, one, alive, awake, samples));
  }

  private static int claims(
      Owners claimant, Owners former, boolean alive, LocalDateTime awake, Samples samples) {
    var wrong = 0;
    for (var claim : claimant.taken.entrySet()) {
      var letGo = former.left.get(claim.getKey());
      if (former.taken.containsKey(claim.getKey()) || alive && letGo == null) {
        System.err.printf(
            "call %s was taken over at %s and had another owner%n",
            claim.getKey(), claim.getValue());
        wrong++;
      } else if (letGo != null) {
        var from = claim.getValue().isAfter(awake) ? claim.getValue() : awake;
        var both = Duration.between(from, letGo);
        samples.time("owner_overlap_ms", (double) Math.max(0, both.toMillis()));
      }
    }
    return wrong;
  }

  /** Looks at these calls only. */
  Owners of(Set<String> calls) {
    taken.keySet().retainAll(calls);
    return this;
  }

  /** Whether a node has met the others again since a moment. */
  static boolean met(Path log, LocalDateTime since) throws IOException {
    try (var lines = Files.lines(log)) {
      return lines
          .filter(line -> line.contains(MET))
          .anyMatch(line -> !LocalDateTime.parse(line.substring(0, 23), TIME).isBefore(since));
    }
  }

  static LocalDateTime now() {
    return LocalDateTime.now(ZoneId.systemDefault());
  }
}
