// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import javax.media.mscontrol.EventType;
import javax.media.mscontrol.MediaErr;
import javax.media.mscontrol.resource.AllocationEvent;
import javax.media.mscontrol.resource.ResourceContainer;

/** Everything is reserved when a container is made; what is lost is lost for good. */
final class EngineAllocationEvent extends EngineEvent<ResourceContainer>
    implements AllocationEvent {
  private EngineAllocationEvent(ResourceContainer source, EventType type, Outcome outcome) {
    super(source, type, outcome);
  }

  static EngineAllocationEvent confirmed(ResourceContainer source) {
    return new EngineAllocationEvent(source, ALLOCATION_CONFIRMED, Outcome.DONE);
  }

  static EngineAllocationEvent lost(ResourceContainer source, String why) {
    var outcome = Outcome.failed(MediaErr.RESOURCE_UNAVAILABLE, why);
    return new EngineAllocationEvent(source, IRRECOVERABLE_FAILURE, outcome);
  }
}
