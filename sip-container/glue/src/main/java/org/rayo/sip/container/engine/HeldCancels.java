// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.engine;

import gov.nist.javax.sip.message.SIPMessage;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sip.ClientTransaction;
import javax.sip.Transaction;
import javax.sip.TransactionState;
import javax.sip.message.Message;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.core.session.MobicentsSipSession;
import org.rayo.sip.container.stack.LimitedLog;
import org.slf4j.LoggerFactory;

/**
 * CANCELs that applications sent before anything came back for their INVITE.
 *
 * <p>They must wait for a provisional response (RFC 3261 §9.1), and applications cannot see the
 * most common one, 100. When a final response comes first, or the INVITE times out, there is
 * nothing to cancel. Thread-safe.
 */
final class HeldCancels {

  private static final LimitedLog LOG = new LimitedLog(LoggerFactory.getLogger(HeldCancels.class));

  /** By branch, which a CANCEL has in common with its INVITE. */
  private final Map<String, ContainerRequest> held = new ConcurrentHashMap<>();

  /** Takes a CANCEL that may not leave yet; false for one that may. */
  boolean hold(ContainerRequest cancel) {
    var branch = branch(cancel.getMessage());
    if (branch == null || !isUnanswered(cancel.getSipSession(), branch)) {
      return false;
    }
    held.put(branch, cancel);
    // The response may have come between the two looks; only one of us gets the CANCEL.
    return isUnanswered(cancel.getSipSession(), branch) || held.remove(branch) == null;
  }

  private static boolean isUnanswered(MobicentsSipSession session, String branch) {
    var ongoing = session.getOngoingTransactions();
    return ongoing != null
        && ongoing.stream()
            .anyMatch(
                transaction ->
                    transaction instanceof ClientTransaction
                        && Request.INVITE.equals(transaction.getRequest().getMethod())
                        && TransactionState.CALLING.equals(transaction.getState())
                        && branch.equals(transaction.getBranchId()));
  }

  /** A response to an INVITE came. */
  void responded(Message response, int status) {
    if (held.isEmpty()) {
      return;
    }
    var branch = branch(response);
    var cancel = branch == null ? null : held.remove(branch);
    if (cancel != null && status < 200) {
      try {
        cancel.sendNow();
      } catch (IOException | RuntimeException e) {
        LOG.warn("Cannot send a CANCEL, Call-ID " + cancel.getCallId() + ": " + e);
      }
    }
  }

  /** No response will come. */
  void over(@Nullable Transaction transaction) {
    if (!held.isEmpty() && transaction != null) {
      held.remove(transaction.getBranchId());
    }
  }

  int size() {
    return held.size();
  }

  private static @Nullable String branch(Message message) {
    var via = ((SIPMessage) message).getTopmostVia();
    return via == null ? null : via.getBranch();
  }
}
