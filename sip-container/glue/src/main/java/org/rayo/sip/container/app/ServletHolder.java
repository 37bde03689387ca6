// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.app;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.core.MobicentsSipServlet;
import org.rayo.sip.container.descriptor.SipServletModel;

/** One SIP servlet: its single instance, and the same instance as seen from SIP threads. */
public final class ServletHolder implements MobicentsSipServlet {

  private final SipServletModel model;
  private final javax.servlet.sip.SipServlet instance;
  private final Servlet contextual;
  private volatile boolean available;

  /**
   * A servlet that was created and injected, but not yet initialised.
   *
   * @param contextual runs calls with the application's class loader and naming context
   */
  ServletHolder(SipServletModel model, javax.servlet.sip.SipServlet instance, Servlet contextual) {
    this.model = model;
    this.instance = instance;
    this.contextual = contextual;
  }

  void init(ServletContext context) throws ServletException {
    contextual.init(new Config(model, context));
    available = true;
  }

  void destroy() {
    if (available) {
      available = false;
      contextual.destroy();
    }
  }

  public javax.servlet.sip.SipServlet instance() {
    return instance;
  }

  @Override
  public String getName() {
    return model.name();
  }

  @Override
  public int getLoadOnStartup() {
    return model.loadOnStartup();
  }

  @Override
  public Servlet allocate() throws ServletException {
    if (!available) {
      throw new ServletException("SIP servlet " + model.name() + " is not in service");
    }
    return contextual;
  }

  @Override
  public void deallocate(Servlet servlet) {
    // There is one instance for all threads.
  }

  @Override
  public boolean isUnavailable() {
    return !available;
  }

  private record Config(SipServletModel model, ServletContext context) implements ServletConfig {

    @Override
    public String getServletName() {
      return model.name();
    }

    @Override
    public ServletContext getServletContext() {
      return context;
    }

    @Override
    public @Nullable String getInitParameter(String name) {
      return parameters().get(name);
    }

    @Override
    public Enumeration<String> getInitParameterNames() {
      return Collections.enumeration(parameters().keySet());
    }

    private Map<String, String> parameters() {
      return model.initParameters();
    }
  }
}
