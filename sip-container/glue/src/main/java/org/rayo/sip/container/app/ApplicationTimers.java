// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.app;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.mobicents.servlet.sip.core.SipService;
import org.mobicents.servlet.sip.core.timers.DefaultProxyTimerService;
import org.mobicents.servlet.sip.core.timers.DefaultSipApplicationSessionTimerService;
import org.mobicents.servlet.sip.core.timers.ProxyTimerService;
import org.mobicents.servlet.sip.core.timers.SipApplicationSessionTimerService;
import org.mobicents.servlet.sip.core.timers.SipServletTimerService;
import org.mobicents.servlet.sip.core.timers.TimerServiceImpl;

/** The three clocks of an application: its own timers, proxy branches and session expiry. */
final class ApplicationTimers {

  private final SipServletTimerService servletTimers;
  private final DefaultProxyTimerService proxyTimers;
  private final DefaultSipApplicationSessionTimerService sessionTimers;

  ApplicationTimers(SipService service, String application) {
    servletTimers = new TimerServiceImpl(service, application);
    proxyTimers = removing(new DefaultProxyTimerService(application));
    sessionTimers = removing(new DefaultSipApplicationSessionTimerService(application));
  }

  /** Cancelled tasks hold a call's memory for the length of the timeout otherwise. */
  private static <T extends ScheduledThreadPoolExecutor> T removing(T executor) {
    executor.setRemoveOnCancelPolicy(true);
    return executor;
  }

  void start() {
    servletTimers.start();
    proxyTimers.start();
    sessionTimers.start();
  }

  void stop() {
    servletTimers.stop();
    proxyTimers.stop();
    sessionTimers.stop();
  }

  SipServletTimerService servletTimers() {
    return servletTimers;
  }

  ProxyTimerService proxyTimers() {
    return proxyTimers;
  }

  SipApplicationSessionTimerService sessionTimers() {
    return sessionTimers;
  }
}
