// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.Header;

/** What a dialog does. */
public sealed interface DialogEffect {
  /** Responds to their INVITE. */
  record Respond(int status, @Nullable SessionDescription sdp, List<Header> headers)
      implements DialogEffect {}

  /** Responds to their INVITE with a provisional response that they must acknowledge. */
  record RespondReliably(int status, @Nullable SessionDescription sdp, List<Header> headers)
      implements DialogEffect {}

  /** Responds to the PRACK that just came. */
  record AnswerPrack(int status) implements DialogEffect {}

  /** Acknowledges the reliable provisional response that just came. */
  record SendPrack() implements DialogEffect {}

  /** Responds to their INVITE with 302. */
  record RespondMoved(String target, List<Header> headers) implements DialogEffect {}

  /** Acknowledges the 2xx that just came. */
  record SendAck() implements DialogEffect {}

  record SendCancel(List<Header> headers) implements DialogEffect {}

  record SendBye(List<Header> headers) implements DialogEffect {}

  /** Says 200 to the BYE that just came. */
  record ConfirmBye() implements DialogEffect {}

  /** Keeps the re-INVITE or UPDATE that just came for a later {@link AnswerOffer}. */
  record KeepOffer() implements DialogEffect {}

  /** Responds to the kept re-INVITE or UPDATE. */
  record AnswerOffer(int status, @Nullable SessionDescription sdp) implements DialogEffect {}

  /** Forgets the kept re-INVITE, which the container answered already. */
  record DropOffer() implements DialogEffect {}

  /**
   * Refuses the re-INVITE or UPDATE that just came.
   *
   * @param retryAfter seconds, or -1 for none
   */
  record RefuseNewOffer(int status, int retryAfter) implements DialogEffect {}

  /** Sends a re-INVITE. */
  record SendOffer(SessionDescription sdp) implements DialogEffect {}

  /** Replaces the running deadline by the random time after a glare (RFC 3261 §14.1). */
  record RetryLater() implements DialogEffect {}

  /** Tells call control. */
  record Signal(SignalingInput input) implements DialogEffect {}

  /**
   * Replaces the running deadline.
   *
   * @param time zero for none
   */
  record SetDeadline(Duration time) implements DialogEffect {}
}
