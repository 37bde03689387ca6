// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.http;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Enumeration;
import java.util.Optional;
import javax.servlet.sip.ConvergedHttpSession;
import javax.servlet.sip.SipApplicationSession;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.core.session.MobicentsSipApplicationSession;
import org.rayo.sip.container.app.SipApplication;

/** An HTTP session with the SIP application session beside it, made when first asked for. */
final class ConvergedSession implements ConvergedHttpSession {

  private static final String SESSION_ID = "org.rayo.sip.applicationSessionId";

  private final HttpSession session;
  private final HttpServletResponse response;
  private final SipApplication application;

  ConvergedSession(HttpSession session, HttpServletResponse response, SipApplication application) {
    this.session = session;
    this.response = response;
    this.application = application;
  }

  static Optional<MobicentsSipApplicationSession> applicationSession(
      HttpSession session, SipApplication application) {
    return session.getAttribute(SESSION_ID) instanceof String id
        ? Optional.ofNullable(
            (MobicentsSipApplicationSession)
                application.getSipSessionsUtil().getApplicationSessionById(id))
        : Optional.empty();
  }

  @Override
  public SipApplicationSession getApplicationSession() {
    synchronized (session) {
      var known = applicationSession(session, application);
      if (known.isPresent()) {
        return known.get();
      }
      var made =
          (MobicentsSipApplicationSession)
              application.getSipFactoryFacade().createApplicationSession();
      made.addHttpSession(session);
      session.setAttribute(SESSION_ID, made.getId());
      return made;
    }
  }

  @Override
  public String encodeURL(String url) {
    return response.encodeURL(url);
  }

  @Override
  public String encodeURL(String relativePath, String scheme) {
    return response.encodeURL(scheme + ":" + relativePath);
  }

  @Override
  public long getCreationTime() {
    return session.getCreationTime();
  }

  @Override
  public String getId() {
    return session.getId();
  }

  @Override
  public long getLastAccessedTime() {
    return session.getLastAccessedTime();
  }

  @Override
  public ServletContext getServletContext() {
    return session.getServletContext();
  }

  @Override
  public void setMaxInactiveInterval(int seconds) {
    session.setMaxInactiveInterval(seconds);
  }

  @Override
  public int getMaxInactiveInterval() {
    return session.getMaxInactiveInterval();
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return session.getAttribute(name);
  }

  @Override
  public Enumeration<String> getAttributeNames() {
    return session.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    session.setAttribute(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    session.removeAttribute(name);
  }

  @Override
  public void invalidate() {
    session.invalidate();
  }

  @Override
  public boolean isNew() {
    return session.isNew();
  }
}
