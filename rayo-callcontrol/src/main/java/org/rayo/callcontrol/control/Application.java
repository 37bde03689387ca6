// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.control;

import java.util.List;
import java.util.regex.Pattern;
import org.rayo.protocol.jid.Jid;

/**
 * Clients that are offered the calls to some URIs.
 *
 * @param calledUri matched against the whole called URI without its parameters
 * @param clients bare JIDs, which stand for their available resources, or full JIDs
 * @param subscribed whether the server asks them for their presence; then they need not ask for
 *     calls
 */
public record Application(
    String name, Pattern calledUri, List<Jid> clients, OfferPolicy policy, boolean subscribed) {
  public Application {
    clients = List.copyOf(clients);
  }

  /** Whose clients ask for calls themselves. */
  public Application(String name, Pattern calledUri, List<Jid> clients, OfferPolicy policy) {
    this(name, calledUri, clients, policy, false);
  }

  /** With the policy that is the default. */
  public Application(String name, Pattern calledUri, List<Jid> clients) {
    this(name, calledUri, clients, OfferPolicy.DEFAULT);
  }

  boolean answersFor(String uri) {
    return calledUri.matcher(withoutParameters(uri)).matches();
  }

  /** Whether a name of the list means this client. */
  static boolean names(Jid named, Jid client) {
    return named.equals(named.resource() == null ? client.bare() : client);
  }

  private static String withoutParameters(String uri) {
    for (int i = 0; i < uri.length(); i++) {
      if (uri.charAt(i) == ';' || uri.charAt(i) == '?') {
        return uri.substring(0, i);
      }
    }
    return uri;
  }
}
