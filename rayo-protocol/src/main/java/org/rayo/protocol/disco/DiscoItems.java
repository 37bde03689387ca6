// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.disco;

import static org.rayo.protocol.xml.Namespaces.DISCO_ITEMS;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;

/** The entities below an entity: the answer to a disco#items query (XEP-0030 section 4). */
public record DiscoItems(List<Item> items) {
  /**
   * One of them.
   *
   * @param name for people
   */
  public record Item(Jid jid, @Nullable String name) {}

  public DiscoItems {
    items = List.copyOf(items);
  }

  /**
   * @param node echoed from the query
   */
  public XmlElement toXml(@Nullable String node) {
    var query = XmlElement.of(DISCO_ITEMS, "query").attribute("node", node);
    for (var item : items) {
      query.child(
          XmlElement.of(DISCO_ITEMS, "item")
              .attribute("jid", item.jid())
              .attribute("name", item.name())
              .build());
    }
    return query.build();
  }

  /** Takes what it understands. */
  public static DiscoItems read(XmlElement query) {
    var items = new ArrayList<Item>();
    for (var child : query.elements()) {
      var jid = child.attribute("jid");
      if (child.is(DISCO_ITEMS, "item") && jid != null) {
        address(jid, child.attribute("name"), items);
      }
    }
    return new DiscoItems(items);
  }

  private static void address(String jid, @Nullable String name, List<Item> items) {
    try {
      items.add(new Item(Jid.parse(jid), name));
    } catch (IllegalArgumentException _) {
      // An item without a usable address is none.
    }
  }
}
