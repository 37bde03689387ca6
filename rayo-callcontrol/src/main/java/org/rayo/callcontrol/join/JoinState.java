// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.join;

import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.protocol.jid.Jid;

/**
 * How far a call has come with one join (XEP-0327 section 6.4). Of the party that asks: {@link
 * Asking} → {@link Joining} → {@link Joined}; of the one that is asked: {@link Asked} → {@link
 * Joined}. A change goes from {@link Joined} the first way again. {@link Leaving} ends each.
 */
public sealed interface JoinState {
  /**
   * The other party has not agreed yet, or our own media is not there yet.
   *
   * @param request the join command; null when the join came with the dial
   * @param address of the other party, once it agreed
   * @param before what is in force until the change takes effect; null for a new join
   * @param wish its number, see {@link PeerInput}
   */
  record Asking(
      JoinTerms terms,
      @Nullable ClientRequest request,
      @Nullable Jid address,
      @Nullable Joined before,
      long wish)
      implements JoinState {
    Asking accepted(Jid by) {
      return new Asking(terms, request, by, before, wish);
    }
  }

  /** Media works on it. The parameters are those of {@link Asking}. */
  record Joining(
      JoinTerms terms, @Nullable ClientRequest request, Jid address, @Nullable Joined before)
      implements JoinState {}

  /**
   * The other party wants it and does the work.
   *
   * @param accepted whether our media is open and we said so
   * @param request a join command of our own that crossed the wish of the other party
   * @param wish the number that the other party gave it
   */
  record Asked(
      JoinTerms terms, Jid address, boolean accepted, @Nullable ClientRequest request, long wish)
      implements JoinState {}

  /**
   * Media flows.
   *
   * @param asker whether our side gave media the join or a change of it, and takes it back
   * @param announced whether the joined event went out; a join that came with the dial is announced
   *     when the call is answered
   */
  record Joined(JoinTerms terms, Jid address, boolean asker, boolean announced)
      implements JoinState {
    Joined asking() {
      return new Joined(terms, address, true, announced);
    }

    Joined with(JoinTerms next) {
      return new Joined(next, address, asker, announced);
    }
  }

  /**
   * Media takes it back.
   *
   * @param request the unjoin command, answered when its last join is gone; or null
   * @param address of the other party when an unjoined event is due; otherwise null
   * @param gone whether media is done with it
   */
  record Leaving(@Nullable ClientRequest request, @Nullable Jid address, boolean gone)
      implements JoinState {}
}
