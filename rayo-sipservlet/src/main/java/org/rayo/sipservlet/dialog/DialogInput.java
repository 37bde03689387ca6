// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.protocol.core.Header;

/** What can happen to a dialog. */
public sealed interface DialogInput {
  /** From call control. */
  sealed interface Order extends DialogInput {}

  record Progress(@Nullable SessionDescription sdp, List<Header> headers) implements Order {}

  record Answer(SessionDescription sdp, List<Header> headers) implements Order {}

  record Reject(int status, List<Header> headers) implements Order {}

  record Redirect(String target, List<Header> headers) implements Order {}

  record Hangup(List<Header> headers) implements Order {}

  record AcceptOffer(SessionDescription answer) implements Order {}

  record RefuseOffer(int status) implements Order {}

  /** Offers anew in a re-INVITE. */
  record Propose(SessionDescription offer) implements Order {}

  /** From the wire, or about it. */
  sealed interface Event extends DialogInput {}

  /**
   * 101 to 199.
   *
   * @param reliable whether it wants a PRACK (RFC 3262)
   */
  record ProvisionalCame(
      int status, @Nullable SessionDescription sdp, List<Header> headers, boolean reliable)
      implements Event {
    ProvisionalCame(int status, @Nullable SessionDescription sdp, List<Header> headers) {
      this(status, sdp, headers, false);
    }
  }

  /**
   * A PRACK for our latest reliable response.
   *
   * @param offers whether it has an offer, which we do not take so early
   */
  record PrackCame(boolean offers) implements Event {}

  record SuccessCame(@Nullable SessionDescription sdp, List<Header> headers) implements Event {}

  record FailureCame(int status, String text, List<Header> headers) implements Event {}

  record AckCame(@Nullable SessionDescription sdp) implements Event {}

  record CancelCame() implements Event {}

  record ByeCame(List<Header> headers) implements Event {}

  /** The final response to our BYE, whatever it is. */
  record ByeAnswered() implements Event {}

  /** A re-INVITE, or an UPDATE with a body. */
  record OfferCame(@Nullable SessionDescription sdp) implements Event {}

  /** The session timer ran out, or a refresh met somebody who knows nothing of the call. */
  record SessionLost(int status, String text) implements Event {}

  /** The session timer wants a re-INVITE that changes nothing. */
  record Refresh(SessionDescription sdp) implements Event {}

  /** The time of the latest {@link DialogEffect.SetDeadline} is over. */
  record DeadlinePassed() implements Event {}

  /** A message could not be sent: no route, no connection, or the container refused it. */
  record SendFailed(String text) implements Event {}
}
