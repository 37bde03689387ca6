// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.resource.enums;

import javax.media.mscontrol.Configuration;
import javax.media.mscontrol.mixer.MixerAdapter;

/** The ready-made shapes of mixer adapters. */
public enum MixerAdapterConfigEnum implements Configuration<MixerAdapter> {
  EMPTY,
  DTMF_CLAMP,
  DTMFCLAMP_VOLUME
}
