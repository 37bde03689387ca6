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
 * @param clients bare JIDs, of which each available resource is offered the call, or full JIDs
 */
public record Application(String name, Pattern calledUri, List<Jid> clients) {
  public Application {
    clients = List.copyOf(clients);
  }

  boolean answersFor(String uri) {
    return calledUri.matcher(withoutParameters(uri)).matches();
  }

  boolean names(Jid client) {
    for (var named : clients) {
      if (named.equals(named.resource() == null ? client.bare() : client)) {
        return true;
      }
    }
    return false;
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
