// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.join;

import org.rayo.callcontrol.port.JoinDirection;

/**
 * How two parties are joined.
 *
 * @param direction seen from the party that holds these terms
 */
public record JoinTerms(JoinDirection direction) {
  /** The same terms, seen from the other party. */
  public JoinTerms mirrored() {
    return new JoinTerms(direction.mirrored());
  }
}
