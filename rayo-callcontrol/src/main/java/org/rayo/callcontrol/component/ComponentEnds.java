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
import org.rayo.protocol.cpa.Signal;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.prompt.InputTimersStarted;

/**
 * The end of a component. Whatever races towards it (a natural finish, a stop, the end of the
 * call), the first to come makes the one completion, and the component is unknown from then on.
 */
public final class ComponentEnds {
  static final Complete STOPPED = new Complete(new CompleteReason.Stopped(), null);
  private static final Complete LOST =
      new Complete(new CompleteReason.Failed("The media of the call was lost"), null);
  private static final Complete HUNG_UP = new Complete(new CompleteReason.HungUp(), null);

  private ComponentEnds() {}

  /** Media says that it is over. */
  public static Components finished(
      Components components, String id, Complete complete, Jid call, Effects out) {
    return switch (components.byId().get(id)) {
      case Running running -> complete(components, id, running, complete, out);
      case Stopping stopping -> complete(components, id, stopping, complete, out);
      case Starting(var creator, var kind, var request) -> {
        out.cancel(TimerKey.component(id));
        var running = ComponentStarts.introduce(id, call, creator, kind, request, out);
        yield complete(components, id, running, complete, out);
      }
      case Waiting _ -> components;
      case null -> components;
    };
  }

  /** The output part of a prompt is over. */
  public static void inputTimersStarted(Components components, String id, Effects out) {
    if (components.byId().get(id) instanceof Running running) {
      out.add(new CallEffect.Emit(id, running.creator(), new InputTimersStarted()));
    }
  }

  /** Call progress analysis found something (XEP-0341 section 3.1). */
  public static void signalDetected(Components components, String id, Signal signal, Effects out) {
    if (components.byId().get(id) instanceof Running running) {
      out.add(new CallEffect.Emit(id, running.creator(), signal));
    }
  }

  static Components complete(
      Components components, String id, ComponentState state, Complete complete, Effects out) {
    if (state instanceof Stopping) {
      out.cancel(TimerKey.component(id));
    }
    for (var command : ComponentCommands.pending(components, id).entrySet()) {
      out.cancel(TimerKey.command(command.getKey()))
          .refuse(command.getValue(), StanzaError.itemNotFound("The component has completed"));
    }
    out.add(new CallEffect.Emit(id, state.creator(), complete));
    var recording = complete.recording();
    var next = components.without(id);
    return recording == null ? next : next.withRecording(recording.uri());
  }

  /** The call begins to end: who still waits for a ref gets an error, the rest will complete. */
  public static Components callEnding(Components components, StanzaError error, Effects out) {
    var next = components;
    for (var entry : components.byId().entrySet()) {
      var id = entry.getKey();
      switch (entry.getValue()) {
        case Waiting(_, _, var request, _) -> {
          out.refuse(request, error);
          next = next.without(id);
        }
        case Starting(_, _, var request) -> {
          out.cancel(TimerKey.component(id)).refuse(request, error);
          next = next.without(id);
        }
        case Running _, Stopping _ -> {}
      }
    }
    return next;
  }

  /** Tells media once more what to stop. */
  public static void stopAgain(Components components, Effects out) {
    components
        .byId()
        .forEach(
            (id, state) -> {
              if (state instanceof Stopping) {
                out.add(new CallEffect.ToMedia.Stop(id)).await(TimerKey.component(id));
              }
            });
  }

  /** Media was lost with its node, while the call may go on. */
  public static Components mediaLost(Components components, Effects out) {
    var next = components;
    for (var entry : components.byId().entrySet()) {
      next = complete(next, entry.getKey(), entry.getValue(), LOST, out);
    }
    return next;
  }

  /** Media is gone: what has not completed by now never will by itself. */
  public static Components mediaGone(Components components, Effects out) {
    var next = components;
    for (var entry : components.byId().entrySet()) {
      next = complete(next, entry.getKey(), entry.getValue(), HUNG_UP, out);
    }
    return next;
  }
}
