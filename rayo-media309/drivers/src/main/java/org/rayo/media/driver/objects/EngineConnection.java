// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.UnsupportedException;
import javax.media.mscontrol.networkconnection.SdpPortManager;
import javax.media.mscontrol.networkconnection.SdpPortManagerException;
import org.jspecify.annotations.Nullable;
import org.rayo.media.driver.ext.CallConnection;
import org.rayo.media.driver.ext.KeyListener;
import org.rayo.media.driver.ext.OfferFlow;
import org.rayo.media.engine.Leg;
import org.rayo.media.engine.LegListener;
import org.rayo.media.engine.Party;

/** A leg of the engine; it holds its ports from the start. */
@SuppressWarnings("overloads") // the standard inherits addListener from two parents
final class EngineConnection extends EngineParty implements CallConnection {
  private static final long serialVersionUID = 1L;

  private final transient Leg leg;
  private final transient EnginePortManager portManager;
  private final transient List<KeyListener> keyListeners = new CopyOnWriteArrayList<>();
  private final transient @Nullable InactivityWatch watch;

  /**
   * @param found what is there already; null to make a leg
   */
  EngineConnection(
      EngineSession session,
      Shape shape,
      @Nullable Parameters parameters,
      Engines.@Nullable Found found)
      throws MsControlException {
    super(session, "connection", Names.of(session, parameters), shape, parameters, found != null);
    var workshop = session.workshop();
    this.leg =
        Refusals.translate(
            () ->
                found == null
                    ? session.engine().createLeg(name(), new Keys())
                    : found.leg(new Keys()));
    this.portManager = new EnginePortManager(this, found);
    this.watch = watch(workshop.time(), workshop.inactivity());
  }

  private @Nullable InactivityWatch watch(Timekeeper time, @Nullable Duration limit) {
    return limit == null ? null : new InactivityWatch(time, limit, leg, portManager);
  }

  Leg leg() {
    return leg;
  }

  @Override
  Party party() {
    return leg;
  }

  @Override
  public void setMuted(boolean muted) throws MsControlException {
    Refusals.translate(
        () -> {
          leg.setMuted(muted);
          return leg;
        });
  }

  @Override
  public void generateSdpOffer(OfferFlow flow) throws SdpPortManagerException {
    portManager.generateSdpOffer(flow);
  }

  @Override
  public void addKeyListener(KeyListener listener) {
    keyListeners.add(listener);
  }

  @Override
  public void removeKeyListener(KeyListener listener) {
    keyListeners.remove(listener);
  }

  @Override
  void releaseOwn() {
    if (watch != null) {
      watch.stop();
    }
    super.releaseOwn();
  }

  @Override
  public SdpPortManager getSdpPortManager() throws MsControlException {
    return portManager;
  }

  @Override
  public <R> R getResource(Class<R> type) throws MsControlException {
    if (type.isInstance(portManager)) {
      return type.cast(portManager);
    }
    throw new UnsupportedException("A connection has no " + type.getSimpleName());
  }

  /** Passes keys on to the groups and to whoever listens. */
  private final class Keys implements LegListener {
    @Override
    public void dtmf(char digit) {
      signalDetected(digit);
    }

    @Override
    public void inactive() {
      if (portManager.expectsMedia()) {
        portManager.streamFailed("No packet came from the peer");
      }
    }

    @Override
    public void lost(String why) {
      EngineConnection.this.lost(why);
    }

    @Override
    public void dtmfEnded(char digit, Duration held) {
      session()
          .queue()
          .execute(() -> keyListeners.forEach(listener -> listener.released(digit, held)));
    }
  }
}
