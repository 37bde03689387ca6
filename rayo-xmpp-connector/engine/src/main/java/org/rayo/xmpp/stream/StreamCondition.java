// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import java.util.Locale;

/** Stream errors (RFC 6120 section 4.9.3) that this server sends. */
public enum StreamCondition {
  BAD_FORMAT,
  CONFLICT,
  CONNECTION_TIMEOUT,
  HOST_UNKNOWN,
  INTERNAL_SERVER_ERROR,
  INVALID_FROM,
  INVALID_NAMESPACE,
  NOT_AUTHORIZED,
  NOT_WELL_FORMED,
  POLICY_VIOLATION,
  RESTRICTED_XML,
  SYSTEM_SHUTDOWN,
  UNSUPPORTED_ENCODING,
  UNSUPPORTED_STANZA_TYPE,
  UNSUPPORTED_VERSION;

  private final String element = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The name of the element on the wire. */
  public String element() {
    return element;
  }
}
