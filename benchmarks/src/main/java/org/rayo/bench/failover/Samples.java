// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench.failover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rayo.bench.measure.Latencies;

/**
 * What the calls of all runs showed: a line with a name and a number for each observation, so that
 * runs can be put together and percentiles are of all of them.
 */
final class Samples {
  /** Of calls that came while it happened; only with a rate. */
  private static final List<String> SETUP =
      List.of("setup_calls", "setup_at_fault", "setup_answered", "setup_refused", "setup_hung");

  private final Map<String, Latencies> times = new TreeMap<>();
  private final Map<String, Long> counts = new TreeMap<>();
  private final StringBuilder lines = new StringBuilder();

  synchronized void time(String name, double millis) {
    lines.append(String.format(Locale.ROOT, "%s %.3f%n", name, millis));
    add(name, millis);
  }

  synchronized void count(String name, long number) {
    lines.append(String.format(Locale.ROOT, "%s %d%n", name, number));
    counts.merge(name, number, Long::sum);
  }

  private void add(String name, double millis) {
    times.computeIfAbsent(name, _ -> new Latencies()).record(0, (long) (millis * 1e6));
  }

  synchronized void append(Path file) throws IOException {
    Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  static Samples read(Path file) throws IOException {
    var samples = new Samples();
    for (var line : Files.readAllLines(file)) {
      var words = line.split(" ", 2);
      if (words[1].indexOf('.') < 0) {
        samples.counts.merge(words[0], Long.valueOf(words[1]), Long::sum);
      } else {
        samples.add(words[0], Double.parseDouble(words[1]));
      }
    }
    return samples;
  }

  long count(String name) {
    return counts.getOrDefault(name, 0L);
  }

  /** Every count, and the 99th percentile of every time. */
  synchronized String toJson() {
    var fields = new StringBuilder();
    for (var name : List.of("calls", "survived", "lost")) {
      fields.append("\"%s\":%d,".formatted(name, count(name)));
    }
    for (var name : List.of("audio_gap_ms", "bye_answer_ms", "command_answer_ms", "takeover_ms")) {
      var p99 = times.containsKey(name) ? times.get(name).percentile(99) : 0;
      fields.append(String.format(Locale.ROOT, "\"%s_p99\":%.1f,", name, p99));
    }
    for (var name :
        List.of("events_lost", "events_duplicated", "recordings_damaged", "two_owners")) {
      fields.append("\"%s\":%d,".formatted(name, count(name)));
    }
    for (var name : List.of("owner_overlap_ms", "setup_final_ms")) {
      if (times.containsKey(name)) {
        var p99 = times.get(name).percentile(99);
        fields.append(String.format(Locale.ROOT, "\"%s_p99\":%.1f,", name, p99));
      }
    }
    for (var name : SETUP) {
      if (counts.containsKey(name)) {
        fields.append("\"%s\":%d,".formatted(name, count(name)));
      }
    }
    return "{" + fields.substring(0, fields.length() - 1) + "}";
  }
}
