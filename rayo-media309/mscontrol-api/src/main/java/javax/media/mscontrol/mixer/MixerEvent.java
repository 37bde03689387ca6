// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.mixer;

import javax.media.mscontrol.EventType;
import javax.media.mscontrol.join.Joinable;
import javax.media.mscontrol.resource.ResourceEvent;
import javax.media.mscontrol.resource.enums.EventTypeEnum;

/** Reports who is speaking in a mixer. */
public interface MixerEvent extends ResourceEvent<MediaMixer> {
  EventType MOST_ACTIVE_INPUT_CHANGED = EventTypeEnum.MOST_ACTIVE_INPUT_CHANGED;
  EventType ACTIVE_INPUTS_CHANGED = EventTypeEnum.ACTIVE_INPUTS_CHANGED;

  /** Who is speaking now, the loudest first. */
  Joinable[] getActiveInputs();
}
