// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.mediagroup;

import javax.media.mscontrol.EventType;
import javax.media.mscontrol.Qualifier;
import javax.media.mscontrol.resource.Action;
import javax.media.mscontrol.resource.ResourceEvent;
import javax.media.mscontrol.resource.enums.EventTypeEnum;
import javax.media.mscontrol.resource.enums.QualifierEnum;

/** Reports how a player fares. */
public interface PlayerEvent extends ResourceEvent<Player> {
  EventType PLAY_COMPLETED = EventTypeEnum.PLAY_COMPLETED;
  EventType PAUSED = EventTypeEnum.PLAYER_PAUSE;
  EventType RESUMED = EventTypeEnum.PLAYER_RESUME;
  EventType SPEED_CHANGED = EventTypeEnum.SPEED_CHANGED;
  EventType VOLUME_CHANGED = EventTypeEnum.VOLUME_CHANGED;
  Qualifier END_OF_PLAY_LIST = QualifierEnum.END_OF_PLAY_LIST;
  Qualifier DURATION_EXCEEDED = QualifierEnum.PLAYER_DURATION;

  /** The item of the list that was being played, counted from 0. */
  int getIndex();

  /** Milliseconds into that item. */
  int getOffset();

  /** What changed the speed or the volume; null for other events. */
  Action getChangeType();
}
