// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.control;

import org.rayo.protocol.jid.Jid;

/**
 * Who may meet whom: joins, mixers and what is seen of them stay within the zone of a controlling
 * party (XEP-0327 section 4).
 */
public enum SecurityZone {
  /** All resources of one account; the default. */
  ACCOUNT,
  /** All accounts of one domain. */
  DOMAIN;

  /** The zone of a client. */
  public String of(Jid client) {
    return switch (this) {
      case ACCOUNT -> client.bare().toString();
      case DOMAIN -> client.domain();
    };
  }
}
