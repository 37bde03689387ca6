// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.input;

/** How a collection ended. */
public sealed interface InputEnd {

  /**
   * A grammar matched.
   *
   * @param digits as keyed, without terminator: {@code 1234}
   * @param interpretation the grammar's tags, or the digits where it has none
   * @param grammarIndex of the matching grammar in the request
   * @param nlsml the whole result as an {@code application/nlsml+xml} document
   */
  record Match(String digits, String interpretation, int grammarIndex, String nlsml)
      implements InputEnd {}

  /** No digit before the initial timeout. */
  record NoInput() implements InputEnd {}

  /**
   * The digits cannot match, or did not in time.
   *
   * @param digits what was keyed
   */
  record NoMatch(String digits) implements InputEnd {}

  /** {@link DtmfCollector#stop} was called. */
  record Stopped() implements InputEnd {}

  /** The leg was closed. */
  record LegClosed() implements InputEnd {}
}
