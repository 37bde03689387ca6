// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.vxml;

import java.util.Map;
import javax.media.mscontrol.EventType;
import javax.media.mscontrol.MediaEvent;
import javax.media.mscontrol.resource.enums.EventTypeEnum;

/** Reports how a VoiceXML dialog fares. */
public interface VxmlDialogEvent extends MediaEvent<VxmlDialog> {
  EventType PREPARED = EventTypeEnum.PREPARED;
  EventType STARTED = EventTypeEnum.STARTED;
  EventType EXITED = EventTypeEnum.EXITED;
  EventType DISCONNECTION_REQUESTED = EventTypeEnum.DISCONNECTION_REQUESTED;
  EventType MIDCALL_EVENT_RECEIVED = EventTypeEnum.MIDCALL_EVENT_RECEIVED;
  EventType ERROR_EVENT = EventTypeEnum.ERROR_EVENT;

  /** What the dialog returned. */
  Map<String, Object> getNameList();

  /** The event that the dialog threw; null for other events. */
  String getEventName();
}
