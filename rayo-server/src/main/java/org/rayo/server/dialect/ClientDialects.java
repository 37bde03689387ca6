// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.dialect;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rayo.protocol.dialect.Dialect;
import org.rayo.protocol.disco.RayoEntities;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.legacy.LegacyDialect;
import org.rayo.protocol.legacy.LegacySigns;
import org.rayo.protocol.stanza.Presence;
import org.rayo.protocol.xep0327.Xep0327Dialect;
import org.rayo.protocol.xml.Namespaces;
import org.rayo.protocol.xml.XmlElement;

/**
 * The dialect of each client, by its full JID. A command that only the older dialect has decides
 * first, then the capabilities that the client shows, then what the operator set; everybody else
 * speaks XEP-0327. Kept until the client is gone. Safe for use by several threads.
 */
public final class ClientDialects {
  /** Far more than streams can be open; beyond it each command speaks for itself alone. */
  private static final int MAX_CLIENTS = 100_000;

  private final Dialect standard = Xep0327Dialect.INSTANCE;
  private final Dialect legacy;
  private final Set<Jid> legacyClients;
  private final Map<Jid, Dialect> decided = new ConcurrentHashMap<>();

  /**
   * @param domain of the server
   * @param legacyClients domains, bare JIDs and full JIDs that speak the older dialect from the
   *     first offer on
   */
  public ClientDialects(String domain, Set<Jid> legacyClients) {
    legacy = new LegacyDialect(domain);
    this.legacyClients = Set.copyOf(legacyClients);
  }

  /** For what the server sends. */
  public Dialect of(Jid client) {
    var known = decided.get(client);
    return known == null ? configured(client) : known;
  }

  private Dialect configured(Jid client) {
    return legacyClients.contains(client)
            || legacyClients.contains(client.bare())
            || legacyClients.contains(Jid.ofDomain(client.domain()))
        ? legacy
        : standard;
  }

  /** For a command of the client, which may be the first that gives it away. */
  public Dialect of(Jid client, Jid to, XmlElement command) {
    if (!LegacySigns.in(to, command)) {
      return of(client);
    }
    decide(client, legacy);
    return legacy;
  }

  /** A presence with the capabilities of a Rayo client says that it is one of the standard. */
  public void capabilities(Jid client, Presence presence) {
    presence
        .payload(Namespaces.CAPS, "c")
        .filter(caps -> RayoEntities.CLIENT_NODE.equals(caps.attribute("node")))
        .filter(_ -> decided.get(client) == null)
        .ifPresent(_ -> decide(client, standard));
  }

  private void decide(Jid client, Dialect dialect) {
    if (decided.size() < MAX_CLIENTS || decided.containsKey(client)) {
      decided.put(client, dialect);
    }
  }

  /** Another node has heard the client speak the older dialect. */
  public void legacy(Jid client) {
    decide(client, legacy);
  }

  /** Whether a client is known to speak the older dialect. */
  public boolean isLegacy(Jid client) {
    return of(client) == legacy;
  }

  /** The stream of the client ended, or it said goodbye. */
  public void gone(Jid client) {
    decided.remove(client);
  }
}
