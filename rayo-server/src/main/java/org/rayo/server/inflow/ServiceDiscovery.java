// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.inflow;

import static org.rayo.protocol.xml.Namespaces.DISCO_INFO;
import static org.rayo.protocol.xml.Namespaces.DISCO_ITEMS;

import java.util.List;
import java.util.Optional;
import org.rayo.callcontrol.CallService;
import org.rayo.callcontrol.EntityKind;
import org.rayo.callcontrol.VisibleEntity;
import org.rayo.protocol.disco.DiscoInfo;
import org.rayo.protocol.disco.DiscoItems;
import org.rayo.protocol.disco.RayoEntities;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Iq;
import org.rayo.protocol.xml.Namespaces;
import org.rayo.protocol.xml.XmlElement;

/**
 * Answers disco#info for the service, calls, mixers and components, and disco#items with what the
 * asker may know of: its calls and mixers below the service, components and joined parties below
 * those (XEP-0030; XEP-0327 section 7). That is how a client finds its calls again after a
 * reconnect.
 */
public final class ServiceDiscovery {
  private final CallService calls;

  public ServiceDiscovery(CallService calls) {
    this.calls = calls;
  }

  static boolean isFor(XmlElement payload) {
    return payload.is(DISCO_INFO, "query") || payload.is(DISCO_ITEMS, "query");
  }

  /**
   * @param query a get with a disco#info or disco#items query as payload
   * @param to where the connector says that the query goes
   */
  public Iq answer(Iq query, Jid from, Jid to, XmlElement payload) {
    var node = payload.attribute("node");
    var answer =
        payload.namespace().equals(DISCO_INFO)
            ? info(from, to).map(info -> info.toXml(node))
            : items(from, to).map(items -> named(items).toXml(node));
    return answer
        .map(query::result)
        .orElseGet(() -> query.refusal(StanzaError.itemNotFound("There is no " + to)));
  }

  private static boolean isService(Jid to) {
    return to.local() == null && to.resource() == null;
  }

  private Optional<DiscoInfo> info(Jid from, Jid to) {
    return isService(to)
        ? Optional.of(RayoEntities.SERVER)
        : calls.kindOf(from, to).map(ServiceDiscovery::info);
  }

  private static DiscoInfo info(EntityKind kind) {
    return switch (kind) {
      case CALL -> RayoEntities.CALL;
      case MIXER -> RayoEntities.MIXER;
      case OUTPUT -> RayoEntities.component(Namespaces.RAYO_OUTPUT);
      case INPUT -> RayoEntities.component(Namespaces.RAYO_INPUT);
      case PROMPT -> RayoEntities.component(Namespaces.RAYO_PROMPT);
      case RECORD -> RayoEntities.component(Namespaces.RAYO_RECORD);
    };
  }

  private Optional<List<VisibleEntity>> items(Jid from, Jid to) {
    if (isService(to)) {
      return Optional.of(calls.visibleTo(from));
    }
    return calls
        .kindOf(from, to)
        .flatMap(
            kind ->
                switch (kind) {
                  case CALL, MIXER -> calls.partsOf(from, to);
                  case OUTPUT, INPUT, PROMPT, RECORD -> Optional.of(List.of());
                });
  }

  /** Entities as items, under the names of their kinds. */
  public static DiscoItems named(List<VisibleEntity> entities) {
    return new DiscoItems(
        entities.stream().map(entity -> new DiscoItems.Item(entity.jid(), entity.name())).toList());
  }
}
