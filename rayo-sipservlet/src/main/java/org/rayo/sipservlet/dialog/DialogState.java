// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.protocol.core.Header;

/** Where an INVITE dialog stands (RFC 3261 §12 to §15). */
public sealed interface DialogState {
  /** A call that is up and negotiates nothing. */
  DialogState QUIET = new Confirmed(Exchange.NONE);

  /** The two that start a dialog; used where both directions are treated alike. */
  static DialogState incoming(boolean lateOffer) {
    return incoming(lateOffer, Reliability.NONE);
  }

  static DialogState incoming(boolean lateOffer, Reliability reliability) {
    return new Incoming(lateOffer, reliability, null);
  }

  static DialogState outgoing() {
    return new Calling();
  }

  /**
   * An INVITE came and has no final response.
   *
   * @param lateOffer the INVITE had no body, so our 200 makes the offer and the ACK answers it
   * @param waiting while a reliable response of ours has no PRACK: the orders that wait for it;
   *     else null
   */
  record Incoming(
      boolean lateOffer, Reliability reliability, @Nullable List<DialogInput.Order> waiting)
      implements DialogState {}

  /** Which provisional responses the caller has to acknowledge (RFC 3262 §3). */
  enum Reliability {
    /** None: it did not say that it can. */
    NONE,
    /** Those with a session description. */
    FOR_MEDIA,
    /** All, because it requires so. */
    ALWAYS
  }

  /**
   * Our 200 is out, the ACK is not here: until then RFC 3261 §15 forbids us to send BYE.
   *
   * @param hangup headers of the BYE to send as soon as it is allowed, or null
   */
  record Answering(boolean lateOffer, @Nullable List<Header> hangup) implements DialogState {}

  /** Our INVITE is out and nothing but a 100 came back, which the container keeps to itself. */
  record Calling() implements DialogState {}

  /**
   * A provisional response came to our INVITE.
   *
   * @param early the latest description in a provisional response, or null
   */
  record Proceeding(@Nullable SessionDescription early) implements DialogState {}

  /** Our CANCEL is out; a 200 may still cross it. */
  record Cancelling(List<Header> hangup) implements DialogState {}

  /**
   * Both sides agree that there is a call.
   *
   * @param proposal our own offer: out when the exchange says so, else waiting for its time
   */
  record Confirmed(Exchange exchange, @Nullable Proposal proposal) implements DialogState {
    Confirmed(Exchange exchange) {
      this(exchange, null);
    }
  }

  /**
   * An offer of ours in a running session.
   *
   * @param tries how often it met an offer of theirs
   * @param silent it only refreshes the session, so call control does not hear of it
   * @param next offer of call control that waits for the end of a silent one, or null
   */
  record Proposal(
      SessionDescription offer, int tries, boolean silent, @Nullable SessionDescription next) {
    Proposal(SessionDescription offer) {
      this(offer, 0, false, null);
    }

    static Proposal refresh(SessionDescription offer) {
      return new Proposal(offer, 0, true, null);
    }

    Proposal again() {
      return new Proposal(offer, tries + 1, silent, next);
    }

    Proposal then(SessionDescription other) {
      return new Proposal(offer, tries, silent, other);
    }
  }

  /** Our BYE is out. */
  record Leaving() implements DialogState {}

  /** Nothing follows. */
  record Ended() implements DialogState {}

  /** The offer that is open in a confirmed dialog. */
  enum Exchange {
    NONE,
    /** Theirs, with a body. */
    OFFERED,
    /** A re-INVITE without a body asks for our offer. */
    ASKED,
    /** Our offer is in our 200; the ACK will answer it. */
    OFFERING,
    /** Our re-INVITE is out. */
    PROPOSED
  }
}
