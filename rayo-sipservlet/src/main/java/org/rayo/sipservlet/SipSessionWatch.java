// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet;

import jakarta.inject.Inject;
import javax.servlet.sip.SipApplicationSessionEvent;
import javax.servlet.sip.SipApplicationSessionListener;
import javax.servlet.sip.SipErrorEvent;
import javax.servlet.sip.SipErrorListener;
import javax.servlet.sip.annotation.SipListener;
import org.rayo.sipservlet.dialog.DialogInput;

/** What the container says about sessions: they expire, end, or miss an ACK. */
@SipListener
public class SipSessionWatch implements SipApplicationSessionListener, SipErrorListener {
  @Inject private SipApplicationParts parts;

  @Override
  public void sessionCreated(SipApplicationSessionEvent event) {}

  @Override
  public void sessionExpired(SipApplicationSessionEvent event) {
    parts.dialogs().expired(event.getApplicationSession());
  }

  @Override
  public void sessionDestroyed(SipApplicationSessionEvent event) {
    parts.dialogs().lost(event.getApplicationSession());
  }

  @Override
  public void sessionReadyToInvalidate(SipApplicationSessionEvent event) {}

  @Override
  public void noAckReceived(SipErrorEvent event) {
    silent(event);
  }

  @Override
  public void noPrackReceived(SipErrorEvent event) {
    silent(event);
  }

  private void silent(SipErrorEvent event) {
    var dialog = parts.dialogs().of(event.getRequest().getApplicationSession());
    if (dialog != null) {
      dialog.event(new DialogInput.DeadlinePassed(), event.getResponse());
    }
  }
}
