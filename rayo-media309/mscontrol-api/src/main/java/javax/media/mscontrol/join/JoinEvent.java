// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.join;

import java.io.Serializable;
import javax.media.mscontrol.EventType;
import javax.media.mscontrol.MediaErr;
import javax.media.mscontrol.MediaEvent;
import javax.media.mscontrol.resource.enums.ErrorEnum;
import javax.media.mscontrol.resource.enums.EventTypeEnum;

/** Reports the outcome of {@link Joinable#joinInitiate} or {@link Joinable#unjoinInitiate}. */
public interface JoinEvent extends MediaEvent<Joinable> {
  EventType JOINED = EventTypeEnum.JOIN_JOINED;
  EventType UNJOINED = EventTypeEnum.JOIN_UNJOINED;
  MediaErr TOO_MANY_JOINEES = ErrorEnum.TOO_MANY_JOINEES;
  MediaErr NO_TRANSCODER = ErrorEnum.NO_TRANSCODER;

  Joinable getOtherJoinable();

  /** The object on which the join was started. */
  Joinable getThisJoinable();

  /** What the application passed when it started the join. */
  Serializable getContext();
}
