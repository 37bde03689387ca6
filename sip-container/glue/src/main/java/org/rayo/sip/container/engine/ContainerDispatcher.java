// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.engine;

import org.mobicents.servlet.sip.core.SipApplicationDispatcherImpl;
import org.rayo.sip.container.config.SipContainerConfig;

/** The container's dispatcher with our settings. */
final class ContainerDispatcher extends SipApplicationDispatcherImpl {

  ContainerDispatcher(SipContainerConfig config) {
    var timers = config.timers();
    setBaseTimerInterval(Math.toIntExact(timers.t1().toMillis()));
    setT2Interval(Math.toIntExact(timers.t2().toMillis()));
    setT4Interval(Math.toIntExact(timers.t4().toMillis()));
    // Run servlets on the thread that parsed the message: one hand-over less, and the session lock
    // that the dispatcher takes is released by the thread that took it.
    setBypassRequestExecutor(true);
    setBypassResponseExecutor(true);
    // Overload is decided before the dispatcher, see OverloadGate.
    setCongestionControlCheckingInterval(-1);
    setDomain("org.rayo.sip");
  }
}
