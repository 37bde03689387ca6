// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.conformance;

import java.util.Arrays;
import java.util.List;

/**
 * One line of docs/conformance.tsv.
 *
 * @param ids of the feature table; several when they share one answer
 * @param decision how we do it, or why not; may be empty
 */
record Row(List<String> ids, String title, State state, String decision) {
  /** What is said of a row. */
  enum State {
    DONE("done"),
    PARTLY("partly"),
    /** Asked for, it gets a clear error. */
    REFUSED("refused"),
    NOT_YET("not yet"),
    /** Decided against, for the reason that is given. */
    NOT_DONE("not done");

    final String word;

    State(String word) {
      this.word = word;
    }

    static State of(String word) {
      return Arrays.stream(values())
          .filter(state -> state.word.equals(word))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("unknown state: " + word));
    }

    boolean needsTest() {
      return this == DONE || this == PARTLY;
    }
  }

  /** Columns are separated by tabs; the last one may be missing. */
  static Row parse(String line) {
    var columns = line.split("\t", -1);
    if (columns.length < 3 || columns.length > 4) {
      throw new IllegalArgumentException("not a row: " + line);
    }
    return new Row(
        List.of(columns[0].split(" ")),
        columns[1],
        State.of(columns[2]),
        columns.length > 3 ? columns[3] : "");
  }
}
