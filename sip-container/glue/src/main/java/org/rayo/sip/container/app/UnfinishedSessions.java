// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.app;

import java.util.Set;
import javax.servlet.sip.SipSession;
import javax.sip.ServerTransaction;
import javax.sip.Transaction;
import javax.sip.TransactionState;
import javax.sip.message.Request;
import org.mobicents.servlet.sip.core.SipManager;
import org.mobicents.servlet.sip.core.session.MobicentsSipSession;

/**
 * Tells whether a stop has something to wait for.
 *
 * <p>The container keeps a session for as long as one of its transactions lives, which is up to 32
 * seconds after its final response (RFC 3261 §17, timers D, I, J and K). Those wait for repetitions
 * only; a dialog that is up, a request without a final response, and a refused INVITE without its
 * ACK are what is unfinished.
 */
public final class UnfinishedSessions {

  private static final Set<TransactionState> DONE =
      Set.of(TransactionState.CONFIRMED, TransactionState.TERMINATED);

  private UnfinishedSessions() {}

  /** Whether an application has one; from any thread. */
  public static boolean anyOf(SipManager sessions) {
    var all = sessions.getAllSipSessions();
    while (all.hasNext()) {
      if (isUnfinished(all.next())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnfinished(MobicentsSipSession session) {
    if (!session.isValidInternal()) {
      return false;
    }
    var state = session.getState();
    if (state == SipSession.State.EARLY || state == SipSession.State.CONFIRMED) {
      return true;
    }
    var transactions = session.getOngoingTransactions();
    return transactions != null && transactions.stream().anyMatch(t -> !isDone(t));
  }

  private static boolean isDone(Transaction transaction) {
    var state = transaction.getState();
    if (state == null || !TransactionState.COMPLETED.equals(state)) {
      return state != null && DONE.contains(state);
    }
    return !(transaction instanceof ServerTransaction)
        || !Request.INVITE.equals(transaction.getRequest().getMethod());
  }
}
