// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.media.control.component.CommandRefused;
import org.rayo.media.control.component.ComponentEvents;
import org.rayo.media.control.component.MediaComponent;
import org.rayo.protocol.core.ComponentCommand;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.ext.Stop;

/**
 * The life of one component: starting, running, over. It sees to the order that call control is
 * promised (started or refused first, one completion last) whatever order the media server's
 * answers come in. Methods without a word about threads run on the queue of the leg.
 */
final class ComponentSlot implements ComponentEvents {
  private final ComponentId id;
  private final CallLeg leg;

  /** What came from the component before it was known to have started. */
  private final List<Runnable> early = new ArrayList<>(0);

  private @Nullable MediaComponent component;
  private boolean stopping;
  private boolean over;

  ComponentSlot(ComponentId id, CallLeg leg) {
    this.id = id;
    this.leg = leg;
  }

  /** From any thread. */
  void started(MediaComponent running) {
    leg.run(() -> startedNow(running));
  }

  private void startedNow(MediaComponent running) {
    if (over) {
      running.release();
      return;
    }
    component = running;
    leg.tell(new MediaInput.ComponentStarted(id));
    early.forEach(Runnable::run);
    early.clear();
    if (stopping && !over) {
      running.stop();
    }
  }

  /** From any thread: it was accepted, and failed at once. */
  void failed(@Nullable String text) {
    leg.run(
        () -> {
          if (!over) {
            leg.tell(new MediaInput.ComponentStarted(id));
            finish(new Complete(new CompleteReason.Failed(text), null));
          }
        });
  }

  /** From any thread. */
  void refused(StanzaError error) {
    leg.run(
        () -> {
          if (!over) {
            over = true;
            leg.tell(new MediaInput.ComponentRefused(id, error));
            leg.remove(id);
          }
        });
  }

  @Override
  public void completed(Complete complete) {
    leg.run(() -> whenStarted(() -> finish(complete)));
  }

  @Override
  public void inputTimersStarted() {
    leg.run(() -> whenStarted(() -> leg.tell(new MediaInput.InputTimersStarted(id))));
  }

  private void whenStarted(Runnable task) {
    if (over) {
      return;
    }
    if (component == null) {
      early.add(task);
    } else {
      task.run();
    }
  }

  private void finish(Complete complete) {
    if (over) {
      return;
    }
    over = true;
    if (component != null) {
      component.release();
    }
    leg.tell(new MediaInput.ComponentFinished(id, leg.isClosing() ? hungUp(complete) : complete));
    leg.remove(id);
  }

  /** Whatever stopped it while the call ended, the end of the call is the reason. */
  private static Complete hungUp(Complete complete) {
    return new Complete(new CompleteReason.HungUp(), complete.recording());
  }

  void command(String commandId, ComponentCommand command) {
    if (command instanceof Stop) {
      stop();
      leg.tell(new MediaInput.CommandDone(id, commandId));
      return;
    }
    try {
      if (component == null) {
        throw new CommandRefused(StanzaError.unexpectedRequest("The component is starting"));
      }
      component.command(command);
      leg.tell(new MediaInput.CommandDone(id, commandId));
    } catch (CommandRefused e) {
      leg.tell(new MediaInput.CommandRefused(id, commandId, e.error()));
    } catch (RuntimeException e) {
      leg.tell(new MediaInput.CommandRefused(id, commandId, CallLeg.internalError(e)));
    }
  }

  void stop() {
    stopping = true;
    if (component != null) {
      component.stop();
    }
  }

  /** The leg waits no longer. */
  void abandon() {
    if (component == null) {
      refused(StanzaError.unexpectedRequest("The call has ended"));
    } else {
      finish(new Complete(new CompleteReason.HungUp(), null));
    }
  }
}
