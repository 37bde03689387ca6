// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.object;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.MsmlException;

/** All objects, and what has gone as long as its events were not taken. */
public final class Targets {
  private final Map<String, Target> byId = new ConcurrentHashMap<>();
  private final Map<String, LegTarget> legsByName = new ConcurrentHashMap<>();
  private final Set<Target> lingering = ConcurrentHashMap.newKeySet();

  public void add(ConferenceTarget conference) throws MsmlException {
    if (byId.putIfAbsent(conference.id(), conference) != null) {
      throw new MsmlException(Code.CONFERENCE_IN_USE, "There is a " + conference.id());
    }
  }

  /**
   * @throws MsmlException when its name is in use; its tag is one of ours
   */
  public void add(LegTarget leg) throws MsmlException {
    if (legsByName.putIfAbsent(leg.name(), leg) != null) {
      throw new MsmlException(Code.NAME_IN_USE, "There is a leg " + leg.name());
    }
    byId.put(leg.id(), leg);
  }

  /** It is not found any more; its events are kept. */
  public void released(Target target) {
    lingering.add(target);
    byId.remove(target.id(), target);
    legsByName.values().removeIf(leg -> leg == target);
  }

  /**
   * @param id also {@code conn:} and a name
   */
  public Target find(String id) throws MsmlException {
    var found = byId.get(id);
    if (found == null && id.startsWith("conn:")) {
      found = legsByName.get(id.substring(5));
    }
    if (found == null) {
      throw new MsmlException(Code.NO_SUCH_OBJECT, "There is no " + id);
    }
    return found;
  }

  /**
   * @throws MsmlException also when it is no leg
   */
  public LegTarget leg(String id) throws MsmlException {
    if (find(id) instanceof LegTarget leg) {
      return leg;
    }
    throw new MsmlException(Code.INVALID_VALUE, id + " is no connection");
  }

  /**
   * @throws MsmlException also when it is no conference
   */
  public ConferenceTarget conference(String id) throws MsmlException {
    if (find(id) instanceof ConferenceTarget conference) {
      return conference;
    }
    throw new MsmlException(Code.INVALID_VALUE, id + " is no conference");
  }

  public List<Target> all() {
    return List.copyOf(byId.values());
  }

  public int legs() {
    return legsByName.size();
  }

  public int size() {
    return byId.size();
  }

  /** Those that are there, and those that have gone and have something to say still. */
  public void forEach(Consumer<Target> action) {
    byId.values().forEach(action);
    lingering.forEach(action);
  }

  /** What has gone, and has something to say still. */
  public List<Target> lingering() {
    return List.copyOf(lingering);
  }

  /** Forgets what nobody will ask for any more. */
  public void sweep() {
    lingering.removeIf(Target::isForgettable);
  }
}
