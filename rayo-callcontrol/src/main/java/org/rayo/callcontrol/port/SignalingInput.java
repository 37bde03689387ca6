// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.core.Header;

/** What happened to the dialog of a call. */
public sealed interface SignalingInput {
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

  /** Our own hangup, reject or redirect is through; nothing more comes for this call. */
  record Released() implements SignalingInput {}
}
