// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.rayo.media.engine.metrics.LegStats;
import org.rayo.media.engine.sdp.SdpDirection;

/**
 * One RTP peer: a socket pair, the SDP negotiated for it, and what is played to it, collected and
 * recorded from it. From the first negotiation on it sends a packet every 20 ms, silence when
 * nothing plays, unless the peer is on hold.
 *
 * <p>In joins and mixers others hear what the peer says, and the peer hears what they say and what
 * is played to the leg. A key that the peer presses is passed on to legs that are joined with this
 * one, as a new key of 100 ms, and to the collectors of mixers.
 */
public interface Leg extends Party {

  /** The RTP address as bound, not as advertised in SDP. */
  InetSocketAddress localAddress();

  /**
   * Answers an offer or re-offer (RFC 3264). The first audio m-line with a common codec is taken;
   * every other m-line is answered with port 0.
   *
   * @throws MediaException.MalformedSdp and the former session goes on unchanged
   * @throws MediaException.NoCommonCodec likewise
   */
  String answer(String sdpOffer);

  /**
   * Makes an offer of all codecs, or, once negotiated, a re-offer with the session's numbers kept.
   * {@link #accept}, {@link #withdraw} or a further {@code offer} must follow; until then the
   * session goes on as it was. The direction, once answered, also limits later answers of ours.
   */
  String offer(SdpDirection direction);

  /** An offer in the direction that was answered last; both ways at first. */
  String offer();

  /** The peer refused the last {@link #offer}. */
  void withdraw();

  /**
   * Takes the answer to the last {@link #offer}.
   *
   * @throws MediaException.WrongState when the last offer was not ours
   */
  void accept(String sdpAnswer);

  /**
   * Sends digits as RFC 4733 events, or as tones in the audio when the peer negotiated no
   * telephone-event: 100 ms each with 160 ms between, queued after those still being sent; {@code
   * ,} waits a second.
   *
   * @param digits of {@code 0-9 * # A-D ,}
   * @return the time until the last one is over
   * @throws MediaException.Unsupported for another character
   * @throws MediaException.NoResources when too many are waiting
   */
  Duration sendDtmf(String digits);

  /** A digit learnt from signalling (SIP INFO): treated as if it had come in RTP. */
  void injectDtmf(char digit);

  /**
   * What the peer says is heard by nobody, recordings included, until it is unmuted; its keys reach
   * the collectors on this leg and nobody else.
   */
  void setMuted(boolean on);

  /** Packet and loss figures so far; also readable after close. */
  LegStats stats();

  /**
   * Ends all that runs on the leg (listeners hear it), sends RTCP BYE, frees the ports. Idempotent.
   */
  @Override
  void close();
}
