// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** Counts calls, shared between SIP and HTTP servlets. */
@ApplicationScoped
public class CallLog {

  private final AtomicLong started = new AtomicLong();
  private final AtomicLong ended = new AtomicLong();

  void started() {
    started.incrementAndGet();
  }

  void ended() {
    ended.incrementAndGet();
  }

  String summary() {
    return "started=" + started + " ended=" + ended;
  }
}
