// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.engine;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletConnection;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sip.Dialog;
import javax.sip.Transaction;
import javax.sip.message.Request;
import org.mobicents.servlet.sip.core.session.MobicentsSipSession;
import org.mobicents.servlet.sip.message.SipFactoryImpl;
import org.mobicents.servlet.sip.message.SipServletRequestImpl;

/** A SIP request as a Servlet 6 request; the HTTP-only parts of that interface are refused. */
public final class ContainerRequest extends SipServletRequestImpl {

  private static final long serialVersionUID = 1L;

  /** For deserialization by the container. */
  public ContainerRequest() {}

  ContainerRequest(
      Request request,
      SipFactoryImpl factory,
      MobicentsSipSession session,
      Transaction transaction,
      Dialog dialog,
      boolean createDialog) {
    super(request, factory, session, transaction, dialog, createDialog);
  }

  /** A CANCEL may have to wait, see {@link HeldCancels}. */
  @Override
  public void send() throws IOException {
    var isHeld =
        "CANCEL".equals(getMethod())
            && sipFactoryImpl.getSipApplicationDispatcher()
                instanceof ContainerDispatcher dispatcher
            && dispatcher.heldCancels().hold(this);
    if (!isHeld) {
      super.send();
    }
  }

  void sendNow() throws IOException {
    super.send();
  }

  @Override
  public ServletContext getServletContext() {
    return getSession().getServletContext();
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, String[]> parameters = new LinkedHashMap<>();
    Collections.list(getParameterNames())
        .forEach(name -> parameters.put(name, getParameterValues(name)));
    return parameters;
  }

  @Override
  public long getContentLengthLong() {
    return getContentLength();
  }

  @Override
  public DispatcherType getDispatcherType() {
    return DispatcherType.REQUEST;
  }

  @Override
  public AsyncContext startAsync() {
    throw new IllegalStateException("A SIP request is answered asynchronously by sending later");
  }

  @Override
  public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
    return startAsync();
  }

  @Override
  public boolean isAsyncStarted() {
    return false;
  }

  @Override
  public boolean isAsyncSupported() {
    return false;
  }

  @Override
  public AsyncContext getAsyncContext() {
    throw new IllegalStateException("A SIP request has no asynchronous HTTP context");
  }

  @Override
  public String getRequestId() {
    return getCallId() + ";" + getMethod();
  }

  @Override
  public String getProtocolRequestId() {
    return getCallId();
  }

  @Override
  public ServletConnection getServletConnection() {
    throw new IllegalStateException("A SIP request has no HTTP connection");
  }
}
