// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.mixer;

import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.rayo.media.engine.JoinDirection;
import org.rayo.media.engine.MediaException.NoResources;
import org.rayo.media.engine.MediaException.Unsupported;
import org.rayo.media.engine.MediaException.WrongState;
import org.rayo.media.engine.Mixer;
import org.rayo.media.engine.MixerListener;
import org.rayo.media.engine.Party;
import org.rayo.media.engine.input.DtmfCollector;
import org.rayo.media.engine.input.InputListener;
import org.rayo.media.engine.input.InputRequest;
import org.rayo.media.engine.party.FrameLink;
import org.rayo.media.engine.party.JoinEnd;
import org.rayo.media.engine.party.PartyComponents;
import org.rayo.media.engine.party.PartyServices;
import org.rayo.media.engine.play.PlayListener;
import org.rayo.media.engine.play.PlayRequest;
import org.rayo.media.engine.play.Player;
import org.rayo.media.engine.record.RecordListener;
import org.rayo.media.engine.record.RecordRequest;
import org.rayo.media.engine.record.Recording;
import org.rayo.media.engine.tick.SerialExecutor;
import org.rayo.media.engine.tick.TickScratch;
import org.rayo.media.engine.tick.TickThread;

/** The controlling side of a mixer; what it controls runs in {@link MixerMedia}. */
public final class AudioMixer implements Mixer, JoinEnd, TickThread.Ticked {
  private final String id = UUID.randomUUID().toString();
  private final TickThread tick;
  private final PartyServices services;
  private final MixerListener listener;
  private final Consumer<AudioMixer> onClosed;
  private final SerialExecutor callbacks;
  private final MixerMedia media = new MixerMedia(this::speakerChanged);
  private final PartyComponents components;
  private volatile boolean closed;

  /**
   * @param onClosed told on the tick thread when it has gone
   */
  public AudioMixer(
      TickThread tick,
      PartyServices services,
      MixerListener listener,
      Consumer<AudioMixer> onClosed) {
    this.tick = tick;
    this.services = services;
    this.listener = listener;
    this.onClosed = onClosed;
    this.callbacks = new SerialExecutor(services.executor());
    this.components =
        new PartyComponents(
            services,
            media,
            new PartyComponents.Threads(this::onTick, this::onTickQuietly, callbacks));
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
  public Player play(PlayRequest request, PlayListener playListener) {
    checkOpen();
    return components.play(request, playListener);
  }

  @Override
  public DtmfCollector collect(InputRequest request, InputListener inputListener) {
    checkOpen();
    return components.collect(request, inputListener);
  }

  @Override
  public Recording record(RecordRequest request, RecordListener recordListener) {
    checkOpen();
    if (request.direction() == RecordRequest.Direction.SEND) {
      throw new Unsupported("A mixer has nobody at its other end who could be recorded");
    }
    var everything = request.withDirection(RecordRequest.Direction.RECV, true);
    return components.record(everything, recordListener);
  }

  @Override
  public void join(Party other, JoinDirection direction) {
    checkOpen();
    services.topology().join(this, other, direction);
  }

  @Override
  public void unjoin(Party other) {
    services.topology().unjoin(this, other);
  }

  @Override
  public boolean passesOn() {
    return true;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void speakTo(JoinEnd peer, FrameLink link) {
    media.out(peer, link);
  }

  @Override
  public void hear(JoinEnd peer, FrameLink link) {
    media.in(peer, link);
  }

  @Override
  public void keyPressed(char key) {
    long now = System.nanoTime();
    callbacks.execute(
        () -> {
          listener.dtmf(key);
          components.digit(key, now);
        });
  }

  private void speakerChanged(JoinEnd party, boolean speaking) {
    callbacks.execute(() -> listener.speaking(party, speaking));
  }

  @Override
  public void tick(TickScratch scratch, long nanos) {
    media.tick();
    components.tick(nanos);
  }

  @Override
  public void failed(RuntimeException reason) {
    closed = true;
    components.closing();
    services.executor().execute(() -> services.topology().leave(this));
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
    components.closing();
    services.topology().leave(this);
    onTickQuietly(
        () -> {
          tick.remove(this);
          end();
        });
  }

  /** Tick thread, after the last tick. */
  private void end() {
    media.close();
    onClosed.accept(this);
    callbacks.execute(
        () -> {
          components.closed();
          listener.closed();
        });
  }

  private void checkOpen() {
    if (closed) {
      throw new WrongState("The mixer is closed");
    }
  }

  @Override
  public void onTick(Runnable task) {
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
      System.getLogger(AudioMixer.class.getName())
          .log(System.Logger.Level.DEBUG, "Too late for mixer {0}", id);
    }
  }
}
