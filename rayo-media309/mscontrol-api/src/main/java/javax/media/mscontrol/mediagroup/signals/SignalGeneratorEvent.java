// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.mediagroup.signals;

import javax.media.mscontrol.EventType;
import javax.media.mscontrol.resource.ResourceEvent;
import javax.media.mscontrol.resource.enums.EventTypeEnum;

/** Reports the end of sending signals. */
public interface SignalGeneratorEvent extends ResourceEvent<SignalGenerator> {
  EventType EMIT_SIGNALS_COMPLETED = EventTypeEnum.EMIT_SIGNALS_COMPLETED;
}
