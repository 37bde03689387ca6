// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.object;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.Leg;
import org.rayo.media.engine.LegListener;
import org.rayo.media.engine.Party;
import org.rayo.media.engine.metrics.LegStats;
import org.rayo.media.engine.sdp.SdpDirection;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.Extension;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.msml.Names;
import org.rayo.media.server.dialog.Refusals;
import org.rayo.media.server.event.Controller;

/** A connection: one leg of the engine and the SIP dialog that made it. */
public final class LegTarget extends Target {
  /** One who holds or is held may be silent; the address is how RFC 2543 put a call on hold. */
  private static final Pattern HOLD =
      Pattern.compile("(?m)^(?:a=(?:inactive|recvonly|sendonly)|c=IN IP4 0\\.0\\.0\\.0)\\b");

  private static final int CHECKS = 4;

  private final Leg leg;
  private volatile @Nullable LegSignaling signaling;
  private volatile @Nullable String localSdp;
  private volatile @Nullable String remoteSdp;
  private volatile @Nullable String offered;
  private volatile boolean keysWatched;
  private @Nullable Future<?> inactivity;
  private long packets;
  private int silentChecks;

  /**
   * @param tag our tag of its SIP dialog
   * @param name the Call-ID
   */
  public LegTarget(String tag, String name, Workshop workshop) throws MsmlException {
    super("conn:" + tag, name, workshop);
    this.leg = Refusals.translate(() -> workshop.engine().createLeg(new Ears()));
  }

  private final class Ears implements LegListener {
    @Override
    public void dtmf(char digit) {
      pressed(digit);
    }

    @Override
    public void dtmfEnded(char digit, Duration held) {
      if (keysWatched) {
        var millis = Long.toString(held.toMillis());
        var key = String.valueOf(digit);
        run(
            () ->
                report(Event.of(Names.KEY_EVENT, id(), Names.KEY, key, Names.HELD, millis), null));
      }
    }
  }

  @Override
  public Party party() {
    return leg;
  }

  @Override
  public Leg leg() {
    return leg;
  }

  /** Its SIP dialog is there. */
  public void connected(LegSignaling dialog) {
    signaling = dialog;
  }

  public @Nullable LegSignaling signaling() {
    return signaling;
  }

  @Override
  @Nullable Controller controller() {
    return signaling;
  }

  public LegStats stats() {
    return leg.stats();
  }

  public @Nullable String localSdp() {
    return localSdp;
  }

  public @Nullable String remoteSdp() {
    return remoteSdp;
  }

  /** Answers an offer of the peer. */
  public String answer(String offer) throws MsmlException {
    var answer = Refusals.translate(() -> leg.answer(offer));
    remoteSdp = offer;
    localSdp = answer;
    return answer;
  }

  /**
   * @param flow null for the one that was answered last
   */
  public String offer(Extension.@Nullable Flow flow) throws MsmlException {
    var offer = Refusals.translate(() -> flow == null ? leg.offer() : leg.offer(direction(flow)));
    offered = offer;
    return offer;
  }

  private static SdpDirection direction(Extension.Flow flow) {
    return switch (flow) {
      case SENDRECV -> SdpDirection.SENDRECV;
      case SENDONLY -> SdpDirection.SENDONLY;
      case RECVONLY -> SdpDirection.RECVONLY;
      case INACTIVE -> SdpDirection.INACTIVE;
    };
  }

  /** Takes the answer to our last offer; a later one to the same offer, too. */
  public void accept(String answer) throws MsmlException {
    Refusals.translate(
        () -> {
          leg.accept(answer);
          return leg;
        });
    remoteSdp = answer;
    if (offered != null) {
      localSdp = offered;
      offered = null;
    }
  }

  public void withdraw() {
    if (offered != null) {
      offered = null;
      leg.withdraw();
    }
  }

  public void mute(boolean on) throws MsmlException {
    Refusals.translate(
        () -> {
          leg.setMuted(on);
          return leg;
        });
  }

  /** Which events are wanted from now on. */
  public void watch(Extension.Watch watch) throws MsmlException {
    call(
        () -> {
          keysWatched = watch.keys();
          stopWatching();
          var limit = watch.inactivity();
          if (limit != null && !isReleased()) {
            packets = leg.stats().packetsReceived();
            long period = Math.max(1, limit.toNanos() / CHECKS);
            inactivity =
                workshop()
                    .clock()
                    .scheduleWithFixedDelay(
                        () -> run(this::checkPackets), period, period, TimeUnit.NANOSECONDS);
          }
          return watch;
        });
  }

  /** Tells once per silence. */
  private void checkPackets() {
    long received = leg.stats().packetsReceived();
    var peer = remoteSdp;
    if (received != packets || peer == null || HOLD.matcher(peer).find()) {
      packets = received;
      silentChecks = 0;
    } else if (++silentChecks == CHECKS) {
      report(Event.of(Names.INACTIVE_EVENT, id()), null);
    }
  }

  private void stopWatching() {
    silentChecks = 0;
    if (inactivity != null) {
      inactivity.cancel(false);
      inactivity = null;
    }
  }

  @Override
  public void disconnect() {
    release(null);
  }

  @Override
  void closed() {
    stopWatching();
    var dialog = signaling;
    if (dialog != null) {
      dialog.end();
    }
  }
}
