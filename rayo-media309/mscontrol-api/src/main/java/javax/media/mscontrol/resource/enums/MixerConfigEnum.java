// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.resource.enums;

import javax.media.mscontrol.Configuration;
import javax.media.mscontrol.mixer.MediaMixer;

/** The ready-made shapes of mixers. */
public enum MixerConfigEnum implements Configuration<MediaMixer> {
  AUDIO,
  AUDIO_EVENTS,
  AUDIO_VIDEO,
  AUDIO_VIDEO_RENDERING
}
