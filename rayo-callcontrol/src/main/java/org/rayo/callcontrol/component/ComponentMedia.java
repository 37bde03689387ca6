// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.component;

import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.protocol.jid.Jid;

/** What media says about components, of calls and of mixers. */
public final class ComponentMedia {
  private ComponentMedia() {}

  /**
   * @param party the bare JID that the components belong to
   */
  public static Components on(
      Components all, MediaInput.ComponentInput input, Jid party, Effects out) {
    return switch (input) {
      case MediaInput.ComponentStarted(var id) ->
          ComponentStarts.started(all, id.value(), party, out);
      case MediaInput.ComponentRefused(var id, var error) ->
          ComponentStarts.refused(all, id.value(), error, out);
      case MediaInput.InputTimersStarted(var id) -> {
        ComponentEnds.inputTimersStarted(all, id.value(), out);
        yield all;
      }
      case MediaInput.SignalDetected(var id, var signal) -> {
        ComponentEnds.signalDetected(all, id.value(), signal, out);
        yield all;
      }
      case MediaInput.ComponentFinished(var id, var complete) ->
          ComponentEnds.finished(all, id.value(), complete, party, out);
      case MediaInput.CommandDone(var id, var command) ->
          ComponentCommands.done(all, id.value(), command, out);
      case MediaInput.CommandRefused(var id, var command, var error) ->
          ComponentCommands.refused(all, id.value(), command, error, out);
    };
  }
}
