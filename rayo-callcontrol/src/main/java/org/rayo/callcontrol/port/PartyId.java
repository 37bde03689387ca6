// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

/** Names what can be joined and what components run on: the leg of a call, or a mixer. */
public sealed interface PartyId permits CallId, MixerId {
  /** Names the party among calls and mixers alike, such as in a store. */
  String key();

  /**
   * The party of a {@link #key}.
   *
   * @throws IllegalArgumentException when it is no key
   */
  static PartyId ofKey(String key) {
    return key.startsWith(MixerId.KEY) ? MixerId.ofKey(key) : new CallId(key);
  }
}
