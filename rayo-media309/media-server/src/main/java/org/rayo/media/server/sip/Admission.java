// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.sip;

import java.util.function.IntSupplier;
import org.rayo.media.sip.SipAnswer;

/** Whether there is room for another leg. */
public final class Admission {
  private final int maxLegs;
  private final IntSupplier legs;
  private volatile boolean draining;

  /**
   * @param legs how many there are
   */
  public Admission(int maxLegs, IntSupplier legs) {
    this.maxLegs = maxLegs;
    this.legs = legs;
  }

  /** Takes no new legs from now on, or does again. */
  public void drain(boolean on) {
    draining = on;
  }

  public boolean isDraining() {
    return draining;
  }

  boolean isOpen() {
    return !draining && legs.getAsInt() < maxLegs;
  }

  SipAnswer refusal() {
    return withLoad(SipAnswer.of(503)).withHeader("Retry-After", "10");
  }

  /** To OPTIONS. */
  SipAnswer answer() {
    return isOpen() ? withLoad(SipAnswer.of(200)) : refusal();
  }

  private SipAnswer withLoad(SipAnswer answer) {
    return answer.withHeader(
        "X-Rayo-Load",
        "legs=" + legs.getAsInt() + ";max=" + maxLegs + (draining ? ";draining" : ""));
  }
}
