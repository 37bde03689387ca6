// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.sasl;

import java.util.Locale;

/** SASL failures (RFC 6120 section 6.5) that this server sends. */
public enum SaslCondition {
  ABORTED,
  ENCRYPTION_REQUIRED,
  INCORRECT_ENCODING,
  INVALID_MECHANISM,
  MALFORMED_REQUEST,
  NOT_AUTHORIZED,
  TEMPORARY_AUTH_FAILURE;

  private final String element = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The name of the element on the wire. */
  public String element() {
    return element;
  }
}
