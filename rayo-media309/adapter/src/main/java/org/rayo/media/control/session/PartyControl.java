// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.session;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.media.mscontrol.MediaSession;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.MsControlFactory;
import javax.media.mscontrol.join.JoinableContainer;
import javax.media.mscontrol.resource.AllocationEvent;
import javax.media.mscontrol.resource.AllocationEventListener;
import javax.media.mscontrol.resource.ResourceContainer;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.actor.Mailbox;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.JoinDirection;
import org.rayo.callcontrol.port.MediaFlow;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.media.control.component.MediaParty;
import org.rayo.media.control.component.StanzaErrors;
import org.rayo.media.driver.ext.MediaAdoption;
import org.rayo.protocol.core.ComponentCommand;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.error.StanzaError;

/**
 * One call or one mixer: a media session with one object that can be joined, and its components.
 * All state is touched by tasks of its queue only; what may wait for the network runs elsewhere and
 * reports back to the queue.
 */
abstract class PartyControl {
  private static final System.Logger LOG = System.getLogger(PartyControl.class.getName());
  private static final String PARTY = "org.rayo.party";
  private static final int MAX_WAITING = 1000;

  /** After this time a close no longer waits for components to complete. */
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

  private final PartyId id;
  private final Surroundings surroundings;
  private final Mailbox queue;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Components components;

  private @Nullable MediaParty party;

  private boolean closing;
  private volatile boolean abandoned;

  PartyControl(PartyId id, Surroundings surroundings) {
    this.id = id;
    this.surroundings = surroundings;
    this.components = new Components(this, surroundings);
    this.queue = new Mailbox(surroundings.threads(), MAX_WAITING);
  }

  /** A media session that knows whose it is. */
  final MediaSession newSession(MsControlFactory factory) throws MsControlException {
    var session = factory.createMediaSession();
    session.setAttribute(PARTY, id);
    return session;
  }

  /** Null when it is not the session of a party. */
  static @Nullable PartyId partyOf(MediaSession session) {
    return session.getAttribute(PARTY) instanceof PartyId party ? party : null;
  }

  final String mediaName() {
    return MediaNames.of(id);
  }

  /** On the queue: media is there. */
  final void opened(MediaParty media) {
    party = media;
    media.session().setAttribute(PARTY, id);
    if (media.container() instanceof ResourceContainer container) {
      container.addListener(
          (AllocationEventListener)
              event -> {
                if (event.getEventType() == AllocationEvent.IRRECOVERABLE_FAILURE) {
                  run(() -> lost(media, event.getErrorText()));
                }
              });
    }
  }

  /** Media went away by itself; call control may want it anew. */
  private void lost(MediaParty what, @Nullable String why) {
    if (closing || !what.equals(party)) {
      return;
    }
    LOG.log(Level.WARNING, "{0}: media is lost: {1}", this, why);
    party = null;
    components.suspend("The media server is lost");
    what.session().release();
    tell(new MediaInput.Lost());
  }

  /** Makes anew what was lost: on the same terms, elsewhere. */
  abstract void reopen(MsControlFactory factory, MediaFlow flow);

  /** On the queue: media is there again. */
  final void goOn() {
    if (party != null) {
      components.goOn(party);
    }
  }

  /**
   * Finds what another process has made; waits. On the queue.
   *
   * @return null when no media server has it
   */
  abstract MediaAdoption.@Nullable Adopted adopt(MediaAdoption media) throws MsControlException;

  /** On the queue: what runs on it is started again, and goes on instead. */
  final void adoptComponents(Map<ComponentId, ComponentStart> running) {
    var where = party;
    if (where == null) {
      throw new IllegalStateException("Adopted without media");
    }
    components.adopt(where, running);
  }

  /** Another node has it: nothing more is said about it, to anybody. */
  final void abandon(MediaAdoption media) {
    run(() -> abandonNow(media));
  }

  /** On the queue. */
  final void abandonNow(MediaAdoption media) {
    abandoned = true;
    closing = true;
    components.clear();
    surroundings.closed().accept(id);
    if (party != null) {
      media.abandon(party.session());
    }
    closed.countDown();
  }

  /** Null before {@link #opened}. */
  final @Nullable MediaParty party() {
    return party;
  }

  /** Lets media flow to or from another party, or in other directions than before. */
  final void join(PartyId peerId, @Nullable PartyControl peer, JoinDirection direction) {
    withMediaOf(
        peer,
        theirs -> {
          try {
            Joining.join(party, container(peerId, peer, theirs), direction);
            tell(new MediaInput.Joined(peerId));
          } catch (MsControlException e) {
            tell(new MediaInput.JoinRefused(peerId, Joining.error(e)));
          }
        });
  }

  final void unjoin(PartyId peerId, @Nullable PartyControl peer) {
    withMediaOf(
        peer,
        theirs -> {
          Joining.unjoin(party, () -> container(peerId, peer, theirs));
          tell(new MediaInput.Unjoined(peerId));
        });
  }

  /** Of a party of this node, or of another one; null when it has no media. */
  private @Nullable JoinableContainer container(
      PartyId id, @Nullable PartyControl local, @Nullable MediaParty media)
      throws MsControlException {
    return local == null
        ? surroundings.elsewhere().find(id)
        : media == null ? null : media.container();
  }

  /**
   * Goes by way of the peer's queue, as its opening may still wait there; so joins and unjoinings
   * of the same two parties keep their order. Nothing is said after the end of this party.
   */
  private void withMediaOf(@Nullable PartyControl peer, Consumer<@Nullable MediaParty> task) {
    if (peer == null) {
      run(() -> task.accept(null));
      return;
    }
    peer.run(
        () -> {
          var theirs = peer.party;
          run(
              () -> {
                if (closed.getCount() > 0) {
                  task.accept(theirs);
                }
              });
        });
  }

  final void start(ComponentId component, ComponentStart start) {
    if (!queue.tell(() -> components.start(component, start))) {
      tell(new MediaInput.ComponentRefused(component, overflow()));
    }
  }

  /** What it is called in a message. */
  abstract String kind();

  final void command(ComponentId component, String commandId, ComponentCommand command) {
    if (!queue.tell(() -> components.command(component, commandId, command))) {
      tell(new MediaInput.CommandRefused(component, commandId, overflow()));
    }
  }

  private static StanzaError overflow() {
    return StanzaError.resourceConstraint("Too many commands are waiting");
  }

  final void stop(ComponentId component) {
    run(() -> components.stop(component));
  }

  final void close() {
    run(this::closeNow);
  }

  /** Releasing the session completes whatever runs; each completion comes through its slot. */
  @SuppressWarnings("FutureReturnValueIgnored") // the task only tells the queue
  private void closeNow() {
    if (closing) {
      return;
    }
    closing = true;
    var media = party;
    if (media != null) {
      media.session().release();
    }
    components.abandonSuspended();
    if (closed.getCount() == 0) {
      return; // with the last that was suspended
    }
    if (components.isEmpty()) {
      finishClose();
    } else {
      surroundings
          .clock()
          .schedule(() -> run(components::giveUp), CLOSE_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** A slot is over; the last one lets the party go. */
  final void remove(ComponentSlot slot) {
    components.remove(slot);
    if (closing && components.isEmpty()) {
      finishClose();
    }
  }

  private void finishClose() {
    surroundings.closed().accept(id);
    tell(new MediaInput.Closed());
    closed.countDown();
  }

  final void awaitClosed(long nanos) {
    try {
      if (!closed.await(nanos, TimeUnit.NANOSECONDS)) {
        LOG.log(Level.WARNING, "{0}: media does not close", id);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  final boolean isClosing() {
    return closing;
  }

  /** Runs something on the queue. */
  final void run(Runnable task) {
    queue.tellAlways(
        () -> {
          try {
            task.run();
          } catch (RuntimeException e) {
            LOG.log(Level.ERROR, id + ": media control failed", e);
          }
        });
  }

  final void tell(MediaInput input) {
    if (!abandoned) {
      surroundings.listener().media(id, input);
    }
  }

  @Override
  public final String toString() {
    return kind() + " " + id;
  }

  static StanzaError internalError(RuntimeException e) {
    LOG.log(Level.ERROR, "A media component failed", e);
    return StanzaErrors.internal();
  }
}
