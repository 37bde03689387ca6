// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.servlet.sip.SipSession;
import org.jspecify.annotations.Nullable;

/** Counts calls, shared between SIP and HTTP servlets. */
@ApplicationScoped
public class CallLog {

  private final AtomicLong started = new AtomicLong();
  private final AtomicLong ended = new AtomicLong();
  private final AtomicLong timed = new AtomicLong();
  private final AtomicReference<@Nullable SipSession> dialed = new AtomicReference<>();

  void started() {
    started.incrementAndGet();
  }

  void ended() {
    ended.incrementAndGet();
  }

  void dialed(SipSession session) {
    dialed.set(session);
  }

  /** The last call placed, once. */
  Optional<SipSession> lastDialed() {
    return Optional.ofNullable(dialed.getAndSet(null));
  }

  void timed() {
    timed.incrementAndGet();
  }

  String summary() {
    return "started=" + started + " ended=" + ended + " timed=" + timed;
  }
}
