// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.sasl;

/** What one message of the client led to. */
public sealed interface SaslStep {
  /**
   * The client has to answer.
   *
   * @param base64 what stands in the element; empty for empty data
   */
  record Challenge(String base64) implements SaslStep {}

  /**
   * The password is right.
   *
   * @param user the name that was authenticated and may act for itself
   * @param base64 the mechanism's last word, possibly empty
   */
  record Success(String user, String base64) implements SaslStep {}

  /** The attempt is over. */
  record Failure(SaslCondition condition) implements SaslStep {}
}
