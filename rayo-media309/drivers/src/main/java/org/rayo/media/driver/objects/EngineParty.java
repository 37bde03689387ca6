// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.UnsupportedException;
import javax.media.mscontrol.resource.Action;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.JoinDirection;
import org.rayo.media.engine.Party;

/** A connection or a mixer: what media groups work on, and what can be joined among themselves. */
@SuppressWarnings("overloads") // the standard inherits addListener from two parents
abstract class EngineParty extends EngineContainer {
  private static final long serialVersionUID = 1L;

  private final transient boolean adopted;
  private final transient List<EngineGroup> groups = new CopyOnWriteArrayList<>();

  EngineParty(
      EngineSession session,
      String kind,
      String name,
      Shape shape,
      @Nullable Parameters parameters,
      boolean adopted) {
    super(session, kind, name, shape, parameters);
    this.adopted = adopted;
  }

  @Override
  final boolean isAdopted() {
    return adopted;
  }

  abstract Party party();

  @Override
  void connect(EngineContainer other, Direction direction) throws MsControlException {
    switch (other) {
      case EngineParty peer ->
          Refusals.translate(
              () -> {
                party().join(peer.party(), engineDirection(direction));
                return peer;
              });
      case EngineGroup group -> group.connect(this, Joins.opposite(direction));
      default -> throw new UnsupportedException("Cannot be joined with " + other);
    }
  }

  @Override
  void disconnect(EngineContainer other) {
    switch (other) {
      case EngineParty peer -> party().unjoin(peer.party());
      case EngineGroup group -> group.disconnect(this);
      default -> throw new IllegalStateException("Was never joined with " + other);
    }
  }

  void attach(EngineGroup group) {
    if (!groups.contains(group)) {
      groups.add(group);
    }
  }

  void detach(EngineGroup group) {
    groups.remove(group);
  }

  @Override
  final void lost(String why) {
    super.lost(why);
    groups.forEach(group -> group.lost(why));
  }

  /** A key, for the groups that listen. */
  final void signalDetected(char digit) {
    groups.forEach(group -> group.signalDetected(digit));
  }

  private static JoinDirection engineDirection(Direction direction) {
    return switch (direction) {
      case DUPLEX -> JoinDirection.DUPLEX;
      case SEND -> JoinDirection.SEND;
      case RECV -> JoinDirection.RECV;
    };
  }

  /** Closing the party ends what runs on it; the groups report that before they are parted. */
  @Override
  void releaseOwn() {
    party().close();
    super.releaseOwn();
  }

  @Override
  public final void triggerAction(Action action) {
    System.getLogger(EngineParty.class.getName())
        .log(System.Logger.Level.WARNING, "{0} knows no action {1}", this, action);
  }
}
