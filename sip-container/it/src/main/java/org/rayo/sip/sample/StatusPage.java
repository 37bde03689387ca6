// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.sample;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.servlet.sip.ConvergedHttpSession;
import javax.servlet.sip.SipSessionsUtil;

/** The HTTP half: shows the call log and its own SIP application session. */
@WebServlet("/status")
public class StatusPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient CallLog log;
  @Inject private transient SipSessionsUtil sessions;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var text = response.getWriter();
    text.println(log.summary());
    if (request.getParameter("session") != null) {
      var application = ((ConvergedHttpSession) request.getSession()).getApplicationSession();
      var found = sessions.getApplicationSessionById(application.getId());
      text.println("session=" + application.getId());
      text.println("found=" + application.getId().equals(found.getId()));
      application.invalidate();
    }
  }
}
