// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.util.HashSet;
import java.util.Set;
import javax.media.mscontrol.EventType;
import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.Qualifier;
import javax.media.mscontrol.SupportedFeatures;
import javax.media.mscontrol.Value;
import javax.media.mscontrol.resource.Action;
import javax.media.mscontrol.resource.Trigger;

/** What a resource, or a container made of resources, supports. */
record Features(
    Set<Parameter> parameters,
    Set<Action> actions,
    Set<Trigger> triggers,
    Set<EventType> eventTypes,
    Set<Qualifier> qualifiers,
    Set<Value> values)
    implements SupportedFeatures {
  static final Features NONE =
      new Features(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  Features and(Features other) {
    return new Features(
        union(parameters, other.parameters),
        union(actions, other.actions),
        union(triggers, other.triggers),
        union(eventTypes, other.eventTypes),
        union(qualifiers, other.qualifiers),
        union(values, other.values));
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    var all = new HashSet<>(one);
    all.addAll(other);
    return Set.copyOf(all);
  }

  @Override
  public Set<Parameter> getSupportedParameters() {
    return parameters;
  }

  @Override
  public Set<Action> getSupportedActions() {
    return actions;
  }

  @Override
  public Set<Trigger> getSupportedTriggers() {
    return triggers;
  }

  @Override
  public Set<EventType> getSupportedEventTypes() {
    return eventTypes;
  }

  @Override
  public Set<Qualifier> getSupportedQualifiers() {
    return qualifiers;
  }

  @Override
  public Set<Value> getSupportedValues() {
    return values;
  }
}
