// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.resource;

import javax.media.mscontrol.EventType;
import javax.media.mscontrol.MediaEvent;
import javax.media.mscontrol.resource.enums.EventTypeEnum;

/** Reports whether the media server keeps the resources of a container. */
public interface AllocationEvent extends MediaEvent<ResourceContainer> {
  EventType ALLOCATION_CONFIRMED = EventTypeEnum.ALLOCATION_CONFIRMED;

  /** The object is lost and should be released. */
  EventType IRRECOVERABLE_FAILURE = EventTypeEnum.IRRECOVERABLE_FAILURE;
}
