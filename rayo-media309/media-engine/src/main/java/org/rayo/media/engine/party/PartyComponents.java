// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.party;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.rayo.media.engine.MediaException;
import org.rayo.media.engine.MediaException.NoResources;
import org.rayo.media.engine.input.DtmfCollection;
import org.rayo.media.engine.input.DtmfCollector;
import org.rayo.media.engine.input.InputListener;
import org.rayo.media.engine.input.InputRequest;
import org.rayo.media.engine.play.PlayEnd;
import org.rayo.media.engine.play.PlayListener;
import org.rayo.media.engine.play.PlayRequest;
import org.rayo.media.engine.play.Player;
import org.rayo.media.engine.play.PlayerControl;
import org.rayo.media.engine.progress.ProgressAnalysis;
import org.rayo.media.engine.progress.ProgressListener;
import org.rayo.media.engine.progress.ProgressRequest;
import org.rayo.media.engine.record.RecordListener;
import org.rayo.media.engine.record.RecordRequest;
import org.rayo.media.engine.record.Recording;

/** What plays to a party, collects from it and records it. */
public final class PartyComponents {
  private static final int MAX_PLAYERS = 16;

  /**
   * Where things run.
   *
   * @param tick runs tasks on the party's tick thread, throws when it is gone
   * @param tickOrNever likewise, but drops the task
   * @param callbacks the party's serial executor
   */
  public record Threads(Executor tick, Executor tickOrNever, Executor callbacks) {}

  private final PartyServices services;
  private final PartyMedia media;
  private final Threads threads;
  private final PartyInputs inputs;
  private final PartyAnalyses analyses;
  private final PartyRecorder recorder;
  private final AtomicInteger players = new AtomicInteger();
  private volatile boolean closed;

  public PartyComponents(PartyServices services, PartyMedia media, Threads threads) {
    this.services = services;
    this.media = media;
    this.threads = threads;
    this.inputs = new PartyInputs(threads.callbacks());
    this.analyses = new PartyAnalyses(media, threads);
    this.recorder = new PartyRecorder(media, services, threads);
  }

  public Player play(PlayRequest request, PlayListener listener) {
    services.prompts().validate(request);
    if (players.incrementAndGet() > MAX_PLAYERS) {
      players.decrementAndGet();
      throw new NoResources("More than " + MAX_PLAYERS + " outputs at a time");
    }
    var player =
        new PlayerControl(
            request, countedDown(listener), threads.tickOrNever(), threads.callbacks());
    threads.tick().execute(() -> media.add(player.source()));
    services.executor().execute(() -> load(request, player));
    return player;
  }

  private PlayListener countedDown(PlayListener listener) {
    return new PlayListener() {
      @Override
      public void started() {
        listener.started();
      }

      @Override
      public void ended(PlayEnd end) {
        players.decrementAndGet();
        listener.ended(end);
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

  public DtmfCollector collect(InputRequest request, InputListener listener) {
    var grammars = services.grammars().compile(request);
    var collection =
        new DtmfCollection(request, grammars, listener, threads.callbacks(), inputs::remove);
    inputs.add(collection);
    if (closed) {
      threads.callbacks().execute(collection::legClosed);
    }
    return collection;
  }

  public ProgressAnalysis analyse(ProgressRequest request, ProgressListener listener) {
    var analysis = analyses.analyse(request, listener);
    if (closed) {
      threads.callbacks().execute(analyses::partyClosed);
    }
    return analysis;
  }

  public Recording record(RecordRequest request, RecordListener listener) {
    return recorder.record(request, listener);
  }

  /** On the callbacks: a key was pressed. */
  public void digit(char digit, long now) {
    inputs.digit(digit, now);
  }

  /**
   * On the callbacks: a key was let go.
   *
   * @param millis how long it was held; 0 when nobody knows
   */
  public void digitEnded(char digit, int millis) {
    analyses.key(digit, millis);
  }

  /** Tick thread. */
  public void tick(long now) {
    inputs.tick(now);
  }

  /** From now on a collection that begins ends at once. */
  public void closing() {
    closed = true;
    analyses.partyClosing();
  }

  /** On the callbacks: the party is gone. */
  public void closed() {
    inputs.legClosed();
    analyses.partyClosed();
  }
}
