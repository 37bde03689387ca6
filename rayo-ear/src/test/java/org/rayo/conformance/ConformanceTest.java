// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * docs/conformance.md is made of docs/conformance.tsv and of the tests that name its rows. After a
 * change run this test with {@code -Dconformance.write}, which writes the page anew.
 */
class ConformanceTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path PAGE = ROOT.resolve("docs/conformance.md");
  private static final String HEAD =
      """
      # Conformance

      What this server does with XEP-0327 and its relatives, row by row. *Done* has tests that name the row; *refused* gets the error that is
      named, so that nothing is ignored silently; *not done* is decided, for the reason given. This page is made by `ConformanceTest` of
      `conformance.tsv` and of the names of the tests; edit those.
      """;

  private static List<String> lines = List.of();
  private static NamedRows named;

  @BeforeAll
  static void read() throws IOException {
    lines = Files.readAllLines(ROOT.resolve("docs/conformance.tsv"));
    named = NamedRows.below(ROOT);
  }

  private static List<Row> rows() {
    return lines.stream().filter(line -> !line.startsWith("#")).map(Row::parse).toList();
  }

  private static SortedSet<String> tests(Row row) {
    var tests = new TreeSet<String>();
    row.ids().forEach(id -> tests.addAll(named.testsOf(id)));
    return tests;
  }

  @Test
  void whatIsDoneHasATest() {
    var untested =
        rows().stream().filter(row -> row.state().needsTest() && tests(row).isEmpty()).toList();
    assertThat(untested).isEmpty();
  }

  @Test
  void noRowIsThereTwice() {
    assertThat(rows().stream().flatMap(row -> row.ids().stream())).doesNotHaveDuplicates();
  }

  @Test
  void whatIsNotDoneHasAReason() {
    var silent =
        rows().stream()
            .filter(row -> row.state() == Row.State.NOT_DONE || row.state() == Row.State.REFUSED)
            .filter(row -> row.decision().isEmpty())
            .toList();
    assertThat(silent).isEmpty();
  }

  @Test
  void thePageIsUpToDate() throws IOException {
    var page = page();
    if (System.getProperty("conformance.write") != null) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("docs/conformance.md; write it anew with -Dconformance.write")
        .isEqualTo(page);
  }

  private static String page() {
    var page = new ArrayList<String>();
    for (var line : lines) {
      if (line.startsWith("#")) {
        page.add("\n## " + line.substring(line.indexOf('\t') + 1) + "\n");
        page.add("| row | what | state | how we decide it | tests |\n|---|---|---|---|---|");
      } else {
        var row = Row.parse(line);
        page.add(
            "| %s | %s | %s | %s | %s |"
                .formatted(
                    String.join(" ", row.ids()),
                    row.title(),
                    row.state().word,
                    row.decision(),
                    String.join(" ", tests(row))));
      }
    }
    return HEAD + String.join("\n", page) + "\n";
  }
}
