// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.EngineConfig;
import org.rayo.media.engine.JoinDirection;
import org.rayo.media.engine.MediaException;
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
import org.rayo.media.msml.Event;
import org.rayo.media.msml.Moml;
import org.rayo.media.msml.Names;
import org.rayo.media.msml.Request;
import org.rayo.media.msml.Stream;

/**
 * A leg or mixer on a media server. Methods wait for its answer, a few milliseconds when all is
 * well and a few seconds at most.
 */
abstract sealed class RemoteParty implements Party permits RemoteLeg, RemoteMixer, ForeignParty {
  private static final long GOODBYE_SECONDS = 3;
  private static final String DIALOG = "/dialog:";

  private final MediaServer server;
  private final String name;
  private final Executor callbacks = new SerialExecutor(EngineConfig.virtualThreads());
  private final Map<String, RemoteDialog> dialogs = new ConcurrentHashMap<>();
  private final Trunks trunks = new Trunks(this);

  /** What runs there and is waiting to be started again; null when nothing is being taken over. */
  private volatile @Nullable Set<String> adopting;

  private volatile boolean closed;
  private volatile boolean gone;

  RemoteParty(MediaServer server, String name, @Nullable Set<String> adopting) {
    this.server = server;
    this.name = name;
    this.adopting = adopting;
  }

  final MediaServer server() {
    return server;
  }

  public final String name() {
    return name;
  }

  public boolean isMixer() {
    return false;
  }

  /** Ends it there; what runs on it is reported as it ends. */
  abstract void release();

  abstract void tellLost(String why);

  /** An event of the party itself. */
  abstract void own(Event event);

  @Override
  public final Player play(PlayRequest request, PlayListener listener) {
    return play(server.newName(), request, listener);
  }

  @Override
  public final Player play(String dialog, PlayRequest request, PlayListener listener) {
    var player = new RemotePlayer(this, dialog, request, listener);
    start(player, Orders.play(request));
    return player;
  }

  @Override
  public final DtmfCollector collect(InputRequest request, InputListener listener) {
    return collect(server.newName(), request, listener);
  }

  @Override
  public final DtmfCollector collect(String dialog, InputRequest request, InputListener listener) {
    var collector = new RemoteCollector(this, dialog, listener);
    start(collector, Orders.collect(request));
    return collector;
  }

  @Override
  public final ProgressAnalysis analyse(ProgressRequest request, ProgressListener listener) {
    return analyse(server.newName(), request, listener);
  }

  @Override
  public final ProgressAnalysis analyse(
      String dialog, ProgressRequest request, ProgressListener listener) {
    if (server.baseOnly()) {
      throw new MediaException.Unsupported("Call progress analysis needs more than base MSML");
    }
    var analysis = new RemoteAnalysis(this, dialog, listener);
    start(analysis, Orders.analyse(request));
    return analysis;
  }

  @Override
  public Recording record(RecordRequest request, RecordListener listener) {
    return record(server.newName(), request, listener);
  }

  @Override
  public Recording record(String dialog, RecordRequest request, RecordListener listener) {
    var recording = new RemoteRecording(this, dialog, request, listener);
    start(recording, Orders.record(request, server.baseOnly()));
    return recording;
  }

  private void start(RemoteDialog dialog, List<Moml> body) {
    ensureOpen();
    dialogs.put(dialog.name(), dialog);
    if (adopting != null) {
      return;
    }
    try {
      var type = Request.DialogStart.MOML;
      server
          .control()
          .execute(
              new Request.DialogStart(id(), dialog.name(), type, null, body, null),
              RemoteDialog.START_LIMIT);
    } catch (MediaException e) {
      dialogs.remove(dialog.name(), dialog);
      throw e;
    }
  }

  final void ensureOpen() {
    if (closed) {
      throw new MediaException.WrongState("It was closed");
    }
  }

  final boolean isClosed() {
    return closed;
  }

  @Override
  public final void join(Party other, JoinDirection direction) {
    ensureOpen();
    var peer = (RemoteParty) other;
    peer.ensureOpen();
    if (peer.server == server) {
      connect(peer, direction);
    } else {
      trunks.connect(peer, direction);
    }
  }

  /** Both are on the same media server. */
  final void connect(RemoteParty peer, JoinDirection direction) {
    var streams =
        switch (direction) {
          case DUPLEX -> List.<Stream>of();
          case SEND -> List.of(Stream.audio(Stream.Direction.FROM_ID1));
          case RECV -> List.of(Stream.audio(Stream.Direction.TO_ID1));
        };
    server.control().execute(new Request.Join(id(), peer.id(), streams, null));
  }

  /** Also of two that another process has joined. */
  @Override
  public final void unjoin(Party other) {
    var peer = (RemoteParty) other;
    if (closed || peer.closed || gone) {
      return;
    }
    if (peer.server != server) {
      trunks.disconnect(peer);
      return;
    }
    unjoin(peer.id());
  }

  /**
   * Ends a join on the same media server.
   *
   * @param leg the name of a leg
   */
  final void part(String leg) {
    unjoin("conn:" + leg);
  }

  private void unjoin(String other) {
    try {
      server.control().execute(new Request.Unjoin(id(), other, List.of(), null));
    } catch (MediaException e) {
      System.getLogger(RemoteParty.class.getName())
          .log(System.Logger.Level.DEBUG, "Nothing to unjoin: {0}", e.getMessage());
    }
  }

  final Trunks trunks() {
    return trunks;
  }

  /** From the dialog with the media server, in order. */
  final void event(Event event) {
    callbacks.execute(() -> eventNow(event));
  }

  private void eventNow(Event event) {
    int at = event.id().indexOf(DIALOG);
    if (at >= 0) {
      var dialog = dialogs.get(event.id().substring(at + DIALOG.length()));
      if (dialog != null) {
        dialog.event(event);
      }
    } else if (event.name().equals(Names.GONE_EVENT)) {
      if (closed) {
        finish();
      } else {
        server.distrust();
        loseNow("The media server gave it up: " + event.value(Names.REASON));
      }
    } else {
      own(event);
    }
  }

  /** The media server has gone, with everything on it. */
  final void lost(String why) {
    callbacks.execute(() -> loseNow(why));
  }

  private void loseNow(String why) {
    if (gone) {
      return;
    }
    gone = true;
    server.remove(this);
    trunks.close();
    // The party comes first: who hears of it may want to go on with the dialogs elsewhere.
    if (!closed) {
      closed = true;
      tellLost(why);
    }
    dialogs.values().forEach(dialog -> dialog.lost(why));
    dialogs.clear();
  }

  /** Listeners run on this. */
  final Executor callbacks() {
    return callbacks;
  }

  final void over(RemoteDialog dialog) {
    dialogs.remove(dialog.name(), dialog);
    if (closed && dialogs.isEmpty()) {
      finish();
    }
  }

  /**
   * It is ours now, and what was reported meanwhile was heard.
   *
   * @param there what runs at the media server
   */
  final void adopted(Set<String> there) {
    adopting = null;
    there.stream()
        .filter(dialog -> !dialogs.containsKey(dialog) && !dialog.startsWith(MediaServer.UNNAMED))
        .forEach(this::endUnknown);
    callbacks.execute(
        () ->
            List.copyOf(dialogs.values()).stream()
                .filter(dialog -> !there.contains(dialog.name()))
                .forEach(RemoteDialog::missing));
  }

  /** Its former owner did not live to tell anybody of it. */
  private void endUnknown(String dialog) {
    try {
      server.control().execute(new Request.DialogEnd(id() + DIALOG + dialog, null));
    } catch (MediaException e) {
      System.getLogger(RemoteParty.class.getName())
          .log(System.Logger.Level.DEBUG, "{0} has ended: {1}", dialog, e.getMessage());
    }
  }

  final @Nullable Set<String> adopting() {
    return adopting;
  }

  @Override
  public final void close() {
    if (closed) {
      return;
    }
    closed = true;
    trunks.close();
    EngineConfig.virtualThreads()
        .execute(
            () -> {
              try {
                release();
              } catch (MediaException e) {
                System.getLogger(RemoteParty.class.getName())
                    .log(System.Logger.Level.DEBUG, "{0} goes with its server", name);
              }
              callbacks.execute(
                  () -> {
                    if (dialogs.isEmpty()) {
                      finish();
                    }
                  });
            });
    var _ = server.later(() -> callbacks.execute(this::finish), GOODBYE_SECONDS, TimeUnit.SECONDS);
  }

  /** What has not reported its end by now never will. */
  private void finish() {
    if (!gone) {
      gone = true;
      server.remove(this);
      List.copyOf(dialogs.values()).forEach(RemoteDialog::dropped);
      dialogs.clear();
    }
  }

  /** Forgets it without a word to anybody. */
  final void abandon() {
    closed = true;
    gone = true;
    server.remove(this);
    trunks.abandon();
    dialogs.clear();
  }
}
