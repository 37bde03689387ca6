// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.runtime;

import java.time.Duration;
import java.util.List;

/**
 * How calls are offered to clients.
 *
 * @param timeout how long a call waits for a first command before it is rejected; zero waits as
 *     long as the caller does
 * @param banned domains, accounts and resources of clients that get no calls and may make none
 */
public record OfferSettings(Duration timeout, List<String> banned) {
  public OfferSettings {
    banned = List.copyOf(banned);
  }
}
