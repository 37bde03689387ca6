// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.sample;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.TimerService;
import javax.servlet.sip.annotation.SipApplicationKey;
import javax.servlet.sip.annotation.SipServlet;

/** Rings, answers and hangs up when told; answers OPTIONS. */
@SipServlet(name = "phone", loadOnStartup = 1)
public class Phone extends javax.servlet.sip.SipServlet {

  private static final long serialVersionUID = 1L;
  private static final long LISTENER_TEST_MILLIS = 10;
  private static final String KEY = "org.rayo.sip.key";

  @Inject private transient SipFactory factory;
  @Inject private transient TimerService timers;
  @Inject private transient CallLog log;

  /** Names the application session, so that another node can ask for it. */
  @SipApplicationKey
  public static String key(SipServletRequest request) {
    return request.getCallId();
  }

  @Override
  protected void doInvite(SipServletRequest invite) throws ServletException, IOException {
    if (!invite.isInitial()) {
      answer(invite);
      return;
    }
    if (!invite.getCallId().equals(invite.getApplicationSession().getAttribute(KEY))) {
      throw new ServletException("The session does not know its key");
    }
    log.started();
    invite.createResponse(SipServletResponse.SC_RINGING).send();
    answer(invite);
  }

  private static void answer(SipServletRequest invite) throws IOException {
    var ok = invite.createResponse(SipServletResponse.SC_OK);
    if (invite.getContentLength() > 0) {
      ok.setContent(invite.getRawContent(), invite.getContentType());
    }
    ok.send();
  }

  @Override
  protected void doBye(SipServletRequest bye) throws ServletException, IOException {
    bye.createResponse(SipServletResponse.SC_OK).send();
    log.ended();
    // At once instead of when ready: a session that two calls share would show (ADR 0006).
    bye.getApplicationSession().invalidate();
  }

  @Override
  protected void doSuccessResponse(SipServletResponse ok) throws ServletException, IOException {
    if ("BYE".equals(ok.getMethod())) {
      ok.getApplicationSession().invalidate();
    } else if ("INVITE".equals(ok.getMethod())) {
      log.started();
      ok.createAck().send();
      log.dialed(ok.getSession());
      timers.createTimer(ok.getApplicationSession(), LISTENER_TEST_MILLIS, false, "ringback");
    }
  }

  @Override
  protected void doOptions(SipServletRequest options) throws ServletException, IOException {
    var ok = options.createResponse(SipServletResponse.SC_OK);
    ok.setHeader("Allow", "INVITE, ACK, BYE, CANCEL, OPTIONS");
    ok.setHeader("Subject", factory.createSipURI("sample", "localhost").toString());
    ok.send();
  }
}
