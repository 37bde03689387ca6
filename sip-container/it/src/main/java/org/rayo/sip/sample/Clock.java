// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.sample;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import javax.servlet.sip.ServletTimer;
import javax.servlet.sip.TimerListener;
import javax.servlet.sip.annotation.SipListener;

/** Counts timers, if its thread has the application's context. */
@SipListener
public class Clock implements TimerListener {

  @Inject private CallLog log;

  @Override
  public void timeout(ServletTimer timer) {
    // Fails on a thread without the application's class loader.
    if (CDI.current().select(CallLog.class).isResolvable()) {
      log.timed();
    }
  }
}
