// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.media.mscontrol.MediaObject;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.Party;

/**
 * All objects of one factory by their URI: {@code mscontrol://<engine>/<session>/<kind>-<name>}.
 */
final class LiveObjects {
  private final Map<URI, MediaObject> objects = new ConcurrentHashMap<>();

  static URI newSession(String authority) {
    return URI.create("mscontrol://" + authority + "/" + UUID.randomUUID());
  }

  void add(MediaObject object) {
    objects.put(object.getURI(), object);
  }

  void remove(MediaObject object) {
    objects.remove(object.getURI(), object);
  }

  /** The object of a leg or mixer. */
  @Nullable EngineParty find(Party party) {
    return objects.values().stream()
        .filter(EngineParty.class::isInstance)
        .map(EngineParty.class::cast)
        .filter(object -> object.party() == party)
        .findFirst()
        .orElse(null);
  }

  /** The connection or mixer of a name. */
  @Nullable EngineParty find(String name) {
    return objects.values().stream()
        .filter(EngineParty.class::isInstance)
        .map(EngineParty.class::cast)
        .filter(object -> object.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  @Nullable MediaObject find(URI uri) {
    return objects.get(uri);
  }
}
