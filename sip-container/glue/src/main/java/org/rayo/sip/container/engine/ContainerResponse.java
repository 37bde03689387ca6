// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.engine;

import javax.sip.Dialog;
import javax.sip.Transaction;
import javax.sip.message.Response;
import org.mobicents.servlet.sip.core.session.MobicentsSipSession;
import org.mobicents.servlet.sip.message.SipFactoryImpl;
import org.mobicents.servlet.sip.message.SipServletResponseImpl;

/** A SIP response as a Servlet 6 response. */
public final class ContainerResponse extends SipServletResponseImpl {

  private static final long serialVersionUID = 1L;

  /** For deserialization by the container. */
  public ContainerResponse() {}

  ContainerResponse(
      Response response,
      SipFactoryImpl factory,
      Transaction transaction,
      MobicentsSipSession session,
      Dialog dialog,
      boolean answered,
      boolean retransmission) {
    super(response, factory, transaction, session, dialog, answered, retransmission);
  }

  @Override
  public void setContentLengthLong(long length) {
    setContentLength(Math.toIntExact(length));
  }
}
