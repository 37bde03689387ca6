// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.output;

import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.mediagroup.MediaGroup;
import javax.media.mscontrol.mediagroup.PlayerEvent;
import javax.media.mscontrol.resource.RTC;
import org.rayo.media.control.component.CommandRefused;
import org.rayo.media.control.component.Completions;
import org.rayo.media.control.component.ComponentEvents;
import org.rayo.media.control.component.MediaComponent;
import org.rayo.media.control.component.MediaParty;
import org.rayo.protocol.core.ComponentCommand;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.OutputCommand;
import org.rayo.protocol.output.OutputReason;

/** Documents played to the party. Several outputs at a time are mixed. */
public final class OutputComponent implements MediaComponent {
  private final MediaGroup group;
  private final OutputControl control;

  private OutputComponent(MediaGroup group, boolean startsPaused) {
    this.group = group;
    this.control = new OutputControl(group, startsPaused);
  }

  public static MediaComponent start(MediaParty party, Output output, ComponentEvents events)
      throws MsControlException, CommandRefused {
    var uris = OutputOrder.uris(output);
    var group = party.newGroup(MediaGroup.PLAYER);
    try {
      var parameters = group.createParameters();
      OutputOrder.fill(parameters, output);
      var player = group.getPlayer();
      player.addListener(event -> report(event, events));
      player.play(uris, RTC.NO_RTC, parameters);
      return new OutputComponent(group, output.startPaused());
    } catch (MsControlException e) {
      group.release();
      throw e;
    }
  }

  private static void report(PlayerEvent event, ComponentEvents events) {
    if (event.getEventType() == PlayerEvent.PLAY_COMPLETED) {
      events.completed(new Complete(reason(event), null));
    }
  }

  private static CompleteReason reason(PlayerEvent event) {
    var shared = Completions.shared(event);
    if (shared != null) {
      return shared;
    }
    return event.getQualifier() == PlayerEvent.DURATION_EXCEEDED
        ? OutputReason.MAX_TIME
        : OutputReason.FINISH;
  }

  @Override
  public void command(ComponentCommand command) throws CommandRefused {
    if (!(command instanceof OutputCommand outputCommand)) {
      throw new CommandRefused(StanzaError.unknownFeature("Not a command for an output"));
    }
    control.perform(outputCommand);
  }

  @Override
  public void stop() {
    group.stop();
  }

  @Override
  public void release() {
    group.release();
  }
}
