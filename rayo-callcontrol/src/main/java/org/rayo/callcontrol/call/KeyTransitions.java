// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.call.Session.Keys;
import org.rayo.callcontrol.effect.CallEffect.ToMedia;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.error.StanzaError;

/** Keys to and from the other party; one dtmf command is carried out after the other. */
final class KeyTransitions {
  private static final int MOST_WAITING = 16;

  private KeyTransitions() {}

  static CallState command(LiveState state, ClientRequest request, String tones, Effects out) {
    var session = state.facts().session();
    if (!SessionCommands.isUp(state)) {
      out.refuse(request, SessionCommands.notAnswered(state));
    } else if (session.held()) {
      out.refuse(request, StanzaError.unexpectedRequest("The other party is on hold"));
    } else if (session.keys().size() >= MOST_WAITING) {
      out.refuse(request, StanzaError.resourceConstraint("Too many keys wait already"));
    } else {
      var command = new Keys("keys-" + (session.last() + 1), request, tones);
      if (session.keys().isEmpty()) {
        send(command, out);
      }
      return state.with(state.facts().with(session.plus(command)));
    }
    return state;
  }

  private static void send(Keys command, Effects out) {
    out.add(new ToMedia.SendDtmf(command.id(), command.tones())).await(TimerKey.KEYS);
  }

  static CallState on(LiveState state, MediaInput.DtmfInput input, Effects out) {
    return switch (input) {
      case MediaInput.DtmfReceived(var signal, var duration) -> {
        if (state.facts().session().keyEvents()) {
          var event = new CallEvent.Dtmf(signal, duration);
          SignalTransitions.tellController(state.facts(), event, out);
        }
        yield state;
      }
      case MediaInput.DtmfSent(var id, var error) -> {
        var waiting = state.facts().session().keys();
        yield waiting.isEmpty() || !waiting.getFirst().id().equals(id)
            ? state
            : sent(state, error, out);
      }
    };
  }

  /** Media said nothing in time. */
  static CallState overdue(LiveState state, Effects out) {
    return state.facts().session().keys().isEmpty()
        ? state
        : sent(state, StanzaError.resourceConstraint("Media did not send the keys in time"), out);
  }

  private static CallState sent(LiveState state, @Nullable StanzaError error, Effects out) {
    var session = state.facts().session();
    var request = session.keys().getFirst().request();
    out.cancel(TimerKey.KEYS);
    if (error == null) {
      out.done(request);
    } else {
      out.refuse(request, error);
    }
    var rest = session.withoutFirstKeys();
    if (!rest.keys().isEmpty()) {
      send(rest.keys().getFirst(), out);
    }
    return state.with(state.facts().with(rest));
  }
}
