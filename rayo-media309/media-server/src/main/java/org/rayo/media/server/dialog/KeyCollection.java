// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.dialog;

import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.input.DtmfCollector;
import org.rayo.media.engine.input.InputEnd;
import org.rayo.media.engine.input.InputListener;
import org.rayo.media.engine.input.InputRequest;
import org.rayo.media.msml.MsmlException;

/** What {@code <collect>} and {@code x:input} have in common: listening, once or several times. */
abstract class KeyCollection extends Primitive {
  private final StringBuilder keys = new StringBuilder();
  private @Nullable DtmfCollector collector;

  KeyCollection(DialogRun dialog, String kind, @Nullable String id) {
    super(dialog, kind, id);
  }

  final boolean isListening() {
    return collector != null;
  }

  final String keys() {
    return keys.toString();
  }

  /** Grammars are at hand: fetching was done before. */
  final void listen(InputRequest request) throws MsmlException {
    keys.setLength(0);
    var party = dialog().stage().party();
    collector = Refusals.translate(() -> party.collect(request, new Ears()));
  }

  /** From the queue, when nobody waits for a refusal any more. */
  final void listenLate(InputRequest request) {
    try {
      listen(request);
    } catch (MsmlException e) {
      failed(e.code(), e.getMessage());
    }
  }

  final void startTimers() {
    if (collector != null) {
      collector.startTimers();
    }
  }

  /** False when it was not listening, and nothing follows. */
  final boolean stopListening() {
    return collector != null && collector.stop();
  }

  /** Calls come on threads of the engine. */
  private final class Ears implements InputListener {
    @Override
    public void digit(char digit) {
      dialog()
          .stage()
          .run(
              () -> {
                keys.append(digit);
                pressed(digit);
              });
    }

    @Override
    public void ended(InputEnd end) {
      dialog()
          .stage()
          .run(
              () -> {
                collector = null;
                if (!isOver()) {
                  collected(end);
                }
              });
    }
  }

  void pressed(char key) {}

  /** Listening has ended. */
  abstract void collected(InputEnd end);
}
