// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

/**
 * What media tells call control. Does not block; may be called from any thread but the media tick.
 */
@FunctionalInterface
public interface MediaListener {
  /** Something happened to the leg of a call, or to a mixer. */
  void media(PartyId party, MediaInput input);
}
