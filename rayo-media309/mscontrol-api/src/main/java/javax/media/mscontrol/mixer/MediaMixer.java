// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.mixer;

import javax.media.mscontrol.Configuration;
import javax.media.mscontrol.MediaConfig;
import javax.media.mscontrol.MediaEventNotifier;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.join.JoinableContainer;
import javax.media.mscontrol.resource.ResourceContainer;
import javax.media.mscontrol.resource.enums.MixerConfigEnum;
import javax.media.mscontrol.resource.enums.ParameterEnum;

/** A conference: each joined object hears all others. */
@SuppressWarnings("overloads") // the standard inherits addListener from two parents
public interface MediaMixer
    extends JoinableContainer, ResourceContainer, MediaEventNotifier<MixerEvent> {
  Configuration<MediaMixer> AUDIO = MixerConfigEnum.AUDIO;
  Configuration<MediaMixer> AUDIO_EVENTS = MixerConfigEnum.AUDIO_EVENTS;
  Configuration<MediaMixer> AUDIO_VIDEO = MixerConfigEnum.AUDIO_VIDEO;
  Configuration<MediaMixer> AUDIO_VIDEO_RENDERING = MixerConfigEnum.AUDIO_VIDEO_RENDERING;

  /** An {@link Integer}: how many objects may be joined. */
  Parameter MAX_PORTS = ParameterEnum.MAX_PORTS;

  /** An {@link Integer}: how many of them are heard at a time. */
  Parameter MAX_ACTIVE_INPUTS = ParameterEnum.MAX_ACTIVE_INPUTS;

  Parameter ENABLED_EVENTS = ParameterEnum.ENABLED_EVENTS;

  MixerAdapter createMixerAdapter(Configuration<MixerAdapter> shape) throws MsControlException;

  MixerAdapter createMixerAdapter(Configuration<MixerAdapter> shape, Parameters parameters)
      throws MsControlException;

  MixerAdapter createMixerAdapter(MediaConfig config, Parameters parameters)
      throws MsControlException;
}
