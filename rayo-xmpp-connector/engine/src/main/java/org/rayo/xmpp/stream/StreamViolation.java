// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

/** The client broke a rule for which the stream has to end. */
public final class StreamViolation extends Exception {
  private final StreamCondition condition;

  /**
   * @param text for the developer of the client; says what the rule is
   */
  public StreamViolation(StreamCondition condition, String text) {
    // A hostile client can provoke many of these: no stack trace is filled in.
    super(text, null, false, false);
    this.condition = condition;
  }

  public StreamCondition condition() {
    return condition;
  }

  public String text() {
    return String.valueOf(getMessage());
  }
}
