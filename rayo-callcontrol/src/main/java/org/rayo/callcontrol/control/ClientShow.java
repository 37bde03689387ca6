// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.control;

/** What a presence says about its sender (RFC 6121 section 4.7). */
public enum ClientShow {
  CHAT,
  AWAY,
  DND,
  XA,
  /** Available, but without a show element. */
  NONE,
  /** Of the type unavailable. */
  UNAVAILABLE
}
