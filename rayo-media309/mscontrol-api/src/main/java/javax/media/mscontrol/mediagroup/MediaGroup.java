// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.mediagroup;

import javax.media.mscontrol.Configuration;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.join.JoinableContainer;
import javax.media.mscontrol.mediagroup.signals.SignalDetector;
import javax.media.mscontrol.mediagroup.signals.SignalGenerator;
import javax.media.mscontrol.resource.RTC;
import javax.media.mscontrol.resource.ResourceContainer;
import javax.media.mscontrol.resource.enums.MediaGroupConfigEnum;

/**
 * Resources that serve one party: a player, a recorder, a signal detector, a signal generator, or
 * some of them. Join it with a connection to make it heard.
 */
@SuppressWarnings("overloads") // the standard inherits addListener from two parents
public interface MediaGroup extends JoinableContainer, ResourceContainer {
  Configuration<MediaGroup> PLAYER = MediaGroupConfigEnum.PLAYER;
  Configuration<MediaGroup> SIGNALDETECTOR = MediaGroupConfigEnum.SIGNALDETECTOR;
  Configuration<MediaGroup> PLAYER_SIGNALDETECTOR = MediaGroupConfigEnum.PLAYER_SIGNALDETECTOR;
  Configuration<MediaGroup> PLAYER_RECORDER_SIGNALDETECTOR =
      MediaGroupConfigEnum.PLAYER_RECORDER_SIGNALDETECTOR;
  Configuration<MediaGroup> PLAYER_RECORDER_SIGNALDETECTOR_SIGNALGENERATOR =
      MediaGroupConfigEnum.PLAYER_RECORDER_SIGNALDETECTOR_SIGNALGENERATOR;

  /** Any detected signal ends the recording. */
  RTC SIGDET_STOPRECORD = new RTC(SignalDetector.DETECTION_OF_ONE_SIGNAL, Recorder.STOP);

  /** Any detected signal ends playing: barge-in. */
  RTC SIGDET_STOPPLAY = new RTC(SignalDetector.DETECTION_OF_ONE_SIGNAL, Player.STOP);

  /**
   * @throws MsControlException when the group has no such resource
   */
  Player getPlayer() throws MsControlException;

  /**
   * @throws MsControlException when the group has no such resource
   */
  Recorder getRecorder() throws MsControlException;

  /**
   * @throws MsControlException when the group has no such resource
   */
  SignalDetector getSignalDetector() throws MsControlException;

  /**
   * @throws MsControlException when the group has no such resource
   */
  SignalGenerator getSignalGenerator() throws MsControlException;

  /** Ends whatever the resources of the group are doing; each reports its completion. */
  void stop();
}
