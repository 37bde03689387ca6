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
import org.rayo.protocol.stanza.Message;

/** Brings events to the calls, mixers and components that they come from. */
final class Calls {
  private final Map<Jid, CallHandle> calls = new ConcurrentHashMap<>();
  private final Map<Jid, MixerHandle> mixers = new ConcurrentHashMap<>();
  private final EarlyEvents early = new EarlyEvents();

  /** A call that began with a command or an offer. */
  void add(CallHandle call) {
    calls.put(call.jid(), call);
    replay(call.jid());
  }

  /** The same handle for the same mixer. */
  MixerHandle mixer(MixerHandle made) {
    var known = mixers.putIfAbsent(made.jid(), made);
    if (known != null) {
      return known;
    }
    replay(made.jid());
    return made;
  }

  boolean isMixer(Jid address) {
    return mixers.containsKey(address);
  }

  void add(ComponentOwner owner, ComponentHandle component) {
    owner.components().put(component.jid(), component);
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
    var mixer = mixers.get(from.bare());
    var call = calls.get(from.bare());
    if (mixer != null && from.resource() == null) {
      mixer.on(event, at);
      return;
    }
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
    ComponentOwner owner = mixer == null ? call : mixer;
    var component = owner == null ? null : owner.components().get(from);
    if (component == null) {
      keep(from, event, at);
      return;
    }
    if (event instanceof Complete && owner != null) {
      owner.components().remove(from);
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
    var mixer = mixers.get(from.bare());
    ComponentOwner owner = mixer == null ? calls.get(from.bare()) : mixer;
    var component = owner == null ? null : owner.components().remove(from);
    if (component != null) {
      component.fail(cause);
    }
  }

  /** A text of a call that is gone is of no use to anybody. */
  void deliver(Jid from, Message message, Instant at) {
    var call = calls.get(from.bare());
    if (call != null) {
      call.state().messages().add(message, at);
    }
  }

  void failAll(Exception cause) {
    var left = new ArrayList<>(calls.values());
    calls.clear();
    left.forEach(call -> call.state().fail(cause));
    mixers.values().forEach(mixer -> mixer.fail(cause));
  }

  int size() {
    return calls.size();
  }
}
