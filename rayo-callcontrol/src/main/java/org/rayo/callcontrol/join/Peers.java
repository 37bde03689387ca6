// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.join;

import org.rayo.callcontrol.port.PartyId;

/** Carries what parties say to each other. Never blocks; keeps the order between two parties. */
@FunctionalInterface
public interface Peers {
  /**
   * Tells a party something. When there is no such party, an {@link PeerInput.Asked} is refused in
   * its place with service-unavailable (a mixer is made instead, where that is allowed), an {@link
   * PeerInput.Accepted} or {@link PeerInput.Established} is answered with {@link PeerInput.Left},
   * and anything else has nobody to matter to.
   */
  void tell(PartyId to, PeerInput input);
}
