// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.play.PlayEnd;
import org.rayo.media.engine.play.PlayListener;
import org.rayo.media.engine.play.PlayRequest;
import org.rayo.media.engine.play.Player;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.Extension;
import org.rayo.media.msml.Extension.Change;
import org.rayo.media.msml.Names;

/** A list that is played over there. Volume and speed have the limits of the engine. */
final class RemotePlayer extends RemoteDialog implements Player {
  private static final int LOUDEST = 4;
  private static final int SOFTEST = -8;
  private static final int FASTEST = 10;
  private static final int SLOWEST = -5;

  private final PlayListener listener;

  /** Whether the state of a list that was begun elsewhere is not known. */
  private final boolean unsure;

  private boolean paused;
  private int volume;
  private int speed;
  private volatile long anchor = System.nanoTime();
  private volatile Duration position;

  RemotePlayer(RemoteParty party, String name, PlayRequest request, PlayListener listener) {
    super(party, name);
    this.listener = listener;
    this.unsure = party.adopting() != null;
    this.paused = request.startPaused();
    this.position = request.startOffset();
  }

  @Override
  public boolean pause() {
    return paused(true, "pause");
  }

  @Override
  public boolean resume() {
    return paused(false, "resume");
  }

  private synchronized boolean paused(boolean pause, String event) {
    if (paused == pause && !unsure) {
      return false;
    }
    position = position();
    anchor = System.nanoTime();
    paused = pause;
    return tell(event);
  }

  @Override
  public boolean seek(Duration amount) {
    return perform(new Extension.Seek(id(), null, amount, null));
  }

  @Override
  public boolean volumeUp() {
    return volume(1, Change.UP);
  }

  @Override
  public boolean volumeDown() {
    return volume(-1, Change.DOWN);
  }

  private synchronized boolean volume(int change, Change word) {
    int wanted = Math.clamp(volume + change, SOFTEST, LOUDEST);
    if (wanted == volume || !perform(new Extension.Volume(id(), word, null))) {
      return false;
    }
    volume = wanted;
    return true;
  }

  @Override
  public boolean speedUp() {
    return speed(1, Change.UP);
  }

  @Override
  public boolean speedDown() {
    return speed(-1, Change.DOWN);
  }

  private synchronized boolean speed(int change, Change word) {
    int wanted = Math.clamp(speed + change, SLOWEST, FASTEST);
    if (wanted == speed || !perform(new Extension.Speed(id(), word, null))) {
      return false;
    }
    speed = wanted;
    return true;
  }

  @Override
  public boolean stop() {
    return tell("terminate");
  }

  @Override
  public synchronized boolean isPaused() {
    return paused;
  }

  /** As far as we know: the media server tells the position at the end. */
  @Override
  public synchronized Duration position() {
    return paused ? position : position.plusNanos(System.nanoTime() - anchor);
  }

  @Override
  String endName() {
    return "play.end";
  }

  @Override
  void progress(Event event) {
    if (event.name().equals(Names.PLAY_STARTED)) {
      anchor = System.nanoTime();
      listener.started();
    }
  }

  @Override
  void ended(String end, Event exit) {
    var offset = exit.value(Names.OFFSET);
    var reached = millis(offset == null ? exit.value("play.amt") : offset);
    if (end.equals("play.complete")) {
      end(PlayEnd.Reason.FINISHED, reached, null);
    } else if (end.equals(Names.END_MAX_TIME)) {
      end(PlayEnd.Reason.MAX_TIME, reached, null);
    } else if (end.startsWith("terminate")) {
      end(PlayEnd.Reason.STOPPED, reached, null);
    } else {
      end(PlayEnd.Reason.ERROR, reached, description(exit, end));
    }
  }

  private void end(PlayEnd.Reason reason, Duration reached, @Nullable String error) {
    listener.ended(new PlayEnd(reason, reached, error));
  }

  @Override
  void endDropped(@Nullable Event exit) {
    var reached = exit == null ? null : exit.value(Names.OFFSET);
    end(PlayEnd.Reason.LEG_CLOSED, millis(reached), null);
  }

  @Override
  void endLost(String why) {
    end(PlayEnd.Reason.ERROR, position(), Objects.requireNonNull(why));
  }

  /** Only what goes on after a list, as a prompt does, can still be interested in its end. */
  @Override
  void endMissing() {
    end(PlayEnd.Reason.FINISHED, Duration.ZERO, null);
  }
}
