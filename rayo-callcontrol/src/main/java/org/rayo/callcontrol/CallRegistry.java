// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.call.Answered;
import org.rayo.callcontrol.call.CallActor;
import org.rayo.callcontrol.call.CallInput;
import org.rayo.callcontrol.call.CallObserver;
import org.rayo.callcontrol.call.CallState;
import org.rayo.callcontrol.call.Ended;
import org.rayo.callcontrol.call.NewState;
import org.rayo.callcontrol.call.Offered;
import org.rayo.callcontrol.call.Queued;
import org.rayo.callcontrol.port.CallId;
import org.rayo.protocol.core.EndReason;

/** The calls of this node, ended ones included until signalling let go of them. Thread-safe. */
final class CallRegistry implements CallObserver {
  private final ConcurrentHashMap<CallId, CallActor> calls = new ConcurrentHashMap<>();
  private final AtomicInteger active = new AtomicInteger();
  private final ClientLoads loads = new ClientLoads();
  private final QueuedCalls queued = new QueuedCalls();
  private final CallMetrics metrics;
  private volatile int limit;
  private volatile boolean quiesced;
  private volatile boolean fenced;
  private volatile @Nullable CompletableFuture<Void> draining;

  CallRegistry(CallMetrics metrics, int limit) {
    this.metrics = metrics;
    this.limit = limit;
  }

  /** What became of the wish to add a call. */
  enum Admission {
    ADMITTED,
    /** A call of this id is here. */
    TAKEN,
    /** The limit is reached. */
    FULL,
    DRAINING,
    /** An operator wants no new calls. */
    QUIESCED
  }

  /** Takes another limit; calls beyond it stay. */
  void limit(int calls) {
    limit = calls;
  }

  /** Admits no calls, because other nodes may have them, until {@link #heal}. */
  void fence() {
    fenced = true;
    calls.values().forEach(CallActor::drop);
  }

  void heal() {
    fenced = false;
  }

  boolean fenced() {
    return fenced;
  }

  /** Takes a call of another node, whatever the limits: it is up already. */
  void adopt(CallActor call) {
    var old = calls.put(call.id(), call);
    if (old != null) {
      old.drop();
    }
    if (!(call.state() instanceof Ended)) {
      active.incrementAndGet();
      var controller = call.state().facts().control().controller();
      if (controller != null) {
        loads.add(controller);
      }
    }
  }

  Admission add(CallActor call) {
    if (fenced) {
      metrics.count(CallCounter.CALLS_OVER_LIMIT);
      return Admission.DRAINING;
    }
    if (draining != null) {
      metrics.count(CallCounter.CALLS_OVER_LIMIT);
      return Admission.DRAINING;
    }
    if (quiesced) {
      metrics.count(CallCounter.CALLS_QUIESCED);
      return Admission.QUIESCED;
    }
    if (active.incrementAndGet() > limit) {
      active.decrementAndGet();
      metrics.count(CallCounter.CALLS_OVER_LIMIT);
      return Admission.FULL;
    }
    if (calls.putIfAbsent(call.id(), call) != null) {
      active.decrementAndGet();
      return Admission.TAKEN;
    }
    if (draining != null) {
      // It slipped in while draining began, which may have found no call and be done.
      calls.remove(call.id(), call);
      active.decrementAndGet();
      completeWhenIdle();
      metrics.count(CallCounter.CALLS_OVER_LIMIT);
      return Admission.DRAINING;
    }
    var controller = call.state().facts().control().controller();
    if (controller != null) {
      loads.add(controller);
    }
    return Admission.ADMITTED;
  }

  @Nullable CallActor find(CallId id) {
    return calls.get(id);
  }

  Collection<CallActor> all() {
    return calls.values();
  }

  int active() {
    return active.get();
  }

  ClientLoads loads() {
    return loads;
  }

  QueuedCalls queued() {
    return queued;
  }

  /** Admits no more calls; done when the last one is forgotten. */
  CompletableFuture<Void> drain() {
    var idle = draining;
    if (idle == null) {
      idle = new CompletableFuture<>();
      draining = idle;
    }
    completeWhenIdle();
    return idle;
  }

  /** Admits calls again. */
  void resume() {
    draining = null;
  }

  void quiesce(boolean on) {
    quiesced = on;
  }

  boolean quiesced() {
    return quiesced;
  }

  private void completeWhenIdle() {
    var idle = draining;
    if (idle != null && calls.isEmpty()) {
      idle.complete(null);
    }
  }

  @Override
  public void changed(CallState before, CallState after) {
    if (after instanceof Offered
        && before.facts().control().offered().isEmpty()
        && !after.facts().control().offered().isEmpty()) {
      metrics.count(CallCounter.CALLS_OFFERED);
    }
    if (after instanceof Queued waiting) {
      if (!(before instanceof Queued)) {
        metrics.count(CallCounter.CALLS_QUEUED);
      }
      queued.put(waiting);
    } else if (before instanceof Queued) {
      queued.remove(after.facts().identity().id());
    }
    if (after instanceof Answered && !(before instanceof Answered)) {
      metrics.count(CallCounter.CALLS_ANSWERED);
      replace(after.facts().session().replaces());
    }
    var controller = after.facts().control().controller();
    if (controller != null && before.facts().control().controller() == null) {
      loads.add(controller);
    }
    if (after.facts().components().byId().size() > before.facts().components().byId().size()) {
      metrics.count(CallCounter.COMPONENTS_STARTED);
    }
    if (after instanceof Ended ended && !(before instanceof Ended)) {
      ended(before, ended);
    }
  }

  private void replace(@Nullable CallId replaced) {
    var call = replaced == null ? null : calls.get(replaced);
    if (call != null) {
      call.tell(new CallInput.Replaced());
    }
  }

  private void ended(CallState before, Ended ended) {
    metrics.count(CallCounter.CALLS_ENDED);
    if (ended.end().reason() == EndReason.ERROR) {
      metrics.count(CallCounter.CALLS_FAILED);
    }
    if ((before instanceof NewState.Arriving || before instanceof Queued)
        && ended.facts().control().offered().isEmpty()) {
      metrics.count(CallCounter.CALLS_WITHOUT_CLIENT);
    }
    inactive(ended);
  }

  private void inactive(CallState last) {
    active.decrementAndGet();
    var controller = last.facts().control().controller();
    if (controller != null) {
      loads.remove(controller);
    }
  }

  @Override
  public void forgotten(CallActor call) {
    if (!(call.state() instanceof Ended)) {
      inactive(call.state());
    }
    queued.remove(call.id());
    calls.remove(call.id(), call);
    completeWhenIdle();
  }

  @Override
  public void mishap(Mishap what) {
    metrics.count(CallCounter.of(what));
  }

  @Override
  public void overflowed() {
    metrics.count(CallCounter.MAILBOX_OVERFLOWS);
  }

  @Override
  public void failed() {
    metrics.count(CallCounter.INTERNAL_ERRORS);
  }
}
