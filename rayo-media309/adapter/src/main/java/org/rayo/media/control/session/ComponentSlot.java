// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.media.control.component.CommandRefused;
import org.rayo.media.control.component.ComponentEvents;
import org.rayo.media.control.component.MediaComponent;
import org.rayo.protocol.core.ComponentCommand;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.cpa.Signal;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.ext.Stop;
import org.rayo.protocol.record.RecordMedia;

/**
 * The life of one component: starting, running, over. It sees to the order that call control is
 * promised (started or refused first, one completion last) whatever order the media server's
 * answers come in. Methods without a word about threads run on the queue of the party.
 */
final class ComponentSlot implements ComponentEvents {
  private final ComponentId id;
  private final ComponentStart start;
  private final PartyControl party;

  /** What came from the component before it was known to have started. */
  private final List<Runnable> early = new ArrayList<>(0);

  private @Nullable MediaComponent component;
  private boolean stopping;
  private boolean over;

  /** Since when it has run undisturbed; null when nobody knows. */
  private @Nullable Instant since;

  /** Whether everybody knows of it, as it ran on a media server that is gone. */
  private boolean known;

  private boolean suspended;

  ComponentSlot(ComponentId id, ComponentStart start, PartyControl party) {
    this.id = id;
    this.start = start;
    this.party = party;
  }

  ComponentId id() {
    return id;
  }

  /** Whether it waits for media to be there again. */
  boolean isSuspended() {
    return suspended;
  }

  /** What has to be started now. */
  ComponentStart begin() {
    suspended = false;
    return start;
  }

  /** Whether it goes on with what it did elsewhere. */
  boolean isSuccessor() {
    return known;
  }

  /** Whether it has done something that is worth having when it is stopped. */
  private boolean hasResults() {
    return start instanceof RecordMedia && (component != null || known);
  }

  /**
   * Media is lost, and what still comes from this run of the component counts for nothing.
   *
   * @return what takes its place; null when it is over
   */
  @Nullable ComponentSlot suspend(String why) {
    if (suspended) {
      return null;
    }
    var ran = since == null ? null : Duration.between(since, Instant.now());
    var next = component == null && !known ? start : Resumption.of(start, ran, isPaused());
    if ((stopping && !hasResults()) || next == null) {
      if (component == null && !known) {
        party.tell(new MediaInput.ComponentStarted(id));
      }
      finish(
          new Complete(
              stopping ? new CompleteReason.Stopped() : new CompleteReason.Failed(why), null));
      return null;
    }
    over = true;
    if (component != null) {
      component.release();
    }
    var successor = new ComponentSlot(id, next, party);
    successor.known = known || component != null;
    successor.stopping = stopping;
    successor.suspended = true;
    return successor;
  }

  private boolean isPaused() {
    return component == null
        ? start instanceof RecordMedia record && record.startPaused()
        : component.isPaused();
  }

  /** From any thread. */
  void started(MediaComponent running) {
    party.run(() -> startedNow(running));
  }

  /** On the queue: it has been running for a while, and everybody knows. */
  void adopted(MediaComponent running) {
    component = running;
  }

  /** On the queue: what another process has started cannot go on here. */
  void lost(@Nullable String text) {
    party.run(() -> finish(new Complete(new CompleteReason.Failed(text), null)));
  }

  private void startedNow(MediaComponent running) {
    if (over) {
      running.release();
      return;
    }
    component = running;
    since = Instant.now();
    if (!known) {
      party.tell(new MediaInput.ComponentStarted(id));
    }
    early.forEach(Runnable::run);
    early.clear();
    if (stopping && !over) {
      running.stop();
    }
  }

  /** From any thread: it was accepted, and failed at once. */
  void failed(@Nullable String text) {
    party.run(
        () -> {
          if (!over) {
            if (!known) {
              party.tell(new MediaInput.ComponentStarted(id));
            }
            finish(new Complete(new CompleteReason.Failed(text), null));
          }
        });
  }

  /** From any thread. */
  void refused(StanzaError error) {
    party.run(
        () -> {
          if (known) {
            finish(new Complete(new CompleteReason.Failed(error.text()), null));
          } else if (!over) {
            over = true;
            party.tell(new MediaInput.ComponentRefused(id, error));
            party.remove(this);
          }
        });
  }

  @Override
  public void completed(Complete complete) {
    party.run(() -> whenStarted(() -> finish(complete)));
  }

  @Override
  public void inputTimersStarted() {
    party.run(() -> whenStarted(() -> party.tell(new MediaInput.InputTimersStarted(id))));
  }

  @Override
  public void detected(Signal signal) {
    party.run(() -> whenStarted(() -> party.tell(new MediaInput.SignalDetected(id, signal))));
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
    party.tell(
        new MediaInput.ComponentFinished(id, party.isClosing() ? hungUp(complete) : complete));
    party.remove(this);
  }

  /** Whatever stopped it while its party ended, the end of that is the reason. */
  private static Complete hungUp(Complete complete) {
    return new Complete(new CompleteReason.HungUp(), complete.recording());
  }

  void command(String commandId, ComponentCommand command) {
    if (command instanceof Stop) {
      stop();
      party.tell(new MediaInput.CommandDone(id, commandId));
      return;
    }
    try {
      if (component == null) {
        throw new CommandRefused(StanzaError.unexpectedRequest("The component is starting"));
      }
      component.command(command);
      since = null; // it may be anywhere by now
      party.tell(new MediaInput.CommandDone(id, commandId));
    } catch (CommandRefused e) {
      party.tell(new MediaInput.CommandRefused(id, commandId, e.error()));
    } catch (RuntimeException e) {
      party.tell(new MediaInput.CommandRefused(id, commandId, PartyControl.internalError(e)));
    }
  }

  void stop() {
    stopping = true;
    if (component != null) {
      component.stop();
    } else if (suspended && !hasResults()) {
      finish(new Complete(new CompleteReason.Stopped(), null));
    }
  }

  /** The party waits no longer. */
  void abandon() {
    if (component == null && !known) {
      refused(StanzaError.unexpectedRequest("The call or mixer has ended"));
    } else {
      finish(new Complete(new CompleteReason.HungUp(), null));
    }
  }
}
