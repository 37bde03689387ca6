// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.sip;

import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.SipException;
import javax.sip.SipListener;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Takes what comes from the stack to the dialog that it belongs to, by Call-ID and tags, wherever
 * it came from. Runs on the threads of the stack, and never waits.
 */
final class Dispatcher implements SipListener {
  private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());

  private final int maxBody;
  private volatile @Nullable Reception reception;

  Dispatcher(int maxBody) {
    this.maxBody = maxBody;
  }

  void open(Wire wire, CallTable calls) {
    reception = new Reception(wire, calls, maxBody);
  }

  @Override
  public void processRequest(RequestEvent event) {
    var open = reception;
    if (open != null) {
      guarded(() -> open.request(event.getRequest(), event.getServerTransaction()));
    }
  }

  private interface Task {
    void run() throws SipException;
  }

  /** Whatever a hostile message breaks, the stack goes on. */
  private static void guarded(Task task) {
    try {
      task.run();
    } catch (SipException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "A SIP message is dropped", e);
    }
  }

  @Override
  public void processResponse(ResponseEvent event) {
    var open = reception;
    if (open != null) {
      guarded(() -> open.response(event.getResponse(), event.getClientTransaction()));
    }
  }

  @Override
  public void processTimeout(TimeoutEvent event) {
    if (!event.isServerTransaction()
        && event.getClientTransaction().getApplicationData() instanceof Requests.Waiting waiting) {
      waiting.failed("No answer before the transaction timed out");
    }
  }

  /** The deadline of what was under way decides. */
  @Override
  public void processIOException(IOExceptionEvent event) {
    LOG.log(
        System.Logger.Level.DEBUG,
        "No connection to {0}:{1}",
        event.getHost(),
        Integer.toString(event.getPort()));
  }

  @Override
  public void processTransactionTerminated(TransactionTerminatedEvent event) {}

  @Override
  public void processDialogTerminated(DialogTerminatedEvent event) {}
}
