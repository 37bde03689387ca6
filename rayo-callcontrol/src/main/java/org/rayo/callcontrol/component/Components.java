// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.component;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The components of one call or mixer, immutable.
 *
 * @param byId in the order of their start
 * @param last number of the latest component or command; both count on from it, so ids never come
 *     back within a call
 * @param limit components at a time
 * @param recordings URIs that completed recordings left
 */
public record Components(
    Map<String, ComponentState> byId, int last, int limit, List<String> recordings) {
  public Components {
    byId = byId.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    recordings = List.copyOf(recordings);
  }

  public static Components none(int limit) {
    return new Components(Map.of(), 0, limit, List.of());
  }

  /** Without any, but counting on: for a mixer that comes back under its name. */
  public Components emptied() {
    return new Components(Map.of(), last, limit, List.of());
  }

  /** Those whose creator has a ref and waits for a completion. */
  public int running() {
    return (int)
        byId.values().stream()
            .filter(
                c -> c instanceof ComponentState.Running || c instanceof ComponentState.Stopping)
            .count();
  }

  boolean full() {
    return byId.size() >= limit;
  }

  Components counted() {
    return new Components(byId, last + 1, limit, recordings);
  }

  Components with(String id, ComponentState state) {
    var next = new LinkedHashMap<>(byId);
    next.put(id, state);
    return new Components(next, last, limit, recordings);
  }

  Components without(String id) {
    var next = new LinkedHashMap<>(byId);
    next.remove(id);
    return new Components(next, last, limit, recordings);
  }

  Components withRecording(String uri) {
    return new Components(
        byId, last, limit, Stream.concat(recordings.stream(), Stream.of(uri)).toList());
  }
}
