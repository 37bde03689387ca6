// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.disco;

import static org.rayo.protocol.xml.Namespaces.DISCO_INFO;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.xml.XmlElement;

/** What an entity is and can do: the answer to a disco#info query. */
public record DiscoInfo(List<Identity> identities, SortedSet<String> features) {
  /** A kind of entity, from the registry of XEP-0030. */
  public record Identity(String category, String type, String name) {}

  public DiscoInfo {
    identities = List.copyOf(identities);
    features = Collections.unmodifiableSortedSet(new TreeSet<>(features));
  }

  public static DiscoInfo of(Identity identity, String... features) {
    return new DiscoInfo(List.of(identity), new TreeSet<>(List.of(features)));
  }

  public boolean supports(String feature) {
    return features.contains(feature);
  }

  /**
   * @param node echoed from the query
   */
  public XmlElement toXml(@Nullable String node) {
    var query = XmlElement.of(DISCO_INFO, "query").attribute("node", node);
    for (var identity : identities) {
      query.child(
          XmlElement.of(DISCO_INFO, "identity")
              .attribute("category", identity.category())
              .attribute("type", identity.type())
              .attribute("name", identity.name().isEmpty() ? null : identity.name())
              .build());
    }
    for (var feature : features) {
      query.child(XmlElement.of(DISCO_INFO, "feature").attribute("var", feature).build());
    }
    return query.build();
  }

  /** Takes what it understands. */
  public static DiscoInfo read(XmlElement query) {
    var identities = new ArrayList<Identity>();
    var features = new TreeSet<String>();
    for (var child : query.elements()) {
      if (child.is(DISCO_INFO, "identity")) {
        identities.add(
            new Identity(
                orEmpty(child.attribute("category")),
                orEmpty(child.attribute("type")),
                orEmpty(child.attribute("name"))));
      } else if (child.is(DISCO_INFO, "feature") && child.attribute("var") != null) {
        features.add(orEmpty(child.attribute("var")));
      }
    }
    return new DiscoInfo(identities, features);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
