// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol;

import java.util.Set;
import javax.media.mscontrol.resource.Action;
import javax.media.mscontrol.resource.Trigger;

/** What a container understands. What is not listed here is refused or without effect. */
public interface SupportedFeatures {
  Set<Parameter> getSupportedParameters();

  Set<Action> getSupportedActions();

  Set<Trigger> getSupportedTriggers();

  Set<EventType> getSupportedEventTypes();

  Set<Qualifier> getSupportedQualifiers();

  Set<Value> getSupportedValues();
}
