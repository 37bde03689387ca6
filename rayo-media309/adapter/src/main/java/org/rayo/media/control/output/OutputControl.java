// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.output;

import javax.media.mscontrol.mediagroup.MediaGroup;
import javax.media.mscontrol.mediagroup.Player;
import javax.media.mscontrol.resource.Action;
import org.rayo.media.control.component.CommandRefused;
import org.rayo.media.control.component.Milliseconds;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.output.OutputCommand;

/**
 * Performs output commands on a player (XEP-0327 section 6.3.2). A step of volume or speed beyond
 * the player's range changes nothing and is no error.
 */
public final class OutputControl {
  private final MediaGroup group;
  private boolean paused;

  public OutputControl(MediaGroup group, boolean startsPaused) {
    this.group = group;
    this.paused = startsPaused;
  }

  public void perform(OutputCommand command) throws CommandRefused {
    switch (command) {
      case OutputCommand.Pause() -> pause(true, Player.PAUSE);
      case OutputCommand.Resume() -> pause(false, Player.RESUME);
      case OutputCommand.SpeedUp() -> group.triggerAction(Player.SPEED_UP);
      case OutputCommand.SpeedDown() -> group.triggerAction(Player.SPEED_DOWN);
      case OutputCommand.VolumeUp() -> group.triggerAction(Player.VOLUME_UP);
      case OutputCommand.VolumeDown() -> group.triggerAction(Player.VOLUME_DOWN);
      case OutputCommand.Seek seek -> seek(seek);
    }
  }

  private void pause(boolean pause, Action action) throws CommandRefused {
    if (paused == pause) {
      throw new CommandRefused(
          StanzaError.unexpectedRequest(
              pause ? "The output is paused already" : "The output is not paused"));
    }
    paused = pause;
    group.triggerAction(action);
  }

  private void seek(OutputCommand.Seek seek) throws CommandRefused {
    if (!seek.amount().isPositive()) {
      throw new CommandRefused(StanzaError.badRequest("The amount to seek must be positive"));
    }
    var amount = group.createParameters();
    amount.put(Player.JUMP_TIME, Milliseconds.of(seek.amount()));
    group.setParameters(amount);
    group.triggerAction(seek.forward() ? Player.JUMP_FORWARD : Player.JUMP_BACKWARD);
  }
}
