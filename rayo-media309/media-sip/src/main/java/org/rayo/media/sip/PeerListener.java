// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.sip;

import org.jspecify.annotations.Nullable;

/**
 * Hears what a peer is asked. What concerns one dialog comes in order, one at a time, on a virtual
 * thread, which may wait: no thread of the SIP stack is held up, but later messages of the same
 * dialog are. Requests may be answered later, from any thread; one that never is answered times out
 * at the sender.
 */
public interface PeerListener {
  /** A new dialog is asked for: {@link IncomingInvite#accept} or {@link SipRequest#answer}. */
  void invite(IncomingInvite invite);

  /** The session of a dialog is to be changed; the remote target is refreshed already. */
  void reinvite(SipCall call, IncomingInvite invite);

  /**
   * The sender of {@link #invite} or {@link #reinvite} does not want it any more; it was answered
   * with 487.
   */
  default void cancelled(IncomingInvite invite) {}

  /** Our 200 was acknowledged, with the answer to our offer if there was none in the INVITE. */
  default void acknowledged(SipCall call, @Nullable SipBody body) {}

  /**
   * Our 200 was not acknowledged within 32 s. RFC 3261 asks for a BYE; that is up to the listener.
   */
  default void unacknowledged(SipCall call) {}

  void info(SipCall call, SipRequest info);

  /** The dialog is over; the BYE is answered already. */
  void bye(SipCall call, @Nullable SipBody body);

  /** Inside a dialog or outside. */
  void options(SipRequest options);
}
