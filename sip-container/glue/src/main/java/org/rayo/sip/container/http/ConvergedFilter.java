// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.rayo.sip.container.app.SipApplication;

/** Lets {@code (ConvergedHttpSession) request.getSession()} work in every HTTP servlet. */
public final class ConvergedFilter implements Filter {

  private final SipApplication application;

  public ConvergedFilter(SipApplication application) {
    this.application = application;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http
        && response instanceof HttpServletResponse httpResponse) {
      chain.doFilter(new ConvergedRequest(http, httpResponse), response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private final class ConvergedRequest extends HttpServletRequestWrapper {

    private final HttpServletResponse response;

    ConvergedRequest(HttpServletRequest request, HttpServletResponse response) {
      super(request);
      this.response = response;
    }

    @Override
    public HttpSession getSession() {
      return new ConvergedSession(super.getSession(), response, application);
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
      var session = super.getSession(create);
      return session == null ? null : new ConvergedSession(session, response, application);
    }
  }
}
