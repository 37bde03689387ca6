// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet;

import jakarta.inject.Inject;
import java.io.IOException;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.annotation.SipApplicationKey;
import javax.servlet.sip.annotation.SipServlet;
import org.rayo.sipservlet.inbound.CallKeys;

/** Where the SIP container hands over; every method of SIP goes the same way. */
@SipServlet(name = "rayo", loadOnStartup = 1)
public class RayoSipServlet extends javax.servlet.sip.SipServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient SipApplicationParts parts;

  /** Names the session of a call that comes. */
  @SipApplicationKey
  public static String key(SipServletRequest initial) {
    return CallKeys.choose();
  }

  @Override
  public void init() {
    parts.start(getServletContext());
  }

  @Override
  public void destroy() {
    parts.stop();
  }

  @Override
  protected void doRequest(SipServletRequest request) throws IOException {
    parts.requests().handle(request);
  }

  @Override
  protected void doResponse(SipServletResponse response) throws IOException {
    parts.responses().handle(response);
  }
}
