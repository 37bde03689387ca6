// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.stanza;

/** The type attribute of a presence; available is the absent one. */
public enum PresenceType {
  AVAILABLE,
  UNAVAILABLE,
  SUBSCRIBE,
  SUBSCRIBED,
  UNSUBSCRIBE,
  UNSUBSCRIBED,
  PROBE,
  ERROR
}
