// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.app;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.function.UnaryOperator;
import javax.servlet.sip.SipServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A servlet with the application's {@code @SipApplicationKey} method (JSR 289 §18.2.5): the
 * container looks for a static method in the class of whatever servlet it is about to call, and a
 * contextual proxy has none. Static like that method, so there is one key for the one application
 * of a server.
 */
public final class KeyedServlet implements Servlet {
  private static volatile UnaryOperator<Object> key = UnaryOperator.identity();

  private final Servlet servlet;

  KeyedServlet(Servlet servlet) {
    this.servlet = servlet;
  }

  /**
   * Chooses keys from now on.
   *
   * @param chooser from a request to a text
   */
  static void chooseBy(UnaryOperator<Object> chooser) {
    key = chooser;
  }

  /** What the container has to be told instead of the application's own method. */
  static Method method() {
    try {
      return KeyedServlet.class.getMethod("sipApplicationKey", SipServletRequest.class);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The application's key for an initial request; called by the container by reflection. */
  public static String sipApplicationKey(SipServletRequest request) {
    return (String) key.apply(request);
  }

  @Override
  public void init(ServletConfig config) throws ServletException {
    servlet.init(config);
  }

  @Override
  public ServletConfig getServletConfig() {
    return servlet.getServletConfig();
  }

  @Override
  public void service(@Nullable ServletRequest request, @Nullable ServletResponse response)
      throws ServletException, IOException {
    servlet.service(request, response);
  }

  @Override
  public String getServletInfo() {
    return servlet.getServletInfo();
  }

  @Override
  public void destroy() {
    servlet.destroy();
  }
}
