// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import javax.media.mscontrol.EventType;
import javax.media.mscontrol.MediaErr;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.mediagroup.Player;
import javax.media.mscontrol.mediagroup.PlayerEvent;
import javax.media.mscontrol.resource.Action;
import javax.media.mscontrol.resource.Trigger;
import javax.media.mscontrol.resource.enums.ActionEnum;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.play.PlayEnd;
import org.rayo.media.engine.play.PlayListener;

/** A list that is being played. */
final class Playing implements PlayListener {
  private static final Duration DEFAULT_JUMP = Duration.ofSeconds(5);

  private final EnginePlayer player;
  private final PlayOrder order;
  private org.rayo.media.engine.play.@Nullable Player control;
  private volatile @Nullable Trigger stopTrigger;
  private int louder;
  private int faster;

  Playing(EnginePlayer player, PlayOrder order) {
    this.player = player;
    this.order = order;
  }

  PlayOrder order() {
    return order;
  }

  void control(org.rayo.media.engine.play.Player engineControl) {
    control = engineControl;
  }

  void stop(@Nullable Trigger trigger) {
    if (control != null) {
      stopTrigger = trigger;
      control.stop();
    }
  }

  void perform(Action action, Settings groupSettings) {
    var running = control;
    if (running == null) {
      return;
    }
    switch (action) {
      case ActionEnum.PLAYER_PAUSE -> change(PlayerEvent.PAUSED, action, running.pause());
      case ActionEnum.PLAYER_RESUME -> change(PlayerEvent.RESUMED, action, running.resume());
      case ActionEnum.PLAYER_JUMP_FORWARD -> running.seek(jump(groupSettings));
      case ActionEnum.PLAYER_JUMP_BACKWARD -> running.seek(jump(groupSettings).negated());
      case ActionEnum.SPEED_UP ->
          faster += step(PlayerEvent.SPEED_CHANGED, action, running.speedUp());
      case ActionEnum.SPEED_DOWN ->
          faster -= step(PlayerEvent.SPEED_CHANGED, action, running.speedDown());
      case ActionEnum.VOLUME_UP ->
          louder += step(PlayerEvent.VOLUME_CHANGED, action, running.volumeUp());
      case ActionEnum.VOLUME_DOWN ->
          louder -= step(PlayerEvent.VOLUME_CHANGED, action, running.volumeDown());
      case ActionEnum.NORMAL_SPEED -> {
        faster = undo(faster, running::speedUp, running::speedDown);
        change(PlayerEvent.SPEED_CHANGED, action, true);
      }
      case ActionEnum.NORMAL_VOLUME -> {
        louder = undo(louder, running::volumeUp, running::volumeDown);
        change(PlayerEvent.VOLUME_CHANGED, action, true);
      }
      default -> throw new IllegalArgumentException("Not an action of a player: " + action);
    }
  }

  /** The engine counts in steps only, so normal is where we have gone back all of ours. */
  private static int undo(int steps, BooleanSupplier up, BooleanSupplier down) {
    int left = steps;
    while (left > 0 && down.getAsBoolean()) {
      left--;
    }
    while (left < 0 && up.getAsBoolean()) {
      left++;
    }
    return 0;
  }

  private int step(EventType type, Action action, boolean changed) {
    change(type, action, changed);
    return changed ? 1 : 0;
  }

  private void change(EventType type, Action action, boolean changed) {
    if (order.settings().enables(Player.ENABLED_EVENTS, type) && control != null) {
      var outcome =
          changed ? Outcome.DONE : Outcome.failed(MediaErr.REFUSED, action + " changes nothing");
      player.report(type, outcome, (int) control.position().toMillis(), action);
    }
  }

  /** What was set on the group since counts, then what came with the list. */
  private Duration jump(Settings groupSettings) {
    try {
      var own = order.settings().millis(Player.JUMP_TIME, DEFAULT_JUMP);
      return groupSettings.millis(Player.JUMP_TIME, own);
    } catch (MsControlException e) {
      System.getLogger(Playing.class.getName())
          .log(System.Logger.Level.WARNING, "Jumping {0}: {1}", DEFAULT_JUMP, e.getMessage());
      return DEFAULT_JUMP;
    }
  }

  @Override
  public void started() {
    player.fire(Player.PLAY_START);
  }

  @Override
  public void ended(PlayEnd end) {
    player.ended(this, outcome(end), (int) end.position().toMillis());
  }

  private Outcome outcome(PlayEnd end) {
    return switch (end.reason()) {
      case FINISHED -> Outcome.of(PlayerEvent.END_OF_PLAY_LIST);
      case MAX_TIME -> Outcome.of(PlayerEvent.DURATION_EXCEEDED);
      case STOPPED -> Outcome.stopped(stopTrigger);
      case LEG_CLOSED -> Outcome.DROPPED;
      case ERROR -> Outcome.failed(MediaErr.NOT_FOUND, end.error());
    };
  }
}
