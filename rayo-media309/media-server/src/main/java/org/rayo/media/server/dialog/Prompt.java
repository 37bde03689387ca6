// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.dialog;

import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.play.PlayEnd;
import org.rayo.media.engine.play.Player;
import org.rayo.media.msml.Moml;
import org.rayo.media.msml.MsmlException;

/** The {@code <play>} inside of a collect or record. */
final class Prompt {
  private final DialogRun dialog;
  private final Moml.Play play;
  private final Runnable done;
  private @Nullable Player player;

  /**
   * @param done runs on the queue, however it ended
   */
  Prompt(DialogRun dialog, Moml.Play play, Runnable done) {
    this.dialog = dialog;
    this.play = play;
    this.done = done;
  }

  void begin() throws MsmlException {
    var request = PlayPrimitive.request(play, dialog.setup().voice());
    var stage = dialog.stage();
    player = Refusals.translate(() -> stage.party().play(request, (PlayEnd _) -> stage.run(done)));
  }

  boolean mayBarge() {
    return play.barge();
  }

  void stop() {
    if (player != null) {
      player.stop();
    }
  }
}
