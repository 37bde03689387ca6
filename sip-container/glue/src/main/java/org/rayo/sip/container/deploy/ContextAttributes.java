// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.deploy;

import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.function.Predicate;
import javax.servlet.sip.SipServlet;
import org.rayo.sip.container.app.SipApplication;

/** The servlet context attributes of JSR 289 §3.2 and §3.4. */
final class ContextAttributes {

  /**
   * A {@code Predicate<String>}, on servers that replicate sessions: makes the application session
   * with that key this node's own, whoever has it, and tells whether it is here.
   */
  private static final String TAKEOVER = "org.rayo.sip.takeover";

  private ContextAttributes() {}

  // JSR 289 §3.4 asks for the 100rel attribute, although it deprecates the constant.
  @SuppressWarnings("deprecation")
  static void publish(SipApplication application, ServletContext context, boolean replicated) {
    var dispatcher = application.getSipApplicationDispatcher();
    context.setAttribute(SipServlet.SIP_FACTORY, application.getSipFactoryFacade());
    context.setAttribute(SipServlet.SIP_SESSIONS_UTIL, application.getSipSessionsUtil());
    context.setAttribute(SipServlet.TIMER_SERVICE, application.getTimerService());
    context.setAttribute(SipServlet.SUPPORTED, List.of(dispatcher.getExtensionsSupported()));
    context.setAttribute(SipServlet.SUPPORTED_RFCs, List.of(dispatcher.getRfcSupported()));
    context.setAttribute(SipServlet.PRACK_SUPPORTED, true);
    context.setAttribute(SipServlet.OUTBOUND_INTERFACES, dispatcher.getOutboundInterfaces());
    if (replicated) {
      Predicate<String> takeOver = application::takeOver;
      context.setAttribute(TAKEOVER, takeOver);
    }
    application.model().contextParameters().forEach(context::setInitParameter);
  }
}
