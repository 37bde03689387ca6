// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.app;

import java.util.List;
import javax.sip.ServerTransaction;
import javax.sip.TransactionState;
import org.mobicents.servlet.sip.core.session.MobicentsSipApplicationSession;
import org.mobicents.servlet.sip.core.session.SipSessionImpl;
import org.mobicents.servlet.sip.core.session.SipSessionKey;
import org.mobicents.servlet.sip.message.SipFactoryImpl;
import org.rayo.sip.container.replica.DialogMemory;

/**
 * A session whose answered transactions outlive it.
 *
 * <p>An application may invalidate its session right after the 200 to a BYE. The container would
 * end that transaction with the session, and a peer that did not get the 200 would repeat its BYE
 * to nobody; so the transaction is left to Timer J (RFC 3261 §17.2.2).
 */
final class AnsweringSession extends SipSessionImpl implements DialogMemory.Keeper {

  private final DialogMemory dialogMemory = new DialogMemory();

  AnsweringSession(
      SipSessionKey key,
      SipFactoryImpl factory,
      MobicentsSipApplicationSession applicationSession) {
    super(key, factory, applicationSession);
  }

  @Override
  public DialogMemory dialogMemory() {
    return dialogMemory;
  }

  @Override
  public void invalidate(boolean bypassCheck) {
    if (ongoingTransactions != null) {
      for (var transaction : List.copyOf(ongoingTransactions)) {
        if (transaction instanceof ServerTransaction
            && TransactionState.COMPLETED.equals(transaction.getState())) {
          transaction.setApplicationData(null);
          removeOngoingTransaction(transaction);
        }
      }
    }
    super.invalidate(bypassCheck);
  }
}
