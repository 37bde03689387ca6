// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.resource.enums;

import javax.media.mscontrol.Configuration;
import javax.media.mscontrol.mediagroup.MediaGroup;

/** The ready-made shapes of media groups. */
public enum MediaGroupConfigEnum implements Configuration<MediaGroup> {
  PLAYER,
  SIGNALDETECTOR,
  PLAYER_SIGNALDETECTOR,
  PLAYER_RECORDER_SIGNALDETECTOR,
  PLAYER_RECORDER_SIGNALDETECTOR_SIGNALGENERATOR
}
