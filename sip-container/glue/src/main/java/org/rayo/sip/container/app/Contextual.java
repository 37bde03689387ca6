// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.app;

import jakarta.enterprise.concurrent.ContextService;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Makes calls from SIP and timer threads run with the application's class loader, naming and
 * security context, which is what CDI and {@code java:} lookups need there.
 */
public final class Contextual {

  private final ContextService contexts;

  private Contextual(ContextService contexts) {
    this.contexts = contexts;
  }

  /**
   * Captures the calling thread's context; call it while the application is being deployed.
   *
   * @throws IllegalStateException when the server has no default context service
   */
  // The name is a constant and the server binds it; nothing from outside is looked up.
  @SuppressWarnings("BanJNDI")
  public static Contextual capture() {
    try {
      var service = new InitialContext().lookup("java:comp/DefaultContextService");
      return new Contextual((ContextService) service);
    } catch (NamingException e) {
      throw new IllegalStateException(
          "SIP applications need the default context service of the ee subsystem", e);
    }
  }

  /** The same object behind an interface, callable from any thread. */
  public <T> T wrap(T target, Class<T> type) {
    return contexts.createContextualProxy(target, type);
  }

  /** The same object behind all interfaces that it implements, callable from any thread. */
  public Object wrapAll(Object target) {
    return contexts.createContextualProxy(
        target, interfacesOf(target.getClass()).toArray(Class<?>[]::new));
  }

  private static List<Class<?>> interfacesOf(Class<?> type) {
    Set<Class<?>> found = new LinkedHashSet<>();
    for (var at = type; at != Object.class; at = at.getSuperclass()) {
      found.addAll(List.of(at.getInterfaces()));
    }
    return new ArrayList<>(found);
  }
}
