// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.deploy;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.core.SipContextEventImpl;
import org.mobicents.servlet.sip.core.SipContextEventType;
import org.rayo.sip.container.app.SipApplication;
import org.rayo.sip.container.app.UnfinishedSessions;
import org.rayo.sip.container.engine.SipEngine;
import org.rayo.sip.container.jmx.ContainerFigures;
import org.rayo.sip.container.server.Suspension;

/**
 * The server's one SIP application from deployment to undeployment.
 *
 * <p>One at a time: the application router has nothing to choose by.
 */
public final class DeployedApplication implements ServletContextListener {

  private static final AtomicReference<DeployedApplication> CURRENT = new AtomicReference<>();

  private static final long LOOK_EVERY_MILLIS = 50;

  private final SipApplication application;
  private final SipEngine engine;
  private @Nullable ContainerFigures figures;
  private @Nullable Suspension suspension;

  DeployedApplication(SipApplication application, SipEngine engine) {
    this.application = application;
    this.engine = engine;
  }

  /** The application deployed now. */
  public static Optional<DeployedApplication> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /**
   * Makes this the server's SIP application.
   *
   * @throws ServletException when another one is deployed
   */
  void claim() throws ServletException {
    var other = CURRENT.compareAndExchange(null, this);
    if (other != null) {
      throw new ServletException(
          "Cannot deploy SIP application "
              + application.getApplicationName()
              + ": this server already runs "
              + other.application.getApplicationName());
    }
  }

  void abandon() {
    if (suspension != null) {
      suspension.close();
    }
    if (figures != null) {
      figures.close();
    }
    engine.close();
    CURRENT.compareAndSet(this, null);
  }

  public SipApplication application() {
    return application;
  }

  public SipEngine engine() {
    return engine;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    try {
      application.init();
      engine.start(application);
      figures = ContainerFigures.register(engine, application);
      var context = event.getServletContext();
      suspension =
          Suspension.follow(
              engine,
              application.getSipManager(),
              () -> ContextAttributes.suspended(context),
              () -> ContextAttributes.resumed(context));
      application.notifySipContextListeners(
          new SipContextEventImpl(SipContextEventType.SERVLET_INITIALIZED, null));
    } catch (ServletException | RuntimeException e) {
      abandon();
      throw new IllegalStateException(
          "SIP application " + application.getApplicationName() + " does not start", e);
    }
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    try {
      engine.setDraining(true);
      ContextAttributes.stopping(event.getServletContext());
      awaitLastSession();
      engine.withdraw(application);
      application.destroy();
    } finally {
      abandon();
    }
  }

  /**
   * Lets calls in progress end, for as long as new callers are told to stay away. A server that is
   * suspended first, as by {@code :shutdown(suspend-timeout=…)}, has no calls left here.
   */
  private void awaitLastSession() {
    var end = System.nanoTime() + engine.config().timers().retryAfter().toNanos();
    try {
      while (UnfinishedSessions.anyOf(application.getSipManager()) && System.nanoTime() < end) {
        Thread.sleep(LOOK_EVERY_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
