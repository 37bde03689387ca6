// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.deploy;

import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.servlet.sip.SipServlet;
import org.rayo.sip.container.app.SipApplication;
import org.rayo.sip.container.app.UnfinishedSessions;
import org.rayo.sip.container.engine.SipEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The servlet context attributes of JSR 289 §3.2 and §3.4. */
final class ContextAttributes {

  /**
   * A {@code Predicate<String>}, on servers that replicate sessions: makes the application session
   * with that key this node's own, whoever has it, and tells whether it is here.
   */
  private static final String TAKEOVER = "org.rayo.sip.takeover";

  /**
   * A {@code BooleanSupplier}, on servers that replicate sessions: the node stops, and its sessions
   * go on elsewhere. True when none is left here and the others have everything of them.
   */
  private static final String LEAVE = "org.rayo.sip.leave";

  /**
   * A {@code Runnable} that an application may set: run when the application is about to stop,
   * while its sessions and the container still work. It may wait.
   */
  private static final String STOPPING = "org.rayo.sip.stopping";

  /**
   * A {@code Runnable} that an application may set: run when the server is suspended and goes on
   * running; new calls are refused by then. It may wait.
   */
  private static final String SUSPENDED = "org.rayo.sip.suspended";

  /** A {@code Runnable} that an application may set: run when the server is resumed. */
  private static final String RESUMED = "org.rayo.sip.resumed";

  /**
   * A {@code Runnable}, on servers that replicate sessions: the opposite of {@link #LEAVE}, once
   * the sessions are elsewhere.
   */
  private static final String STAY = "org.rayo.sip.stay";

  private static final Logger LOG = LoggerFactory.getLogger(ContextAttributes.class);

  private ContextAttributes() {}

  /** Lets the application see to its sessions. */
  static void stopping(ServletContext context) {
    run(context, STOPPING);
  }

  /** Lets the application see to its sessions. */
  static void suspended(ServletContext context) {
    run(context, SUSPENDED);
  }

  static void resumed(ServletContext context) {
    run(context, RESUMED);
  }

  private static void run(ServletContext context, String attribute) {
    if (context.getAttribute(attribute) instanceof Runnable application) {
      try {
        application.run();
      } catch (RuntimeException e) {
        LOG.warn("The application did not see to its sessions: {}", attribute, e);
      }
    }
  }

  // JSR 289 §3.4 asks for the 100rel attribute, although it deprecates the constant.
  @SuppressWarnings("deprecation")
  static void publish(SipApplication application, ServletContext context, SipEngine engine) {
    var dispatcher = application.getSipApplicationDispatcher();
    context.setAttribute(SipServlet.SIP_FACTORY, application.getSipFactoryFacade());
    context.setAttribute(SipServlet.SIP_SESSIONS_UTIL, application.getSipSessionsUtil());
    context.setAttribute(SipServlet.TIMER_SERVICE, application.getTimerService());
    context.setAttribute(SipServlet.SUPPORTED, List.of(dispatcher.getExtensionsSupported()));
    context.setAttribute(SipServlet.SUPPORTED_RFCs, List.of(dispatcher.getRfcSupported()));
    context.setAttribute(SipServlet.PRACK_SUPPORTED, true);
    context.setAttribute(SipServlet.OUTBOUND_INTERFACES, dispatcher.getOutboundInterfaces());
    if (engine.replication() != null) {
      Predicate<String> takeOver = application::takeOver;
      context.setAttribute(TAKEOVER, takeOver);
      var sessions = application.getSipManager();
      BooleanSupplier leave = () -> engine.leave() && !UnfinishedSessions.anyOf(sessions);
      context.setAttribute(LEAVE, leave);
      Runnable stay = engine::stay;
      context.setAttribute(STAY, stay);
    }
    application.model().contextParameters().forEach(context::setInitParameter);
  }
}
