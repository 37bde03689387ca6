// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sip.SipException;
import org.rayo.media.engine.EngineConfig;
import org.rayo.media.engine.LegListener;
import org.rayo.media.engine.MediaEngine;
import org.rayo.media.engine.fetch.DocumentFetcher;
import org.rayo.media.server.control.MediaControl;
import org.rayo.media.server.object.Target;
import org.rayo.media.server.object.Targets;
import org.rayo.media.server.object.Workshop;
import org.rayo.media.server.sip.Admission;
import org.rayo.media.server.sip.Reception;
import org.rayo.media.sip.PeerConfig;
import org.rayo.media.sip.SipPeer;

/** A running media server: an engine, and MSML over SIP in front of it. */
public final class MediaServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(MediaServer.class.getName());
  private static final Duration STOP_LIMIT = Duration.ofSeconds(3);

  /** Inactive: nothing is sent to the discard port. */
  private static final String REHEARSAL =
      """
      v=0
      o=- 1 1 IN IP4 127.0.0.1
      s=-
      c=IN IP4 127.0.0.1
      t=0 0
      m=audio 9 RTP/AVP 0 8
      a=inactive
      """
          .replace("\n", "\r\n");

  private final MediaEngine engine;
  private final ScheduledExecutorService clock;
  private final Targets targets;
  private final Admission admission;
  private final SipPeer peer;

  private MediaServer(Options options) throws SipException {
    this.engine = MediaEngine.start(options.engine());
    this.clock = clock();
    this.targets = new Targets();
    this.admission = new Admission(options.maxLegs(), targets::legs);
    var workshop =
        new Workshop(
            engine,
            new DocumentFetcher(options.engine().fetchPolicy()),
            EngineConfig.virtualThreads(),
            clock,
            options.hold(),
            targets::released);
    var control = new MediaControl(targets, workshop);
    var reception = new Reception(control, admission);
    try {
      rehearse();
      this.peer =
          SipPeer.open(PeerConfig.of(options.name(), options.host(), options.port()), reception);
    } catch (SipException | RuntimeException e) {
      clock.shutdownNow();
      engine.close();
      throw e;
    }
    var _ =
        clock.scheduleWithFixedDelay(
            () -> sweep(control, reception, options.hold()), 1, 1, TimeUnit.SECONDS);
  }

  /**
   * @throws SipException when the SIP port cannot be had
   * @throws org.rayo.media.engine.MediaException when no RTP port can be had
   */
  public static MediaServer start(Options options) throws SipException {
    return new MediaServer(options);
  }

  private static ScheduledExecutorService clock() {
    var clock =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("media-server-clock").factory());
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }

  /** Finds addresses that cannot be bound now, and has the first caller wait for no class. */
  private void rehearse() {
    try (var leg = engine.createLeg(LegListener.NONE)) {
      leg.answer(REHEARSAL);
    }
  }

  private static void sweep(MediaControl control, Reception reception, Duration hold) {
    try {
      control.sweep(hold);
      reception.sweep();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Sweeping failed", e);
    }
  }

  /** New legs are refused from now on, or taken again; OPTIONS tell. */
  public void drain(boolean on) {
    admission.drain(on);
  }

  public Figures figures() {
    return new Figures(engine.metrics(), targets, peer, admission);
  }

  /** Ends all legs, which completes recordings, and tells those who own them, for a moment. */
  @Override
  public void close() {
    drain(true);
    targets.all().forEach(target -> target.release("The media server stops"));
    long deadline = System.nanoTime() + STOP_LIMIT.toNanos();
    while (!isDone() && System.nanoTime() < deadline) {
      try {
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    peer.close();
    engine.close();
    clock.shutdownNow();
  }

  /** Acknowledgements of events are not waited for. */
  private boolean isDone() {
    return targets.size() == 0 && targets.lingering().stream().allMatch(Target::isTold);
  }
}
