// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.component;

import org.rayo.callcontrol.component.ComponentState.Running;
import org.rayo.callcontrol.component.ComponentState.Starting;
import org.rayo.callcontrol.component.ComponentState.Stopping;
import org.rayo.callcontrol.component.ComponentState.Waiting;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.core.Ref;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;

/**
 * The beginning of a component. Its ref goes out when media has validated it and runs it, so that
 * nothing can come from it before its ref.
 */
public final class ComponentStarts {
  private ComponentStarts() {}

  /**
   * A client wants a component.
   *
   * @param legOpen whether media can start it now; otherwise it waits for {@link #legOpened}
   */
  public static Components start(
      Components components,
      ClientRequest request,
      ComponentStart start,
      boolean legOpen,
      Effects out) {
    if (components.full()) {
      out.refuse(
          request,
          StanzaError.resourceConstraint(
              "Here are " + components.limit() + " components already, which is the limit"));
      return components;
    }
    var kind = ComponentKind.of(start);
    var next = components.counted();
    var id = kind.label() + "-" + next.last();
    if (!legOpen) {
      return next.with(id, new Waiting(request.from(), kind, request, start));
    }
    return next.with(id, begin(id, request, kind, start, out));
  }

  /** Media is there: what waited for it starts. */
  public static Components legOpened(Components components, Effects out) {
    var next = components;
    for (var entry : components.byId().entrySet()) {
      if (entry.getValue() instanceof Waiting(_, var kind, var request, var start)) {
        next = next.with(entry.getKey(), begin(entry.getKey(), request, kind, start, out));
      }
    }
    return next;
  }

  private static Starting begin(
      String id, ClientRequest request, ComponentKind kind, ComponentStart start, Effects out) {
    out.add(new CallEffect.ToMedia.Start(id, start)).await(TimerKey.component(id));
    return new Starting(request.from(), kind, request);
  }

  /** Media runs it. */
  public static Components started(Components components, String id, Jid call, Effects out) {
    if (components.byId().get(id) instanceof Starting(var creator, var kind, var request)) {
      out.cancel(TimerKey.component(id));
      return components.with(id, introduce(id, call, creator, kind, request, out));
    }
    return components;
  }

  static Running introduce(
      String id, Jid call, Jid creator, ComponentKind kind, ClientRequest request, Effects out) {
    var ref = new Ref("xmpp:" + call.withResource(id));
    out.add(new CallEffect.Reply(request, new CommandResult.Created(ref)));
    return new Running(creator, kind, java.util.Map.of());
  }

  /** Media does not run it. */
  public static Components refused(
      Components components, String id, StanzaError error, Effects out) {
    if (components.byId().get(id) instanceof Starting(_, _, var request)) {
      out.cancel(TimerKey.component(id)).refuse(request, error);
      return components.without(id);
    }
    return components;
  }

  /** Media did not say in time whether it runs it or, once told to stop it, that it did. */
  public static Components overdue(Components components, String id, Effects out) {
    return switch (components.byId().get(id)) {
      case Starting(_, _, var request) -> {
        out.refuse(request, StanzaError.resourceConstraint("Media did not start it in time"))
            .add(new CallEffect.ToMedia.Stop(id));
        yield components.without(id);
      }
      case Stopping stopping ->
          ComponentEnds.complete(components, id, stopping, ComponentEnds.STOPPED, out);
      case null -> components;
      case Waiting _, Running _ -> components;
    };
  }
}
