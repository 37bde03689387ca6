// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.sip;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A request that came; it is answered once. */
public sealed class SipRequest permits IncomingInvite {
  private final Incoming incoming;
  private final AtomicBoolean answered = new AtomicBoolean();

  SipRequest(Incoming incoming) {
    this.incoming = incoming;
  }

  final Incoming incoming() {
    return incoming;
  }

  public final String method() {
    return incoming.method();
  }

  public final String callId() {
    return incoming.callId();
  }

  /** The tag of From. */
  public final String remoteTag() {
    return incoming.remoteTag();
  }

  public final @Nullable SipBody body() {
    return incoming.body();
  }

  /** The first header of that name. */
  public final @Nullable String header(String name) {
    return incoming.header(name);
  }

  /** Answers it from any thread, without waiting; a second answer is ignored. */
  public final void answer(SipAnswer answer) {
    if (claim()) {
      incoming.answer(answer);
    }
  }

  /** False when it was answered before. */
  final boolean claim() {
    return answered.compareAndSet(false, true);
  }
}
