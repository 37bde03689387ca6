// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.sample;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipSession;
import javax.servlet.sip.SipSessionsUtil;

/**
 * Places a call by {@code POST /dial?to=sip:…} and ends it by {@code POST /hangup}, or any call of
 * this or a dead node by {@code POST /hangup?key=…}.
 */
@WebServlet({"/dial", "/hangup"})
public class Dial extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient SipFactory factory;
  @Inject private transient CallLog log;
  @Inject private transient SipSessionsUtil sessions;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if ("/hangup".equals(request.getServletPath()) && request.getParameter("key") != null) {
      hangUp(request.getParameter("key"), response);
      return;
    }
    if ("/hangup".equals(request.getServletPath())) {
      var call = log.lastDialed();
      if (call.isPresent()) {
        call.get().createRequest("BYE").send();
      }
      return;
    }
    try {
      var key = request.getParameter("key");
      var session =
          key == null
              ? factory.createApplicationSession()
              : factory.createApplicationSessionByKey(key);
      var invite =
          factory.createRequest(
              session, "INVITE", "sip:sample@127.0.0.1", request.getParameter("to"));
      invite.getSession().setHandler("phone");
      invite.send();
    } catch (ServletParseException e) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST, "to is not an address");
    }
  }

  private void hangUp(String key, HttpServletResponse response) throws IOException {
    var session = sessions.getApplicationSessionByKey(key, false);
    if (session == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND, "nothing has this key");
      return;
    }
    ((SipSession) session.getSessions("SIP").next()).createRequest("BYE").send();
  }
}
