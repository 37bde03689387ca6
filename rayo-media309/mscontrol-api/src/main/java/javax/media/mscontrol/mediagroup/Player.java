// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.mediagroup;

import java.net.URI;
import javax.media.mscontrol.MediaEventNotifier;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.Value;
import javax.media.mscontrol.resource.Action;
import javax.media.mscontrol.resource.RTC;
import javax.media.mscontrol.resource.Resource;
import javax.media.mscontrol.resource.Trigger;
import javax.media.mscontrol.resource.enums.ActionEnum;
import javax.media.mscontrol.resource.enums.ParameterEnum;
import javax.media.mscontrol.resource.enums.TriggerEnum;
import javax.media.mscontrol.resource.enums.ValueEnum;

/**
 * Plays one file, text or dialog document after another into the streams that its group is joined
 * with.
 */
public interface Player extends Resource<MediaGroup>, MediaEventNotifier<PlayerEvent> {
  /** One of {@link CodecConstants}; needed for raw files only. */
  Parameter AUDIO_CODEC = ParameterEnum.PLAYER_AUDIO_CODEC;

  /**
   * One of {@link #QUEUE_IF_BUSY}, {@link #STOP_IF_BUSY}, {@link #FAIL_IF_BUSY}: what happens to a
   * play request while another one runs.
   */
  Parameter BEHAVIOUR_IF_BUSY = ParameterEnum.BEHAVIOUR_IF_BUSY;

  Value QUEUE_IF_BUSY = ValueEnum.QUEUE_IF_BUSY;
  Value STOP_IF_BUSY = ValueEnum.STOP_IF_BUSY;
  Value FAIL_IF_BUSY = ValueEnum.FAIL_IF_BUSY;

  /**
   * An {@link Integer}: milliseconds of the whole operation, or {@link
   * javax.media.mscontrol.resource.Resource#FOR_EVER}.
   */
  Parameter MAX_DURATION = ParameterEnum.PLAYER_MAX_DURATION;

  /** An {@link Integer}: milliseconds to skip at the beginning. */
  Parameter START_OFFSET = ParameterEnum.PLAYER_START_OFFSET;

  /** A {@link Boolean}: wait for {@link #RESUME} before the first sound. */
  Parameter START_IN_PAUSED_MODE = ParameterEnum.PLAYER_START_PAUSED;

  /**
   * An array of {@link javax.media.mscontrol.EventType}: which events are sent besides the
   * completion.
   */
  Parameter ENABLED_EVENTS = ParameterEnum.PLAYER_ENABLED_EVENTS;

  /** An {@link Integer}: how many items the jumps in the list skip. */
  Parameter JUMP_PLAYLIST_INCREMENT = ParameterEnum.JUMP_PLAYLIST_INCREMENT;

  /**
   * An {@link Integer}: milliseconds that {@link #JUMP_FORWARD} and {@link #JUMP_BACKWARD} move.
   */
  Parameter JUMP_TIME = ParameterEnum.PLAYER_JUMP_TIME;

  /**
   * An {@link Integer}: how often the whole list is played, or {@link
   * javax.media.mscontrol.resource.Resource#FOR_EVER}.
   */
  Parameter REPEAT_COUNT = ParameterEnum.REPEAT_COUNT;

  /** An {@link Integer}: milliseconds of silence between two rounds. */
  Parameter INTERVAL = ParameterEnum.INTERVAL;

  /** An {@link Integer}: the step of the volume actions in decibels. */
  Parameter VOLUME_CHANGE = ParameterEnum.VOLUME_CHANGE;

  /** One of {@link FileFormatConstants}. */
  Parameter FILE_FORMAT = ParameterEnum.PLAYER_FILE_FORMAT;

  Action STOP = ActionEnum.PLAYER_STOP;
  Action STOP_ALL = ActionEnum.PLAYER_STOP_ALL;
  Action RESUME = ActionEnum.PLAYER_RESUME;
  Action PAUSE = ActionEnum.PLAYER_PAUSE;
  Action JUMP_FORWARD = ActionEnum.PLAYER_JUMP_FORWARD;
  Action JUMP_BACKWARD = ActionEnum.PLAYER_JUMP_BACKWARD;
  Action JUMP_TO_PLAYLIST_ITEM_START = ActionEnum.JUMP_TO_PLAYLIST_ITEM_START;
  Action JUMP_TO_PLAYLIST_ITEM_END = ActionEnum.JUMP_TO_PLAYLIST_ITEM_END;
  Action JUMP_FORWARD_IN_PLAYLIST = ActionEnum.JUMP_FORWARD_IN_PLAYLIST;
  Action JUMP_BACKWARD_IN_PLAYLIST = ActionEnum.JUMP_BACKWARD_IN_PLAYLIST;
  Action JUMP_TO_PLAYLIST_START = ActionEnum.JUMP_TO_PLAYLIST_START;
  Action JUMP_TO_PLAYLIST_END = ActionEnum.JUMP_TO_PLAYLIST_END;
  Action SPEED_UP = ActionEnum.SPEED_UP;
  Action SPEED_DOWN = ActionEnum.SPEED_DOWN;
  Action NORMAL_SPEED = ActionEnum.NORMAL_SPEED;
  Action VOLUME_UP = ActionEnum.VOLUME_UP;
  Action VOLUME_DOWN = ActionEnum.VOLUME_DOWN;
  Action NORMAL_VOLUME = ActionEnum.NORMAL_VOLUME;
  Action TOGGLE_VOLUME = ActionEnum.TOGGLE_VOLUME;
  Trigger PLAY_START = TriggerEnum.PLAY_START;
  Trigger PLAY_COMPLETION = TriggerEnum.PLAY_COMPLETION;

  /** Starts playing and returns; {@link PlayerEvent#PLAY_COMPLETED} tells the end. */
  void play(URI[] uris, RTC[] rtcs, Parameters parameters) throws MsControlException;

  /** Starts playing and returns; {@link PlayerEvent#PLAY_COMPLETED} tells the end. */
  void play(URI uri, RTC[] rtcs, Parameters parameters) throws MsControlException;

  /**
   * Ends the running request.
   *
   * @param all also those that are queued
   */
  void stop(boolean all);
}
