// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.party;

import org.rayo.media.engine.audio.FrameSource;
import org.rayo.media.engine.audio.FrameTap;

/** The moving part of a party; confined to its tick thread. */
public interface PartyMedia {
  void add(FrameSource source);

  void add(FrameTap tap);
}
