// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.wildfly.fake;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.rayo.runtime.RayoRuntime;
import org.rayo.runtime.RayoRuntime.Registration;

/** Does what the real deployment does: looks the runtime up while it starts and registers. */
@WebListener
public final class FakeDeployment implements ServletContextListener {
  private final List<Registration> registrations = new ArrayList<>();

  @Override
  public void contextInitialized(ServletContextEvent event) {
    var runtime = runtime();
    var server = new FakeServer();
    server.settingsChanged(runtime.settings());
    registrations.add(runtime.addListener(server::settingsChanged));
    registrations.add(runtime.register(server));
    event.getServletContext().log("Settings: " + runtime.settings());
    if (!runtime.saslAuthenticationFactory().getMechanismNames().contains("SCRAM-SHA-256")) {
      throw new IllegalStateException("The SASL factory lacks SCRAM-SHA-256");
    }
    if (runtime.sslContext() == null) {
      throw new IllegalStateException("There is no SSL context");
    }
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    registrations.forEach(Registration::close);
  }

  @SuppressWarnings("BanJNDI") // a constant name in the server's own naming context
  private static RayoRuntime runtime() {
    try {
      return InitialContext.doLookup(RayoRuntime.JNDI_NAME);
    } catch (NamingException e) {
      throw new IllegalStateException("The subsystem has not bound its runtime", e);
    }
  }
}
