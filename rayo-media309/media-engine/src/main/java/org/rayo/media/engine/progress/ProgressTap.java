// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.audio.FrameTap;

/** The tick side of an analysis: what is heard, and how long nothing was. */
final class ProgressTap implements FrameTap, SignalSink {
  private final DetectorBank bank;
  private final ProgressControl control;
  private final long initialMillis;
  private long millis;
  private boolean timed;
  private volatile boolean ended;

  ProgressTap(ProgressRequest request, ProgressControl control) {
    this.control = control;
    this.bank = new DetectorBank(request, this);
    var initial = request.initialTimeout();
    this.initialMillis = initial == null ? Long.MAX_VALUE : initial.toMillis();
  }

  @Override
  public void frame(short[] inbound, short[] outbound) {
    if (ended) {
      return;
    }
    bank.frame(inbound);
    millis += Detector.FRAME_MILLIS;
    if (millis >= initialMillis && !timed) {
      timed = true;
      control.initialTimeout();
    }
  }

  @Override
  public void found(SignalKind kind, int millis, @Nullable String value) {
    control.found(new ProgressSignal(kind, millis, value));
  }

  /** Any thread. */
  void end() {
    ended = true;
  }

  @Override
  public boolean ended() {
    return ended;
  }

  @Override
  public void legClosed() {
    control.partyClosed();
  }
}
