// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.core.Header;

/**
 * SIP, as call control sees it. No method blocks or throws for what happens on the wire; results
 * come back through {@link SignalingListener}. Calls for one call id come one after the other from
 * its mailbox. A call id that is not known (its dialog just ended) is ignored: the ending is
 * already on its way as an input.
 */
public interface Signaling {
  /**
   * Whether a header of a client can go out: its value is what the standard has for its name. Of
   * headers that are not reserved; from any thread, without waiting.
   */
  boolean canSend(Header header);

  /** Sends INVITE. */
  void invite(OutboundCall call);

  /** Sends 180, or 183 when a session description is given. */
  void provisional(CallId call, @Nullable SessionDescription answer, List<Header> headers);

  /**
   * Sends 200 with the answer (or, for a late offer, our offer); {@link SignalingInput.Confirmed}
   * follows the ACK.
   */
  void answer(CallId call, SessionDescription sdp, List<Header> headers);

  /**
   * Sends a final response of 300 to 699; the dialog is over and {@link SignalingInput.Released}
   * follows.
   */
  void reject(CallId call, int status, List<Header> headers);

  /** Sends 302 with a Contact. */
  void redirect(CallId call, String target, List<Header> headers);

  /**
   * Ends the call whatever its state: BYE, CANCEL (and BYE if the 200 crosses it), or 480 to a
   * caller who waits. {@link SignalingInput.Released} follows when the other side confirmed or
   * after a deadline.
   */
  void hangup(CallId call, List<Header> headers);

  /** Answers a re-INVITE or UPDATE that came as {@link SignalingInput.Renegotiate}. */
  void acceptRenegotiation(CallId call, SessionDescription answer);

  /** Refuses a re-INVITE or UPDATE; the session goes on unchanged. */
  void refuseRenegotiation(CallId call, int status);

  /**
   * Sends a re-INVITE: {@link SignalingInput.RenegotiationAnswered} or {@link
   * SignalingInput.RenegotiationFailed}. A 491 is tried again here (RFC 3261 section 14.1).
   */
  void renegotiate(CallId call, SessionDescription offer);

  /**
   * Sends REFER (RFC 3515): {@link SignalingInput.TransferEnded} follows, always.
   *
   * @param target a sip, sips or tel URI
   * @param replaces the call whose dialog the target shall replace (RFC 3891), or null
   */
  void transfer(CallId call, String target, @Nullable CallId replaces, List<Header> headers);

  /** Tells the peer by NOTIFY what becomes of its REFER; 200 and above ends the subscription. */
  void transferProgress(CallId call, int status);

  /** Sends MESSAGE inside the dialog (RFC 3428): {@link SignalingInput.MessageSent} follows. */
  void message(CallId call, String messageId, String contentType, String body);

  /**
   * Makes the dialog of a call of a node that died this node's own: {@link SignalingInput.Adopted},
   * or {@link SignalingInput.Failed} with 481 when nothing of the dialog was replicated. What comes
   * or is ordered in between waits.
   */
  void adopt(CallId call);

  /** Forgets a call that another node has taken over, without a word on the wire and to nobody. */
  void abandon(CallId call);

  /**
   * This node stops, and its calls go on elsewhere: new ones are refused from now on, and what
   * comes for one that was abandoned is refused so that a proxy asks another node.
   *
   * @return whether other nodes can find everything of the calls that were abandoned; to be asked
   *     again until they can
   */
  default boolean leave() {
    return true;
  }

  /** This node does not stop after all: the opposite of {@link #leave}, without the calls. */
  default void stay() {}

  /** What signalling counted since it started, by name; names are lower case with hyphens. */
  default Map<String, Long> counters() {
    return Map.of();
  }

  /**
   * An INVITE to send.
   *
   * @param to a sip, sips or tel URI
   * @param from a URI, with or without a display name, or null for the server's own
   * @param trunk where the INVITE goes to, or null for the host of the URI
   * @param replaces the Replaces header to send (RFC 3891), or null
   */
  record OutboundCall(
      CallId call,
      String to,
      @Nullable String from,
      List<Header> headers,
      SessionDescription offer,
      @Nullable Trunk trunk,
      @Nullable String replaces) {}
}
