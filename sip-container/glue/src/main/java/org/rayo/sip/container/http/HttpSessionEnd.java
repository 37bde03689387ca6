// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.http;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.rayo.sip.container.app.SipApplication;

/** Takes an ended HTTP session out of its SIP application session, which may end with it. */
public final class HttpSessionEnd implements HttpSessionListener {

  private final SipApplication application;

  public HttpSessionEnd(SipApplication application) {
    this.application = application;
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    ConvergedSession.applicationSession(event.getSession(), application)
        .ifPresent(session -> session.removeHttpSession(event.getSession()));
  }
}
