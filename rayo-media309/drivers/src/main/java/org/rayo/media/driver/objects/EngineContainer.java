// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

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
abstract class EngineContainer extends EngineObject
    implements JoinableContainer, ResourceContainer {
  private static final long serialVersionUID = 1L;

  private final transient String name;
  private final transient EngineSession session;
  private final transient Shape shape;
  private final transient Joins joins;
  private final transient List<JoinEventListener> joinListeners = new CopyOnWriteArrayList<>();
  private final transient List<AllocationEventListener> allocationListeners =
      new CopyOnWriteArrayList<>();

  /**
   * @param name that the application or the session has given
   */
  EngineContainer(
      EngineSession session,
      String kind,
      String name,
      Shape shape,
      @Nullable Parameters parameters) {
    super(session.child(kind, name), session.workshop().live(), parameters);
    this.name = name;
    this.session = session;
    this.shape = shape;
    this.joins = new Joins(this, session.workshop().joining());
  }

  final EngineSession session() {
    return session;
  }

  /** Whether another process has made it. */
  boolean isAdopted() {
    return false;
  }

  final String name() {
    return name;
  }

  final Shape shape() {
    return shape;
  }

  final Joins joins() {
    return joins;
  }

  /** Connects the media of a join that was just entered, or replaced, on both sides. */
  abstract void connect(EngineContainer other, Direction direction) throws MsControlException;

  /** Undoes {@link #connect}. */
  abstract void disconnect(EngineContainer other);

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
    report(EngineAllocationEvent.confirmed(this));
  }

  /** The media server has given it up, or is gone. */
  void lost(String why) {
    report(EngineAllocationEvent.lost(this, why));
  }

  private void report(EngineAllocationEvent event) {
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
        new EngineJoinEvent(
            this, other, JoinEvent.JOINED, attempt(() -> joins.add(direction, other)), context));
  }

  @Override
  public final void unjoinInitiate(Joinable other, @Nullable Serializable context)
      throws MsControlException {
    report(
        new EngineJoinEvent(
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

  private void report(EngineJoinEvent event) {
    session.queue().execute(() -> joinListeners.forEach(listener -> listener.onEvent(event)));
  }

  @Override
  public final @Nullable JoinableStream getJoinableStream(StreamType type)
      throws MsControlException {
    return type == StreamType.audio ? new EngineStream(this) : null;
  }

  @Override
  public final JoinableStream[] getJoinableStreams() throws MsControlException {
    return new JoinableStream[] {new EngineStream(this)};
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
