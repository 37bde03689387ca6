// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.resource.video;

import javax.media.mscontrol.EventType;
import javax.media.mscontrol.resource.ResourceEvent;
import javax.media.mscontrol.resource.enums.EventTypeEnum;

/** Reports that a layout is in force. */
public interface VideoRendererEvent extends ResourceEvent<VideoRenderer> {
  EventType RENDERING_COMPLETED = EventTypeEnum.RENDERING_COMPLETED;
}
