// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import java.util.UUID;

/**
 * Names one call in the whole cluster; it is the local part of the call's JID.
 *
 * @param value lower case, without the characters that a JID would have to escape
 */
public record CallId(String value) implements PartyId {
  public static CallId random() {
    return new CallId(UUID.randomUUID().toString());
  }

  @Override
  public String key() {
    return value;
  }

  @Override
  public String toString() {
    return value;
  }
}
