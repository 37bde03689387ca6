// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.sip;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** The dialogs of a peer. */
final class CallTable {
  private final Map<SipDialog.Key, SipCall> calls = new ConcurrentHashMap<>();
  private final PeerConfig config;
  private final Requests requests;
  private final PeerListener listener;
  private final Executor threads;
  private final ScheduledExecutorService clock;

  CallTable(
      PeerConfig config,
      Requests requests,
      PeerListener listener,
      Executor threads,
      ScheduledExecutorService clock) {
    this.config = config;
    this.requests = requests;
    this.listener = listener;
    this.threads = threads;
    this.clock = clock;
  }

  /** A dialog that is there already is not replaced. */
  SipCall add(SipDialog dialog) {
    return calls.computeIfAbsent(
        dialog.key(), key -> new SipCall(dialog, this, requests, lane(), lane()));
  }

  void remove(SipCall call) {
    calls.remove(call.key(), call);
  }

  @Nullable SipCall find(SipDialog.Key key) {
    return calls.get(key);
  }

  boolean isFull() {
    return calls.size() >= config.maxCalls();
  }

  Lane lane() {
    return new Lane(threads, config.maxQueued());
  }

  PeerListener listener() {
    return listener;
  }

  ScheduledExecutorService clock() {
    return clock;
  }

  int size() {
    return calls.size();
  }
}
