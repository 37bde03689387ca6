// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.resource.common;

import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.resource.Action;
import javax.media.mscontrol.resource.enums.ActionEnum;
import javax.media.mscontrol.resource.enums.ParameterEnum;

/** Controls of volume that any container may have. */
public interface VolumeConstants {
  /** An {@link Integer}: the step in decibels. */
  Parameter VOLUME_CHANGE = ParameterEnum.VOLUME_CHANGE;

  Action VOLUME_UP = ActionEnum.VOLUME_UP;
  Action VOLUME_DOWN = ActionEnum.VOLUME_DOWN;
  Action NORMAL_VOLUME = ActionEnum.NORMAL_VOLUME;

  /** Back to the volume before the last change. */
  Action TOGGLE_VOLUME = ActionEnum.TOGGLE_VOLUME;
}
