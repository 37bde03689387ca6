// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.join;

import org.rayo.callcontrol.port.PartyId;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;

/**
 * What one party tells another about the join between them. Parties share no state and no lock:
 * each keeps its own view, and these messages, which arrive in the order in which they were sent,
 * bring the views together.
 *
 * <pre>
 * asking party                                        asked party
 *   join command of a client
 *   ── Asked ──────────────────────────────────────►  checks zone and state
 *   ◄───────────────────── Accepted, or Refused ────  (Accepted once its media is open)
 *   Media.join, Joined by media
 *   reply, joined event
 *   ── Established ────────────────────────────────►  joined event to its own client
 *
 *   unjoin command, or its own end
 *   ── Left ───────────────────────────────────────►  unjoined event to its own client
 * </pre>
 *
 * <p>The party that asked does the media work; whoever is told {@link Left} has nothing to do for
 * media. A change of terms is {@link Asked} again, without new events. When both ask at the same
 * time, the one of the smaller key goes on and the other one's command succeeds with it.
 *
 * <p>A mixer is asked like a call, and is made by the first who asks. Its {@link Accepted} comes
 * after its first presence went out; the reply to the first join command is then a ref of the
 * accepting party's address.
 *
 * <p>Each wish has a number, which its answer repeats: who asked, left and asked again does not
 * take the answer to the first wish for the one to the second.
 *
 * <p>{@link Accepted} or {@link Established} that nobody waits for any more, because the party has
 * left or is gone, is answered with {@link Left}; so no party keeps a join that the other does not
 * know of.
 */
public sealed interface PeerInput {
  /** Who says so. */
  PartyId from();

  /**
   * Will you be joined to me?
   *
   * @param address from which the events of the asking party come
   * @param client full JID that controls the asking party; a mixer tells it what happens in it
   * @param zone the security zone of the asking party
   * @param terms seen from the asked party
   * @param wish counted by the asking party, over all its joins
   */
  record Asked(PartyId from, Jid address, Jid client, String zone, JoinTerms terms, long wish)
      implements PeerInput {}

  /**
   * Yes, and my media is open.
   *
   * @param address from which the events of the accepting party come
   * @param wish that is agreed to
   */
  record Accepted(PartyId from, Jid address, long wish) implements PeerInput {}

  /**
   * No; also said in the place of a party that does not exist (any more).
   *
   * @param wish that is turned down
   */
  record Refused(PartyId from, StanzaError error, long wish) implements PeerInput {}

  /** Media flows on these terms, seen from the told party. */
  record Established(PartyId from, JoinTerms terms) implements PeerInput {}

  /** My media is new: whoever of us gave media the join has to give it again. */
  record Renewed(PartyId from) implements PeerInput {}

  /** The join is over, or will not come about. */
  record Left(PartyId from) implements PeerInput {}
}
