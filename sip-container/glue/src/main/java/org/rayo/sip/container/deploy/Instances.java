// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.deploy;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.util.HashMap;
import java.util.Map;

/** Creates and injects the application's objects, one per class. */
final class Instances {

  private final ServletContext context;
  private final Map<Class<?>, Object> made = new HashMap<>();

  Instances(ServletContext context) {
    this.context = context;
  }

  /** The servlet of a class, injected by the web container. */
  <T extends Servlet> T servlet(String className, Class<T> type) throws ServletException {
    var actual = load(className, type);
    var known = made.get(actual);
    if (known == null) {
      known = context.createServlet(actual);
      made.put(actual, known);
    }
    return type.cast(known);
  }

  /** The listener of a class, which may be a servlet too; injected by CDI. */
  <T> T listener(String className, Class<T> type) throws ServletException {
    var actual = load(className, type);
    var known = made.get(actual);
    if (known == null) {
      known =
          Servlet.class.isAssignableFrom(actual)
              ? servlet(className, javax.servlet.sip.SipServlet.class)
              : inject(actual);
      made.put(actual, known);
    }
    return type.cast(known);
  }

  private static <T> T inject(Class<T> type) throws ServletException {
    try {
      var manager = CDI.current().getBeanManager();
      return new Unmanaged<>(manager, type).newInstance().produce().inject().postConstruct().get();
    } catch (IllegalStateException noCdi) {
      try {
        return type.getConstructor().newInstance();
      } catch (ReflectiveOperationException e) {
        throw new ServletException("SIP listener " + type.getName() + " cannot be created", e);
      }
    }
  }

  private <T> Class<? extends T> load(String className, Class<T> type) throws ServletException {
    try {
      return context.getClassLoader().loadClass(className).asSubclass(type);
    } catch (ClassNotFoundException | ClassCastException e) {
      throw new ServletException("SIP class " + className + " is not a " + type.getName(), e);
    }
  }
}
