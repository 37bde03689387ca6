// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench.sip;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One call of the generator. The times are System.nanoTime, 0 until they happened, and written once
 * by whichever thread saw it.
 */
public final class LoadCall {
  private final int number;
  private final int mediaPort;
  private final AtomicBoolean over = new AtomicBoolean();
  volatile byte @Nullable [] invite;
  volatile byte @Nullable [] ack;

  // Of the thread that repeats; set before it knows the call.
  long lastSent;
  int sent = 1;

  volatile boolean heard;
  public volatile long invited;
  public volatile long offered;
  public volatile long accepting;
  public volatile long ringing;
  public volatile long answering;
  public volatile long answered;
  public volatile long hangingUp;
  public volatile long byeCame;
  public volatile long ended;

  /** Host and port to which the server wants RTP; set with {@link #answered}. */
  public volatile @Nullable String answerSdp;

  LoadCall(int number, int mediaPort) {
    this.number = number;
    this.mediaPort = mediaPort;
  }

  public int number() {
    return number;
  }

  public int mediaPort() {
    return mediaPort;
  }

  /** True for the first caller only: a call is counted once. */
  public boolean finish() {
    return over.compareAndSet(false, true);
  }

  public boolean isOver() {
    return over.get();
  }

  /** How far it came, for the classification of failures. */
  public String stage() {
    if (offered == 0) {
      return heard ? "no offer although the INVITE arrived" : "no response to the INVITE";
    }
    if (answered == 0) {
      return ringing == 0 ? "no 180" : "no 200";
    }
    if (hangingUp == 0) {
      return "no reply to answer";
    }
    return byeCame == 0 ? "no BYE" : "no end event";
  }
}
