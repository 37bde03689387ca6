// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.join;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;

/** Whom a client means by call-uri or mixer-name. */
public sealed interface JoinTarget {
  /** A party that may exist. */
  record Named(PartyId party) implements JoinTarget {}

  /** Nobody who could be joined. */
  record Wrong(StanzaError error) implements JoinTarget {}

  /**
   * @param zone of the client
   */
  static JoinTarget of(
      @Nullable String callUri, @Nullable String mixerName, String zone, JoinRules rules) {
    try {
      if (mixerName != null) {
        return new Named(MixerId.named(zone, mixerName));
      }
      return callUri == null
          ? wrong("call-uri or mixer-name is needed")
          : call(callUri, rules.domain());
    } catch (IllegalArgumentException e) {
      return wrong(String.valueOf(e.getMessage()));
    }
  }

  /** {@code xmpp:id@domain}, as in events; a bare address and the forms of older servers too. */
  private static JoinTarget call(String uri, String domain) {
    var jid = Jid.parse(uri.regionMatches(true, 0, "xmpp:", 0, 5) ? uri.substring(5) : uri);
    var id = jid.local();
    var resource = jid.resource();
    if (id == null || resource != null && !resource.equals("1")) {
      return wrong("call-uri must be the address of a call, such as xmpp:<id>@" + domain);
    }
    var host = jid.domain().toLowerCase(Locale.ROOT);
    return host.equals(domain) || host.equals("call." + domain)
        ? new Named(new CallId(id.toLowerCase(Locale.ROOT)))
        : new Wrong(StanzaError.serviceUnavailable("This server has no calls at " + host));
  }

  private static JoinTarget wrong(String text) {
    return new Wrong(StanzaError.badRequest(text));
  }
}
