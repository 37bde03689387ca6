// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.core.Header;

/** What happened to the dialog of a call. */
public sealed interface SignalingInput {
  /** What only happens inside a session that is up. */
  sealed interface InSession extends SignalingInput {}

  /**
   * Our INVITE went out.
   *
   * @param sipCallId for logs, records and management
   */
  record Invited(String sipCallId) implements SignalingInput {}

  /** 180 came. */
  record Ringing(List<Header> headers) implements SignalingInput {}

  /** 183 (or 180) with a body came. */
  record EarlyMedia(SessionDescription answer, List<Header> headers) implements SignalingInput {}

  /** 200 came; the ACK was sent. */
  record Answered(SessionDescription answer, List<Header> headers) implements SignalingInput {}

  /**
   * The ACK to our 200 came.
   *
   * @param answer the body of the ACK, when our 200 carried the offer
   */
  record Confirmed(@Nullable SessionDescription answer) implements SignalingInput {}

  /** BYE came and was answered. */
  record HungUp(List<Header> headers) implements SignalingInput {}

  /** CANCEL came before the final response; 487 was sent. */
  record Cancelled() implements SignalingInput {}

  /**
   * The dialog failed: a final response of 300 to 699 to our INVITE, a 408 or 503 made here when
   * nothing came, no ACK in time, or a malformed body.
   *
   * @param status SIP status code, received or made here
   * @param text for logs
   */
  record Failed(int status, String text, List<Header> headers) implements SignalingInput {}

  /**
   * A re-INVITE or UPDATE.
   *
   * @param offer null when it came without a body
   */
  record Renegotiate(@Nullable SessionDescription offer) implements SignalingInput {}

  /** The peer answered the offer of {@link Signaling#renegotiate}. */
  record RenegotiationAnswered(SessionDescription answer) implements InSession {}

  /**
   * The offer of {@link Signaling#renegotiate} was refused; the session goes on unchanged.
   *
   * @param status SIP status code, received or made here
   */
  record RenegotiationFailed(int status) implements InSession {}

  /**
   * What became of our REFER: the last NOTIFY, or a final response that is not a 2xx.
   *
   * @param status of the INVITE that the peer sent to the target, or of the REFER itself
   */
  record TransferEnded(int status) implements InSession {}

  /**
   * REFER came and was answered by 202. {@link Signaling#transferProgress} tells the peer what
   * becomes of it.
   *
   * @param target the Refer-To URI without its headers
   * @param replaces the call of this server that the target shall take the place of, or null
   * @param replacesElsewhere the Replaces header of a dialog that is not ours, or null
   */
  record TransferAsked(String target, @Nullable CallId replaces, @Nullable String replacesElsewhere)
      implements InSession {}

  /**
   * MESSAGE came inside the dialog and was answered.
   *
   * @param contentType as the peer wrote it; the body was decoded by its charset
   */
  record MessageReceived(String contentType, String body) implements InSession {}

  /**
   * What became of our MESSAGE.
   *
   * @param messageId as given to {@link Signaling#message}
   * @param status SIP status code, received or made here
   */
  record MessageSent(String messageId, int status) implements InSession {}

  /**
   * The dialog of {@link Signaling#adopt} is this node's now and is up; an ACK that got lost with
   * the other node counts as received. Nothing is under way in it: an offer or REFER that was has
   * no outcome any more.
   */
  record Adopted() implements InSession {}

  /** Our own hangup, reject or redirect is through; nothing more comes for this call. */
  record Released() implements SignalingInput {}
}
