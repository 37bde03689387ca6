// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.mixer;

import javax.media.mscontrol.Configuration;
import javax.media.mscontrol.join.JoinableContainer;
import javax.media.mscontrol.resource.ResourceContainer;
import javax.media.mscontrol.resource.enums.MixerAdapterConfigEnum;

/** A way into a mixer that treats the stream on it, for example by taking DTMF out. */
@SuppressWarnings("overloads") // the standard inherits addListener from two parents
public interface MixerAdapter extends JoinableContainer, ResourceContainer {
  Configuration<MixerAdapter> EMPTY = MixerAdapterConfigEnum.EMPTY;
  Configuration<MixerAdapter> DTMF_CLAMP = MixerAdapterConfigEnum.DTMF_CLAMP;
  Configuration<MixerAdapter> DTMFCLAMP_VOLUME = MixerAdapterConfigEnum.DTMFCLAMP_VOLUME;
}
