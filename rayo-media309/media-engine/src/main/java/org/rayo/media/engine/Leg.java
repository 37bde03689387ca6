// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine;

import java.net.InetSocketAddress;
import org.rayo.media.engine.input.DtmfCollector;
import org.rayo.media.engine.input.InputListener;
import org.rayo.media.engine.input.InputRequest;
import org.rayo.media.engine.metrics.LegStats;
import org.rayo.media.engine.play.PlayListener;
import org.rayo.media.engine.play.PlayRequest;
import org.rayo.media.engine.play.Player;
import org.rayo.media.engine.record.RecordListener;
import org.rayo.media.engine.record.RecordRequest;
import org.rayo.media.engine.record.Recording;

/**
 * One RTP peer: a socket pair, the SDP negotiated for it, and what is played to it, collected and
 * recorded from it. From the first negotiation on it sends a packet every 20 ms, silence when
 * nothing plays, unless the peer is on hold.
 *
 * <p>All methods may be called from any thread and return at once, except {@link #collect}, which
 * blocks while it fetches grammars given by URI. After {@link #close} every method but {@code
 * close}, {@code id} and {@code stats} throws {@link MediaException.WrongState}.
 */
public interface Leg extends AutoCloseable {

  /** Unique within the engine, stable for the life of the leg. */
  String id();

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
   * {@link #accept} or a further {@code offer} must follow.
   */
  String offer();

  /**
   * Takes the answer to the last {@link #offer}.
   *
   * @throws MediaException.WrongState when the last offer was not ours
   */
  void accept(String sdpAnswer);

  /**
   * Plays in parallel with whatever else plays on this leg (mixed). Documents are fetched in the
   * background.
   */
  Player play(PlayRequest request, PlayListener listener);

  /** Starts collecting digits; several collectors see the same digits. */
  DtmfCollector collect(InputRequest request, InputListener listener);

  /** Starts recording to a file. */
  Recording record(RecordRequest request, RecordListener listener);

  /**
   * Sends digits as RFC 4733 events, 100 ms each with 100 ms between, queued after those still
   * being sent; {@code ,} waits a second.
   *
   * @param digits of {@code 0-9 * # A-D ,}
   * @throws MediaException.Unsupported when the peer negotiated no telephone-event, or for another
   *     character
   */
  void sendDtmf(String digits);

  /** A digit learnt from signalling (SIP INFO): treated as if it had come in RTP. */
  void injectDtmf(char digit);

  /**
   * Joins this leg with another one: what each receives is mixed into what the other is sent, as
   * far as the direction allows. Replaces an earlier join of the same two legs.
   */
  void join(Leg other, JoinDirection direction);

  /** Undoes {@link #join}; does nothing when the two are not joined. */
  void unjoin(Leg other);

  /** Packet and loss figures so far; also readable after close. */
  LegStats stats();

  /**
   * Ends all that runs on the leg (listeners hear it), sends RTCP BYE, frees the ports. Idempotent.
   */
  @Override
  void close();
}
