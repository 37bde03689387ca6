// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.leg;

import java.net.InetSocketAddress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.codec.AudioCodec;
import org.rayo.media.engine.rtp.RtpSender;
import org.rayo.media.engine.rtp.TelephoneEventSender;
import org.rayo.media.engine.sdp.NegotiatedAudio;
import org.rayo.media.engine.tick.TickScratch;

/**
 * The way out of a leg: every tick a frame of audio, silence or a digit goes into packets. Confined
 * to its tick thread.
 */
final class LegOutput {
  private static final int MAX_FRAMES = 3;

  private final RtpSender sender;
  private final TelephoneEventSender digits;
  private final byte[] pending = new byte[MAX_FRAMES * AudioCodec.FRAME];
  private int pendingFrames;

  LegOutput(RtpSender sender, TelephoneEventSender digits) {
    this.sender = sender;
    this.digits = digits;
  }

  /** Forgets a packet begun in another format. */
  void negotiated() {
    pendingFrames = 0;
  }

  /**
   * Lets 20 ms pass.
   *
   * @param audible whether {@code scratch.outbound} is to be sent; else silence
   */
  void tick(
      TickScratch scratch,
      NegotiatedAudio agreed,
      @Nullable InetSocketAddress peer,
      boolean audible) {
    if (!agreed.send() || peer == null || peer.getPort() == 0) {
      sender.paused();
      pendingFrames = 0;
    } else if (digits.tick()) {
      sendDigit(scratch, agreed, peer);
    } else {
      sendAudio(scratch, agreed, peer, audible);
    }
    sender.advance();
  }

  private void sendAudio(
      TickScratch scratch, NegotiatedAudio agreed, InetSocketAddress peer, boolean audible) {
    int at = pendingFrames * AudioCodec.FRAME;
    if (audible) {
      agreed.codec().encode(scratch.outbound, 0, pending, at, AudioCodec.FRAME);
    } else {
      Arrays.fill(pending, at, at + AudioCodec.FRAME, agreed.codec().silence());
    }
    if (++pendingFrames < agreed.framesPerPacket()) {
      return;
    }
    sender.begin(scratch.packet, agreed.payloadType(), pendingFrames);
    scratch.packet.put(pending, 0, pendingFrames * AudioCodec.FRAME);
    sender.send(scratch.packet, peer);
    pendingFrames = 0;
  }

  /** As an event, or as a tone in place of all other audio when the peer takes no events. */
  private void sendDigit(TickScratch scratch, NegotiatedAudio agreed, InetSocketAddress peer) {
    if (agreed.eventPayloadType() < 0) {
      digits.writeTone(scratch.outbound);
      sendAudio(scratch, agreed, peer, true);
      return;
    }
    pendingFrames = 0;
    int timestamp = digits.timestamp(sender.timestamp());
    sender.beginEvent(scratch.packet, agreed.eventPayloadType(), digits.isFirst(), timestamp);
    digits.writePayload(scratch.packet);
    sender.send(scratch.packet, peer);
  }
}
