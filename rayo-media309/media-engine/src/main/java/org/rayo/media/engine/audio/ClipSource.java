// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.audio;

import org.rayo.media.engine.codec.AudioCodec;

/** Plays a clip once, uncontrolled: beeps. */
public final class ClipSource implements FrameSource {
  private final Clip clip;
  private int position;

  public ClipSource(Clip clip) {
    this.clip = clip;
  }

  @Override
  public boolean mixInto(int[] mix) {
    int count = Math.min(AudioCodec.FRAME, clip.length() - position);
    for (int i = 0; i < count; i++) {
      mix[i] += clip.samples()[position + i];
    }
    position += count;
    return count > 0;
  }

  @Override
  public boolean ended() {
    return position >= clip.length();
  }
}
