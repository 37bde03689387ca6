// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.mixer;

import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.codec.AudioCodec;
import org.rayo.media.engine.party.FrameLink;
import org.rayo.media.engine.party.JoinEnd;

/** Where one party is plugged into a mixer. Confined to the mixer's tick thread. */
final class MixPort {
  private static final int FRAME = AudioCodec.FRAME;

  private final JoinEnd peer;
  private final SpeakerDetector detector = new SpeakerDetector();
  private final short[] frame = new short[FRAME];
  private @Nullable FrameLink in;
  private @Nullable FrameLink out;
  private boolean heard;

  MixPort(JoinEnd peer) {
    this.peer = peer;
  }

  JoinEnd peer() {
    return peer;
  }

  void in(FrameLink link) {
    in = link;
  }

  void out(FrameLink link) {
    out = link;
  }

  /** Lets go of links that have ended; false when none is left. */
  boolean isUsed() {
    if (in != null && in.ended()) {
      in = null;
    }
    if (out != null && out.ended()) {
      out = null;
    }
    return in != null || out != null;
  }

  /** Takes the next frame and adds it to the sum; false for silence. */
  boolean addTo(int[] sum) {
    heard = in != null && in.read(frame);
    if (heard) {
      for (int i = 0; i < FRAME; i++) {
        sum[i] += frame[i];
      }
    }
    return heard;
  }

  /** Whether the party began to speak or fell silent with the frame that was taken last. */
  boolean speakerChanged() {
    return !peer.passesOn() && detector.changes(frame, heard);
  }

  boolean isSpeaking() {
    return detector.isSpeaking();
  }

  /**
   * Gives the party what the others say.
   *
   * @param sum of all
   * @param limited the same within the range of a sample
   * @param scratch to work in
   */
  void give(int[] sum, short[] limited, short[] scratch) {
    if (out == null) {
      return;
    }
    if (!heard) {
      out.write(limited);
      return;
    }
    for (int i = 0; i < FRAME; i++) {
      scratch[i] = (short) Math.clamp(sum[i] - frame[i], Short.MIN_VALUE, Short.MAX_VALUE);
    }
    out.write(scratch);
  }

  void giveSilence() {
    if (out != null) {
      out.writeSilence();
    }
  }

  void end() {
    if (in != null) {
      in.end();
    }
    if (out != null) {
      out.end();
    }
  }
}
