// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.deploy;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import org.rayo.sip.container.app.SipApplication;
import org.rayo.sip.container.http.ConvergedFilter;

/** Gives the HTTP servlets of the application converged sessions (JSR 289 §13). */
final class ConvergedSessions {

  private ConvergedSessions() {}

  static void install(SipApplication application, ServletContext context) {
    var filter = context.addFilter("org.rayo.sip.converged", new ConvergedFilter(application));
    filter.setAsyncSupported(true);
    filter.addMappingForUrlPatterns(
        EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC), false, "/*");
    context.addListener(new org.rayo.sip.container.http.HttpSessionEnd(application));
  }
}
