// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

/**
 * Names one mixer in the whole cluster. The same friendly name in two security zones is two mixers
 * that do not know of each other (XEP-0327 section 6.4).
 *
 * @param zone the security zone that it belongs to
 * @param name the friendly name that clients use, normalized
 */
public record MixerId(String zone, String name) implements PartyId {
  @Override
  public String toString() {
    return name + " of " + zone;
  }
}
