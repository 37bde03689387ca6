// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench.failover;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.rayo.client.CallHandle;
import org.rayo.client.ComponentHandle;
import org.rayo.testkit.sip.PhoneCall;

/** One call from both of its ends. */
final class HeldCall {
  final int number;
  final Kind kind;
  final CompletableFuture<CallHandle> handle = new CompletableFuture<>();
  final CompletableFuture<PhoneCall> phone = new CompletableFuture<>();

  /** Both sides have answered; a call that is not up has no media to join. */
  final CompletableFuture<Void> up = new CompletableFuture<>();

  volatile @Nullable ComponentHandle component;

  /** When the component was asked for, and when it was known to run. */
  volatile long recordingFrom;

  volatile long recordingSince;

  HeldCall(int number) {
    this.number = number;
    this.kind = Kind.of(number);
  }

  /** Every other call is dialled by the client. */
  boolean outbound() {
    return number % 2 == 1;
  }

  /** The client that controls it: half of the calls of each direction. */
  int client() {
    return number / 2 % 2;
  }

  String user() {
    return "f" + number;
  }

  @Override
  public String toString() {
    return kind + " " + number + (outbound() ? " out" : " in");
  }
}
