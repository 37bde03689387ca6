// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.local;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.media.mscontrol.MediaConfig;
import javax.media.mscontrol.MediaErr;
import javax.media.mscontrol.MediaSession;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.UnsupportedException;
import javax.media.mscontrol.WrongStateException;
import javax.media.mscontrol.join.JoinEvent;
import javax.media.mscontrol.join.JoinEventListener;
import javax.media.mscontrol.join.Joinable;
import javax.media.mscontrol.join.JoinableContainer;
import javax.media.mscontrol.join.JoinableStream;
import javax.media.mscontrol.join.JoinableStream.StreamType;
import javax.media.mscontrol.resource.AllocationEventListener;
import javax.media.mscontrol.resource.ResourceContainer;
import org.jspecify.annotations.Nullable;

/** A connection, a mixer or a group: resources, and joins with other containers. */
@SuppressWarnings("overloads") // the standard inherits addListener from two parents
abstract class LocalContainer extends LocalObject implements JoinableContainer, ResourceContainer {
  private static final long serialVersionUID = 1L;

  private final transient LocalSession session;
  private final transient Shape shape;
  private final transient Joins joins;
  private final transient List<JoinEventListener> joinListeners = new CopyOnWriteArrayList<>();
  private final transient List<AllocationEventListener> allocationListeners =
      new CopyOnWriteArrayList<>();

  LocalContainer(LocalSession session, String kind, Shape shape, @Nullable Parameters parameters) {
    super(session.newChild(kind), session.workshop().live(), parameters);
    this.session = session;
    this.shape = shape;
    this.joins = new Joins(this, session.workshop().joining());
  }

  final LocalSession session() {
    return session;
  }

  final Shape shape() {
    return shape;
  }

  final Joins joins() {
    return joins;
  }

  /** Connects the media of a join that was just entered, or replaced, on both sides. */
  abstract void connect(LocalContainer other, Direction direction) throws MsControlException;

  /** Undoes {@link #connect}. */
  abstract void disconnect(LocalContainer other);

  final void ensureAlive() throws WrongStateException {
    if (isReleased()) {
      throw new WrongStateException("The object was released");
    }
  }

  @Override
  void releaseOwn() {
    joins.removeAll();
    session.abandon(this);
  }

  @Override
  public final MediaSession getMediaSession() {
    return session;
  }

  @Override
  public final MediaConfig getConfig() {
    return shape;
  }

  @Override
  public final void confirm() throws MsControlException {
    ensureAlive();
    var event = new LocalAllocationEvent(this);
    session.queue().execute(() -> allocationListeners.forEach(to -> to.onEvent(event)));
  }

  @Override
  public final Joinable[] getJoinees(Direction direction) throws MsControlException {
    return joins.in(direction);
  }

  @Override
  public final Joinable[] getJoinees() throws MsControlException {
    return joins.all();
  }

  @Override
  public final void join(Direction direction, Joinable other) throws MsControlException {
    ensureAlive();
    joins.add(direction, other);
  }

  @Override
  public final void unjoin(Joinable other) throws MsControlException {
    joins.remove(other);
  }

  @Override
  public final void joinInitiate(
      Direction direction, Joinable other, @Nullable Serializable context)
      throws MsControlException {
    ensureAlive();
    report(
        new LocalJoinEvent(
            this, other, JoinEvent.JOINED, attempt(() -> joins.add(direction, other)), context));
  }

  @Override
  public final void unjoinInitiate(Joinable other, @Nullable Serializable context)
      throws MsControlException {
    report(
        new LocalJoinEvent(
            this, other, JoinEvent.UNJOINED, attempt(() -> joins.remove(other)), context));
  }

  private interface Attempt {
    void run() throws MsControlException;
  }

  private static Outcome attempt(Attempt attempt) {
    try {
      attempt.run();
      return Outcome.DONE;
    } catch (UnsupportedException e) {
      return Outcome.failed(MediaErr.NOT_SUPPORTED, e.getMessage());
    } catch (MsControlException e) {
      return Outcome.failed(MediaErr.REFUSED, e.getMessage());
    }
  }

  private void report(LocalJoinEvent event) {
    session.queue().execute(() -> joinListeners.forEach(listener -> listener.onEvent(event)));
  }

  @Override
  public final @Nullable JoinableStream getJoinableStream(StreamType type)
      throws MsControlException {
    return type == StreamType.audio ? new LocalStream(this) : null;
  }

  @Override
  public final JoinableStream[] getJoinableStreams() throws MsControlException {
    return new JoinableStream[] {new LocalStream(this)};
  }

  @Override
  public final void addListener(JoinEventListener listener) {
    joinListeners.add(listener);
  }

  @Override
  public final void removeListener(JoinEventListener listener) {
    joinListeners.remove(listener);
  }

  @Override
  public final void addListener(AllocationEventListener listener) {
    allocationListeners.add(listener);
  }

  @Override
  public final void removeListener(AllocationEventListener listener) {
    allocationListeners.remove(listener);
  }
}
