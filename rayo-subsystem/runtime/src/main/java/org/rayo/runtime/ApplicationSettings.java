// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.runtime;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Clients that are offered the calls to some numbers.
 *
 * @param name the name of the resource {@code application=NAME}
 * @param calledUri matched against the whole called SIP URI without its parameters
 * @param jids bare JIDs, which stand for their available resources, or full JIDs
 * @param offers who of them is offered a call when
 * @param subscribed whether the server subscribes to their presence when they log in
 */
public record ApplicationSettings(
    String name, Pattern calledUri, List<String> jids, OfferRules offers, boolean subscribed) {

  public ApplicationSettings {
    jids = List.copyOf(jids);
  }

  /** Whether a call to this URI, such as {@code sip:100@example.org}, is for the application. */
  public boolean answersFor(String uri) {
    return calledUri.matcher(uri).matches();
  }
}
