// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.prompt;

import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.mediagroup.MediaGroup;
import javax.media.mscontrol.mediagroup.Player;
import javax.media.mscontrol.mediagroup.PlayerEvent;
import javax.media.mscontrol.mediagroup.SpeechDetectorConstants;
import javax.media.mscontrol.mediagroup.signals.SignalDetectorEvent;
import javax.media.mscontrol.resource.RTC;
import org.rayo.media.control.component.CommandRefused;
import org.rayo.media.control.component.Completions;
import org.rayo.media.control.component.ComponentEvents;
import org.rayo.media.control.component.MediaComponent;
import org.rayo.media.control.component.MediaParty;
import org.rayo.media.control.input.InputOrder;
import org.rayo.media.control.input.InputResults;
import org.rayo.media.control.output.OutputControl;
import org.rayo.media.control.output.OutputOrder;
import org.rayo.media.driver.ext.ExtParameter;
import org.rayo.protocol.core.ComponentCommand;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.output.OutputCommand;
import org.rayo.protocol.prompt.Prompt;

/**
 * An output and an input in one group. Barge-in and the start of the input timers are run time
 * controls, so that no round trip delays them. The input decides how the prompt completes, unless
 * the output fails.
 */
public final class PromptComponent implements MediaComponent {
  /** The end of the output, however it came, lets the input timers run. */
  private static final RTC TIMERS_AFTER_OUTPUT =
      new RTC(Player.PLAY_COMPLETION, SpeechDetectorConstants.PROMPT_DONE);

  private final MediaGroup group;
  private final OutputControl control;
  private final ComponentEvents events;
  private volatile boolean outputOver;
  private volatile boolean stopping;

  private PromptComponent(MediaGroup group, boolean startsPaused, ComponentEvents events) {
    this.group = group;
    this.control = new OutputControl(group, startsPaused);
    this.events = events;
  }

  /** The input comes first: should its grammar be bad, nothing was heard yet. */
  public static MediaComponent start(MediaParty party, Prompt prompt, ComponentEvents events)
      throws MsControlException, CommandRefused {
    InputOrder.check(prompt.input());
    var uris = OutputOrder.uris(prompt.output());
    var group = party.newGroup(MediaGroup.PLAYER_SIGNALDETECTOR);
    try {
      var component = new PromptComponent(group, prompt.output().startPaused(), events);
      component.listen(prompt);
      var parameters = group.createParameters();
      OutputOrder.fill(parameters, prompt.output());
      var player = group.getPlayer();
      player.addListener(component::playing);
      player.play(uris, controls(prompt.bargeIn()), parameters);
      return component;
    } catch (MsControlException | CommandRefused e) {
      group.release();
      throw e;
    }
  }

  private static RTC[] controls(boolean bargeIn) {
    return bargeIn
        ? new RTC[] {MediaGroup.SIGDET_STOPPLAY, TIMERS_AFTER_OUTPUT}
        : new RTC[] {TIMERS_AFTER_OUTPUT};
  }

  private void listen(Prompt prompt) throws MsControlException, CommandRefused {
    var parameters = group.createParameters();
    InputOrder.fill(parameters, prompt.input());
    parameters.put(ExtParameter.DETECTOR_WAIT_FOR_PROMPT, true);
    parameters.put(SpeechDetectorConstants.BARGE_IN_ENABLED, prompt.bargeIn());
    var detector = group.getSignalDetector();
    // First, because keys that were pressed before may match at once.
    detector.addListener(this::collecting);
    detector.receiveSignals(-1, InputOrder.patterns(prompt.input()), RTC.NO_RTC, parameters);
  }

  private void collecting(SignalDetectorEvent event) {
    if (event.getEventType() == SignalDetectorEvent.RECEIVE_SIGNALS_COMPLETED) {
      events.completed(new Complete(InputResults.reason(event), null));
    }
  }

  private void playing(PlayerEvent event) {
    if (event.getEventType() != PlayerEvent.PLAY_COMPLETED) {
      return;
    }
    outputOver = true;
    if (Completions.shared(event) instanceof CompleteReason.Failed failed) {
      events.completed(new Complete(failed, null));
    } else if (!stopping && event.isSuccessful()) {
      events.inputTimersStarted();
    }
  }

  @Override
  public void command(ComponentCommand command) throws CommandRefused {
    if (!(command instanceof OutputCommand outputCommand)) {
      throw new CommandRefused(StanzaError.unknownFeature("Not a command for a prompt"));
    }
    if (outputOver) {
      throw new CommandRefused(StanzaError.unexpectedRequest("The output of the prompt is over"));
    }
    control.perform(outputCommand);
  }

  @Override
  public void stop() {
    stopping = true;
    group.stop();
  }

  @Override
  public void release() {
    group.release();
  }
}
