// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.leg;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.rayo.media.engine.JoinDirection;
import org.rayo.media.engine.Leg;
import org.rayo.media.engine.LegListener;
import org.rayo.media.engine.MediaException;
import org.rayo.media.engine.MediaException.NoResources;
import org.rayo.media.engine.MediaException.Unsupported;
import org.rayo.media.engine.MediaException.WrongState;
import org.rayo.media.engine.codec.AudioCodec;
import org.rayo.media.engine.input.DtmfCollection;
import org.rayo.media.engine.input.DtmfCollector;
import org.rayo.media.engine.input.InputListener;
import org.rayo.media.engine.input.InputRequest;
import org.rayo.media.engine.metrics.LegStats;
import org.rayo.media.engine.play.PlayEnd;
import org.rayo.media.engine.play.PlayListener;
import org.rayo.media.engine.play.PlayRequest;
import org.rayo.media.engine.play.Player;
import org.rayo.media.engine.play.PlayerControl;
import org.rayo.media.engine.record.RecordListener;
import org.rayo.media.engine.record.RecordRequest;
import org.rayo.media.engine.record.Recording;
import org.rayo.media.engine.rtp.DigitSink;
import org.rayo.media.engine.rtp.PortPair;
import org.rayo.media.engine.rtp.TelephoneEventSender;
import org.rayo.media.engine.sdp.AudioNegotiator;
import org.rayo.media.engine.sdp.NegotiatedAudio;

/** The controlling side of a leg; what it controls runs in {@link LegMedia} on a tick thread. */
public final class RtpLeg implements Leg, TickThread.Ticked, DigitSink {
  private static final int MAX_PLAYERS = 16;

  private final String id = UUID.randomUUID().toString();
  private final PortPair ports;
  private final TickThread tick;
  private final LegServices services;
  private final LegListener listener;
  private final SerialExecutor callbacks;
  private final LegInputs inputs;
  private final AudioNegotiator negotiator;
  private final TelephoneEventSender digitsOut = new TelephoneEventSender();
  private final LegMedia media;
  private final LegRecorder recorder;
  private final AtomicInteger players = new AtomicInteger();
  private final Joins joins = new Joins(this);
  private volatile boolean sendsDigits;
  private volatile boolean closed;

  public RtpLeg(PortPair ports, TickThread tick, LegServices services, LegListener listener) {
    this.ports = ports;
    this.tick = tick;
    this.services = services;
    this.listener = listener;
    this.callbacks = new SerialExecutor(services.executor());
    this.inputs = new LegInputs(callbacks);
    this.negotiator = new AudioNegotiator(services.advertisedAddress(), ports.port());
    this.media = new LegMedia(ports, this, digitsOut, id, this::peerFound);
    this.recorder = new LegRecorder(media, services, this::onTickQuietly, callbacks);
  }

  /** Begins to be ticked. */
  public void start() {
    tick.add(this);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public InetSocketAddress localAddress() {
    return ports.localAddress();
  }

  @Override
  public synchronized String answer(String sdpOffer) {
    checkOpen();
    var answer = negotiator.answer(sdpOffer);
    negotiated(answer.audio());
    return answer.sdp();
  }

  @Override
  public synchronized String offer() {
    checkOpen();
    return negotiator.offer();
  }

  @Override
  public synchronized void accept(String sdpAnswer) {
    checkOpen();
    negotiated(negotiator.accept(sdpAnswer));
  }

  private void negotiated(NegotiatedAudio audio) {
    sendsDigits = audio.eventPayloadType() >= 0;
    onTick(() -> media.negotiated(audio));
  }

  @Override
  public Player play(PlayRequest request, PlayListener playListener) {
    checkOpen();
    services.prompts().validate(request);
    if (players.incrementAndGet() > MAX_PLAYERS) {
      players.decrementAndGet();
      throw new NoResources("More than " + MAX_PLAYERS + " outputs on one call");
    }
    var player =
        new PlayerControl(request, countedDown(playListener), this::onTickQuietly, callbacks);
    onTick(() -> media.add(player.source()));
    services.executor().execute(() -> load(request, player));
    return player;
  }

  private PlayListener countedDown(PlayListener playListener) {
    return new PlayListener() {
      @Override
      public void started() {
        playListener.started();
      }

      @Override
      public void ended(PlayEnd end) {
        players.decrementAndGet();
        playListener.ended(end);
      }
    };
  }

  private void load(PlayRequest request, PlayerControl player) {
    try {
      player.loaded(services.prompts().load(request));
    } catch (MediaException e) {
      player.failed(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      player.failed("The prompt could not be prepared: " + e);
    }
  }

  @Override
  public DtmfCollector collect(InputRequest request, InputListener inputListener) {
    checkOpen();
    var grammars = services.grammars().compile(request);
    var collection =
        new DtmfCollection(request, grammars, inputListener, callbacks, inputs::remove);
    inputs.add(collection);
    if (closed) {
      callbacks.execute(collection::legClosed);
    }
    return collection;
  }

  @Override
  public Recording record(RecordRequest request, RecordListener recordListener) {
    checkOpen();
    return recorder.record(request, recordListener, this::onTick);
  }

  @Override
  public void sendDtmf(String digits) {
    checkOpen();
    if (!TelephoneEventSender.canSend(digits)) {
      throw new Unsupported("Only the keys 0-9 * # A-D and a comma for a pause can be sent");
    }
    if (!sendsDigits) {
      throw new Unsupported("The peer has not negotiated telephone-event");
    }
    if (!digitsOut.enqueue(digits)) {
      throw new NoResources("Too many digits are waiting to be sent");
    }
  }

  @Override
  public void injectDtmf(char digit) {
    checkOpen();
    if (digit == ',' || !TelephoneEventSender.canSend(String.valueOf(digit))) {
      throw new Unsupported("'" + digit + "' is not a DTMF digit");
    }
    digitStarted(digit);
    digitEnded(digit, 0);
  }

  @Override
  public void join(Leg other, JoinDirection direction) {
    checkOpen();
    joins.join(other, direction);
  }

  @Override
  public void unjoin(Leg other) {
    joins.unjoin(other);
  }

  @Override
  public LegStats stats() {
    return media.stats();
  }

  LegMedia media() {
    return media;
  }

  Joins joins() {
    return joins;
  }

  /** Figures for the engine's totals. */
  public LegCounters counters() {
    return media;
  }

  @Override
  public void digitStarted(char digit) {
    long now = System.nanoTime();
    callbacks.execute(
        () -> {
          listener.dtmf(digit);
          inputs.digit(digit, now);
        });
  }

  @Override
  public void digitEnded(char digit, int samples) {
    callbacks.execute(
        () ->
            listener.dtmfEnded(digit, Duration.ofMillis(samples * 1000L / AudioCodec.SAMPLE_RATE)));
  }

  private void peerFound() {
    var peer = media.peer();
    if (peer != null) {
      callbacks.execute(() -> listener.mediaStarted(peer));
    }
  }

  @Override
  public void tick(TickScratch scratch, long nanos) {
    media.tick(scratch, nanos);
    inputs.tick(nanos);
  }

  @Override
  public void failed(RuntimeException reason) {
    closed = true;
    services.executor().execute(joins::end);
    end();
  }

  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    joins.end();
    onTickQuietly(
        () -> {
          tick.remove(this);
          end();
        });
  }

  /** Tick thread, after the last tick. */
  private void end() {
    media.close(tick.scratch(), System.nanoTime());
    services.closed().accept(this);
    callbacks.execute(
        () -> {
          services.freePorts().accept(ports);
          inputs.legClosed();
          listener.closed();
        });
  }

  private void checkOpen() {
    if (closed) {
      throw new WrongState("The media leg is closed");
    }
  }

  void onTick(Runnable task) {
    try {
      tick.execute(task);
    } catch (RejectedExecutionException e) {
      throw new NoResources(String.valueOf(e.getMessage()), e);
    }
  }

  /** For what has lost its meaning when the engine is closed. */
  private void onTickQuietly(Runnable task) {
    try {
      tick.execute(task);
    } catch (RejectedExecutionException e) {
      System.getLogger(RtpLeg.class.getName())
          .log(System.Logger.Level.DEBUG, "Too late for leg {0}", id);
    }
  }
}
