// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.session;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.MsControlFactory;
import javax.media.mscontrol.networkconnection.NetworkConnection;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.actor.Mailbox;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.MediaListener;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.media.control.component.MediaParty;
import org.rayo.media.control.component.StanzaErrors;
import org.rayo.media.control.record.RecordingPlace;
import org.rayo.protocol.core.ComponentCommand;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.error.StanzaError;

/**
 * One call: a media session with one connection, and its components. All state is touched by tasks
 * of its queue only; what may wait for the network runs elsewhere and reports back to the queue.
 */
final class CallLeg {
  private static final System.Logger LOG = System.getLogger(CallLeg.class.getName());
  private static final int MAX_WAITING = 1000;
  private static final int MAX_COMPONENTS = 100;

  /** After this time a close no longer waits for components to complete. */
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

  private final CallId call;
  private final MediaListener listener;
  private final Executor threads;
  private final ScheduledExecutorService clock;
  private final RecordingPlace recordings;
  private final Runnable onClosed;
  private final Mailbox queue;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<ComponentId, ComponentSlot> components = new LinkedHashMap<>(4);
  private @Nullable MediaParty party;
  private @Nullable Negotiation negotiation;
  private boolean closing;

  CallLeg(
      CallId call,
      MediaListener listener,
      Executor threads,
      ScheduledExecutorService clock,
      RecordingPlace recordings,
      Runnable onClosed) {
    this.call = call;
    this.listener = listener;
    this.threads = threads;
    this.clock = clock;
    this.recordings = recordings;
    this.onClosed = onClosed;
    this.queue = new Mailbox(threads, MAX_WAITING);
  }

  void open(MsControlFactory factory, @Nullable SessionDescription offer) {
    negotiating(
        () -> {
          connect(factory);
          negotiateNow(offer);
        });
  }

  /** A step of a negotiation; call control hears how it ends even if that is a defect of ours. */
  private interface Step {
    void run() throws MsControlException;
  }

  private void negotiating(Step step) {
    queue.tellAlways(
        () -> {
          try {
            step.run();
          } catch (MsControlException e) {
            tell(Negotiation.failed(e));
          } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Call " + call + ": the negotiation failed", e);
            tell(Negotiation.failed(new MsControlException("The media server failed", e)));
          }
        });
  }

  private void connect(MsControlFactory factory) throws MsControlException {
    var session = factory.createMediaSession();
    try {
      var connection = session.createNetworkConnection(NetworkConnection.BASIC);
      negotiation =
          new Negotiation(
              connection.getSdpPortManager(), input -> queue.tellAlways(() -> tell(input)));
      party = new MediaParty(session, connection);
    } catch (MsControlException e) {
      session.release();
      throw e;
    }
  }

  void negotiate(@Nullable SessionDescription offer) {
    negotiating(() -> negotiateNow(offer));
  }

  private void negotiateNow(@Nullable SessionDescription offer) throws MsControlException {
    negotiation().offer(offer);
  }

  void complete(SessionDescription answer) {
    negotiating(() -> negotiation().answer(answer));
  }

  private Negotiation negotiation() throws MsControlException {
    if (negotiation == null) {
      throw new MsControlException("The call has no media");
    }
    return negotiation;
  }

  void start(ComponentId id, ComponentStart start) {
    if (!queue.tell(() -> startNow(id, start))) {
      listener.media(call, new MediaInput.ComponentRefused(id, overflow()));
    }
  }

  private void startNow(ComponentId id, ComponentStart start) {
    var where = party;
    if (where == null || closing) {
      tell(
          new MediaInput.ComponentRefused(
              id, StanzaError.unexpectedRequest("The call has no media")));
    } else if (components.size() >= MAX_COMPONENTS) {
      tell(
          new MediaInput.ComponentRefused(
              id,
              StanzaError.resourceConstraint(
                  "The call has " + MAX_COMPONENTS + " components already")));
    } else if (components.containsKey(id)) {
      tell(new MediaInput.ComponentRefused(id, StanzaError.conflict("The component exists")));
    } else {
      var slot = new ComponentSlot(id, this);
      components.put(id, slot);
      threads.execute(() -> ComponentStarter.start(where, start, recordings, slot));
    }
  }

  void command(ComponentId id, String commandId, ComponentCommand command) {
    if (!queue.tell(() -> commandNow(id, commandId, command))) {
      listener.media(call, new MediaInput.CommandRefused(id, commandId, overflow()));
    }
  }

  private void commandNow(ComponentId id, String commandId, ComponentCommand command) {
    var slot = components.get(id);
    if (slot == null) {
      var error = StanzaError.itemNotFound("There is no such component");
      tell(new MediaInput.CommandRefused(id, commandId, error));
    } else {
      slot.command(commandId, command);
    }
  }

  private static StanzaError overflow() {
    return StanzaError.resourceConstraint("Too many commands are waiting");
  }

  void stop(ComponentId id) {
    run(
        () -> {
          var slot = components.get(id);
          if (slot != null) {
            slot.stop();
          }
        });
  }

  void close() {
    run(this::closeNow);
  }

  /** Releasing the session completes whatever runs; each completion comes through its slot. */
  @SuppressWarnings("FutureReturnValueIgnored") // the task only tells the queue
  private void closeNow() {
    if (closing) {
      return;
    }
    closing = true;
    if (party != null) {
      party.session().release();
    }
    if (components.isEmpty()) {
      finishClose();
    } else {
      clock.schedule(() -> run(this::giveUp), CLOSE_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void giveUp() {
    if (!components.isEmpty()) {
      LOG.log(Level.WARNING, "Call {0}: {1} do not complete", call, components.keySet());
      List.copyOf(components.values()).forEach(ComponentSlot::abandon);
    }
  }

  /** A slot is over; the last one lets the leg go. */
  void remove(ComponentId id) {
    components.remove(id);
    if (closing && components.isEmpty()) {
      finishClose();
    }
  }

  private void finishClose() {
    onClosed.run();
    tell(new MediaInput.Closed());
    closed.countDown();
  }

  void awaitClosed(long nanos) {
    try {
      if (!closed.await(nanos, TimeUnit.NANOSECONDS)) {
        LOG.log(Level.WARNING, "Call {0}: media does not close", call);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isClosing() {
    return closing;
  }

  /** Runs something on the queue. */
  void run(Runnable task) {
    queue.tellAlways(
        () -> {
          try {
            task.run();
          } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Call " + call + ": media control failed", e);
          }
        });
  }

  void tell(MediaInput input) {
    listener.media(call, input);
  }

  static StanzaError internalError(RuntimeException e) {
    LOG.log(Level.ERROR, "A media component failed", e);
    return StanzaErrors.internal();
  }
}
