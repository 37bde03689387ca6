// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.leg;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.rayo.media.engine.Leg;
import org.rayo.media.engine.LegListener;
import org.rayo.media.engine.MediaException.NoResources;
import org.rayo.media.engine.MediaException.Unsupported;
import org.rayo.media.engine.audio.FrameSource;
import org.rayo.media.engine.audio.FrameTap;
import org.rayo.media.engine.codec.AudioCodec;
import org.rayo.media.engine.metrics.LegStats;
import org.rayo.media.engine.party.FrameLink;
import org.rayo.media.engine.party.JoinEnd;
import org.rayo.media.engine.party.PartyComponents;
import org.rayo.media.engine.party.TickedParty;
import org.rayo.media.engine.rtp.DigitSink;
import org.rayo.media.engine.rtp.PortPair;
import org.rayo.media.engine.rtp.TelephoneEventSender;
import org.rayo.media.engine.sdp.AudioNegotiator;
import org.rayo.media.engine.sdp.NegotiatedAudio;
import org.rayo.media.engine.sdp.SdpDirection;
import org.rayo.media.engine.tick.TickScratch;
import org.rayo.media.engine.tick.TickThread;

/** The controlling side of a leg; what it controls runs in {@link LegMedia} on a tick thread. */
public final class RtpLeg extends TickedParty implements Leg, DigitSink {
  private final PortPair ports;
  private final LegServices services;
  private final LegListener listener;
  private final AudioNegotiator negotiator;
  private final TelephoneEventSender digitsOut = new TelephoneEventSender();
  private final LegMedia media;
  private final PartyComponents components;
  private volatile boolean muted;

  public RtpLeg(PortPair ports, TickThread tick, LegServices services, LegListener listener) {
    super("media leg", tick, services.party());
    this.ports = ports;
    this.services = services;
    this.listener = listener;
    this.negotiator = new AudioNegotiator(services.advertisedAddress(), ports.port());
    this.media = new LegMedia(ports, this, digitsOut, id(), this::peerFound);
    this.components = new PartyComponents(services.party(), media, threads());
  }

  @Override
  protected PartyComponents components() {
    return components;
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
  public synchronized String offer(SdpDirection direction) {
    checkOpen();
    return negotiator.offer(direction);
  }

  @Override
  public synchronized String offer() {
    return offer(negotiator.direction());
  }

  @Override
  public synchronized void withdraw() {
    checkOpen();
    negotiator.withdraw();
  }

  @Override
  public synchronized void accept(String sdpAnswer) {
    checkOpen();
    negotiated(negotiator.accept(sdpAnswer));
  }

  private void negotiated(NegotiatedAudio audio) {
    onTick(() -> media.negotiated(audio));
  }

  @Override
  public Duration sendDtmf(String digits) {
    checkOpen();
    if (!TelephoneEventSender.canSend(digits)) {
      throw new Unsupported("Only the keys 0-9 * # A-D and a comma for a pause can be sent");
    }
    if (!digitsOut.enqueue(digits)) {
      throw new NoResources("Too many digits are waiting to be sent");
    }
    return digitsOut.remaining();
  }

  /** Whoever is joined with the presser hears the key, as keys usually come without a sound. */
  @Override
  public void keyPressed(char key) {
    if (!isClosed() && !digitsOut.enqueue(String.valueOf(key))) {
      System.getLogger(RtpLeg.class.getName())
          .log(System.Logger.Level.DEBUG, "Leg {0}: too many keys to pass on", id());
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
  public void setMuted(boolean on) {
    checkOpen();
    muted = on;
    onTick(() -> media.setMuted(on));
  }

  @Override
  public boolean passesOn() {
    return false;
  }

  @Override
  public void speakTo(JoinEnd peer, FrameLink link) {
    media.add((FrameTap) link);
  }

  @Override
  public void hear(JoinEnd peer, FrameLink link) {
    media.add((FrameSource) link);
  }

  @Override
  public LegStats stats() {
    return media.stats();
  }

  /** Figures for the engine's totals. */
  public LegCounters counters() {
    return media;
  }

  @Override
  public void digitStarted(char digit) {
    long now = System.nanoTime();
    callBack(
        () -> {
          listener.dtmf(digit);
          components.digit(digit, now);
          if (!muted) {
            topology().hearers(this).forEach(end -> end.keyPressed(digit));
          }
        });
  }

  @Override
  public void digitEnded(char digit, int samples) {
    int millis = (int) (samples * 1000L / AudioCodec.SAMPLE_RATE);
    callBack(
        () -> {
          listener.dtmfEnded(digit, Duration.ofMillis(millis));
          components.digitEnded(digit, millis);
        });
  }

  private void peerFound() {
    var peer = media.peer();
    if (peer != null) {
      callBack(() -> listener.mediaStarted(peer));
    }
  }

  @Override
  public void tick(TickScratch scratch, long nanos) {
    media.tick(scratch, nanos);
    components.tick(nanos);
  }

  @Override
  protected void mediaOver() {
    media.close(tickThread().scratch(), System.nanoTime());
    services.closed().accept(this);
  }

  @Override
  protected void over() {
    services.freePorts().accept(ports);
    listener.closed();
  }
}
