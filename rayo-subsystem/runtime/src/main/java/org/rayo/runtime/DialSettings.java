// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.runtime;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What clients may dial and how their calls go out.
 *
 * @param policies by name
 */
public record DialSettings(List<Gateway> gateways, List<Policy> policies) {
  public DialSettings {
    gateways = List.copyOf(gateways);
    policies = List.copyOf(policies);
  }

  /**
   * {@code dial-gateway=NAME}.
   *
   * @param uriPrefix what dialled URIs begin with; empty for every URI
   * @param strip characters taken off the front of the number
   * @param prefix put in front of what is left of the number
   * @param proxy SIP URI of the trunk, or null where calls go as they would without a gateway
   * @param user null when the trunk asks for no credentials
   * @param password never logged
   */
  public record Gateway(
      String name,
      String uriPrefix,
      int strip,
      String prefix,
      @Nullable String proxy,
      @Nullable String user,
      @Nullable String password) {
    @Override
    public String toString() {
      return "Gateway[" + name + ", " + uriPrefix + ", " + proxy + "]";
    }
  }

  /**
   * {@code dial-policy=NAME}.
   *
   * @param clients JIDs; none for everybody whom no other policy names
   * @param destinations one of them must match the whole dialled URI; none allows every URI
   * @param calls that an account may control at a time
   * @param callsPerMinute that an account may dial; 0 for no limit
   */
  public record Policy(
      String name,
      List<String> clients,
      List<Pattern> destinations,
      int calls,
      int callsPerMinute) {
    public Policy {
      clients = List.copyOf(clients);
      destinations = List.copyOf(destinations);
    }
  }
}
