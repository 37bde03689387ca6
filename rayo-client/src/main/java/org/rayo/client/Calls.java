// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rayo.client.EarlyEvents.Early;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.jid.Jid;

/** Brings events to the calls and components that they come from. */
final class Calls {
  private final Map<Jid, CallHandle> calls = new ConcurrentHashMap<>();
  private final EarlyEvents early = new EarlyEvents();

  /** A call that began with a command or an offer. */
  void add(CallHandle call) {
    calls.put(call.jid(), call);
    replay(call.jid());
  }

  void add(CallHandle call, ComponentHandle component) {
    call.state().components().put(component.jid(), component);
    replay(component.jid());
  }

  private void replay(Jid entity) {
    var kept = takeEarly(entity);
    kept.forEach(e -> deliver(e.from(), e.event(), e.at()));
  }

  private Iterable<Early> takeEarly(Jid entity) {
    synchronized (early) {
      return early.take(entity);
    }
  }

  void deliver(Jid from, RayoEvent event, Instant at) {
    var call = calls.get(from.bare());
    if (event instanceof CallEvent ofCall) {
      if (call == null) {
        keep(from, event, at);
      } else {
        if (ofCall instanceof CallEvent.End) {
          calls.remove(call.jid());
        }
        call.state().on(ofCall, at);
      }
      return;
    }
    var component = call == null ? null : call.state().components().get(from);
    if (component == null) {
      keep(from, event, at);
      return;
    }
    if (event instanceof Complete && call != null) {
      call.state().components().remove(from);
    }
    component.on(event, at);
  }

  private void keep(Jid from, RayoEvent event, Instant at) {
    synchronized (early) {
      early.keep(new Early(from, event, at));
    }
  }

  /** An event of a component that cannot be read: nobody should wait for it for ever. */
  void fail(Jid from, Exception cause) {
    var call = calls.get(from.bare());
    var component = call == null ? null : call.state().components().remove(from);
    if (component != null) {
      component.fail(cause);
    }
  }

  void failAll(Exception cause) {
    var left = new ArrayList<>(calls.values());
    calls.clear();
    left.forEach(call -> call.state().fail(cause));
  }

  int size() {
    return calls.size();
  }
}
