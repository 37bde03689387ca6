// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.local;

import javax.media.mscontrol.resource.AllocationEvent;
import javax.media.mscontrol.resource.ResourceContainer;

/** Everything is reserved when a container is made, so there is only good news. */
final class LocalAllocationEvent extends LocalEvent<ResourceContainer> implements AllocationEvent {
  LocalAllocationEvent(ResourceContainer source) {
    super(source, ALLOCATION_CONFIRMED, Outcome.DONE);
  }
}
