// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.input;

import org.rayo.protocol.ext.CompleteReason;

/** How an input completes by itself. */
public sealed interface InputReason extends CompleteReason {
  /**
   * Something matched.
   *
   * @param content the result document, usually NLSML
   */
  record Match(String contentType, String content) implements InputReason {}

  /** Nothing came before the initial timeout. */
  record NoInput() implements InputReason {}

  /** What came matches no grammar. */
  record NoMatch() implements InputReason {}
}
