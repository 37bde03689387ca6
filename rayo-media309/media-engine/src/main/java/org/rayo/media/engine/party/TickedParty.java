// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.party;

import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.rayo.media.engine.JoinDirection;
import org.rayo.media.engine.MediaException.NoResources;
import org.rayo.media.engine.MediaException.WrongState;
import org.rayo.media.engine.Party;
import org.rayo.media.engine.input.DtmfCollector;
import org.rayo.media.engine.input.InputListener;
import org.rayo.media.engine.input.InputRequest;
import org.rayo.media.engine.play.PlayListener;
import org.rayo.media.engine.play.PlayRequest;
import org.rayo.media.engine.play.Player;
import org.rayo.media.engine.progress.ProgressAnalysis;
import org.rayo.media.engine.progress.ProgressListener;
import org.rayo.media.engine.progress.ProgressRequest;
import org.rayo.media.engine.record.RecordListener;
import org.rayo.media.engine.record.RecordRequest;
import org.rayo.media.engine.record.Recording;
import org.rayo.media.engine.tick.SerialExecutor;
import org.rayo.media.engine.tick.TickThread;

/** The controlling side of a party whose media runs on a tick thread: its life and its joins. */
public abstract class TickedParty implements JoinEnd, TickThread.Ticked {
  private static final System.Logger LOG = System.getLogger(TickedParty.class.getName());

  private final String id = UUID.randomUUID().toString();
  private final String kind;
  private final TickThread tick;
  private final PartyServices services;
  private final SerialExecutor callbacks;
  private volatile boolean closed;

  /**
   * @param kind for texts, such as "mixer"
   */
  protected TickedParty(String kind, TickThread tick, PartyServices services) {
    this.kind = kind;
    this.tick = tick;
    this.services = services;
    this.callbacks = new SerialExecutor(services.executor());
  }

  /** What runs on this party; made by it on its own media. */
  protected abstract PartyComponents components();

  /** Tick thread, after the last tick: gives back what belongs to this thread. */
  protected abstract void mediaOver();

  /** The last callback: gives back everything else and tells the listener. */
  protected abstract void over();

  /** Where its components run. */
  protected final PartyComponents.Threads threads() {
    return new PartyComponents.Threads(this::onTick, this::onTickQuietly, callbacks);
  }

  protected final TickThread tickThread() {
    return tick;
  }

  protected final Topology topology() {
    return services.topology();
  }

  /** Calls listeners in order, on a thread that may wait. */
  protected final void callBack(Runnable task) {
    callbacks.execute(task);
  }

  /** Begins to be ticked. */
  public final void start() {
    tick.add(this);
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final Player play(PlayRequest request, PlayListener listener) {
    checkOpen();
    return components().play(request, listener);
  }

  @Override
  public final DtmfCollector collect(InputRequest request, InputListener listener) {
    checkOpen();
    return components().collect(request, listener);
  }

  @Override
  public final ProgressAnalysis analyse(ProgressRequest request, ProgressListener listener) {
    checkOpen();
    return components().analyse(request, listener);
  }

  @Override
  public Recording record(RecordRequest request, RecordListener listener) {
    checkOpen();
    return components().record(request, listener);
  }

  @Override
  public final void join(Party other, JoinDirection direction) {
    checkOpen();
    topology().join(this, other, direction);
  }

  @Override
  public final void unjoin(Party other) {
    topology().unjoin(this, other);
  }

  @Override
  public final boolean isClosed() {
    return closed;
  }

  /**
   * @throws WrongState when it is closed
   */
  protected final void checkOpen() {
    if (closed) {
      throw new WrongState("The " + kind + " is closed");
    }
  }

  @Override
  public final void failed(RuntimeException reason) {
    closed = true;
    components().closing();
    services.executor().execute(() -> topology().leave(this));
    end();
  }

  @Override
  public final void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    components().closing();
    topology().leave(this);
    onTickQuietly(
        () -> {
          tick.remove(this);
          end();
        });
  }

  private void end() {
    mediaOver();
    callbacks.execute(
        () -> {
          components().closed();
          over();
        });
  }

  @Override
  public final void onTick(Runnable task) {
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
      LOG.log(System.Logger.Level.DEBUG, "Too late for {0} {1}", kind, id);
    }
  }
}
