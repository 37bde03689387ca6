// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import org.jspecify.annotations.Nullable;

/**
 * A next hop for outbound calls.
 *
 * @param name for logs and management
 * @param proxy sip or sips URI of the next hop; {@code ;transport=} is honoured
 * @param user for digest authentication (RFC 8760), or null when the trunk asks for none
 * @param password never logged
 */
public record Trunk(String name, String proxy, @Nullable String user, @Nullable String password) {
  @Override
  public String toString() {
    return "Trunk[" + name + ", " + proxy + "]";
  }
}
