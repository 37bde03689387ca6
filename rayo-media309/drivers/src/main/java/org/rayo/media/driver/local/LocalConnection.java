// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.local;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.UnsupportedException;
import javax.media.mscontrol.networkconnection.NetworkConnection;
import javax.media.mscontrol.networkconnection.SdpPortManager;
import javax.media.mscontrol.resource.Action;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.JoinDirection;
import org.rayo.media.engine.Leg;
import org.rayo.media.engine.LegListener;

/** A leg of the engine; it holds its ports from the start. */
final class LocalConnection extends LocalContainer implements NetworkConnection {
  private static final long serialVersionUID = 1L;

  private final transient Leg leg;
  private final transient LocalPortManager portManager;
  private final transient List<LocalGroup> groups = new CopyOnWriteArrayList<>();
  private final transient @Nullable InactivityWatch watch;

  LocalConnection(LocalSession session, Shape shape, @Nullable Parameters parameters)
      throws MsControlException {
    super(session, "connection", shape, parameters);
    var workshop = session.workshop();
    this.leg = Refusals.translate(() -> workshop.engine().createLeg(new Keys()));
    this.portManager = new LocalPortManager(this);
    this.watch = watch(workshop.time(), workshop.inactivity());
  }

  private @Nullable InactivityWatch watch(Timekeeper time, @Nullable Duration limit) {
    return limit == null ? null : new InactivityWatch(time, limit, leg, portManager);
  }

  Leg leg() {
    return leg;
  }

  @Override
  void connect(LocalContainer other, Direction direction) throws MsControlException {
    switch (other) {
      case LocalConnection connection ->
          Refusals.translate(
              () -> {
                leg.join(connection.leg, engineDirection(direction));
                return leg;
              });
      case LocalGroup group -> group.connect(this, Joins.opposite(direction));
      default -> throw new UnsupportedException("Cannot be joined with " + other);
    }
  }

  @Override
  void disconnect(LocalContainer other) {
    switch (other) {
      case LocalConnection connection -> {
        if (!isReleased() && !connection.isReleased()) {
          leg.unjoin(connection.leg);
        }
      }
      case LocalGroup group -> group.disconnect(this);
      default -> throw new IllegalStateException("Was never joined with " + other);
    }
  }

  void attach(LocalGroup group) {
    if (!groups.contains(group)) {
      groups.add(group);
    }
  }

  void detach(LocalGroup group) {
    groups.remove(group);
  }

  private static JoinDirection engineDirection(Direction direction) {
    return switch (direction) {
      case DUPLEX -> JoinDirection.DUPLEX;
      case SEND -> JoinDirection.SEND;
      case RECV -> JoinDirection.RECV;
    };
  }

  /** Closing the leg ends what runs on it; the groups report that before they are parted. */
  @Override
  void releaseOwn() {
    if (watch != null) {
      watch.stop();
    }
    leg.close();
    super.releaseOwn();
  }

  @Override
  public SdpPortManager getSdpPortManager() throws MsControlException {
    return portManager;
  }

  @Override
  public void triggerAction(Action action) {
    System.getLogger(LocalConnection.class.getName())
        .log(System.Logger.Level.WARNING, "A connection knows no action {0}", action);
  }

  @Override
  public <R> R getResource(Class<R> type) throws MsControlException {
    if (type.isInstance(portManager)) {
      return type.cast(portManager);
    }
    throw new UnsupportedException("A connection has no " + type.getSimpleName());
  }

  /** Passes keys on to the groups that listen. */
  private final class Keys implements LegListener {
    @Override
    public void dtmf(char digit) {
      groups.forEach(group -> group.signalDetected(digit));
    }
  }
}
