// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.media.mscontrol.EventType;
import javax.media.mscontrol.MediaErr;
import javax.media.mscontrol.MediaEventListener;
import javax.media.mscontrol.MediaSession;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.Value;
import javax.media.mscontrol.WrongStateException;
import javax.media.mscontrol.mediagroup.MediaGroup;
import javax.media.mscontrol.mediagroup.Player;
import javax.media.mscontrol.mediagroup.PlayerEvent;
import javax.media.mscontrol.resource.Action;
import javax.media.mscontrol.resource.RTC;
import javax.media.mscontrol.resource.Trigger;
import org.jspecify.annotations.Nullable;
import org.rayo.media.driver.ext.ExtParameter;
import org.rayo.media.driver.ext.ResourceUnavailableException;

/**
 * Plays one list at a time; others queue, unless told otherwise. Jumps, and the offset in events,
 * count from the beginning of the whole list, so the index in events is always 0.
 */
final class EnginePlayer implements Player {
  static final Features FEATURES =
      new Features(
          Set.of(
              START_OFFSET,
              START_IN_PAUSED_MODE,
              MAX_DURATION,
              REPEAT_COUNT,
              INTERVAL,
              JUMP_TIME,
              BEHAVIOUR_IF_BUSY,
              ENABLED_EVENTS,
              ExtParameter.PLAYER_VOICE),
          Set.of(
              STOP,
              STOP_ALL,
              PAUSE,
              RESUME,
              JUMP_FORWARD,
              JUMP_BACKWARD,
              SPEED_UP,
              SPEED_DOWN,
              NORMAL_SPEED,
              VOLUME_UP,
              VOLUME_DOWN,
              NORMAL_VOLUME),
          Set.of(PLAY_START, PLAY_COMPLETION),
          Set.of(
              PlayerEvent.PLAY_COMPLETED,
              PlayerEvent.PAUSED,
              PlayerEvent.RESUMED,
              PlayerEvent.SPEED_CHANGED,
              PlayerEvent.VOLUME_CHANGED),
          Set.of(
              PlayerEvent.END_OF_PLAY_LIST,
              PlayerEvent.DURATION_EXCEEDED,
              PlayerEvent.STOPPED,
              PlayerEvent.RTC_TRIGGERED),
          Set.of(QUEUE_IF_BUSY, STOP_IF_BUSY, FAIL_IF_BUSY));

  private static final int MAX_QUEUED = 32;

  private final EngineGroup group;
  private final Notifier<PlayerEvent> notifier;
  private final Deque<PlayOrder> queue = new ArrayDeque<>(0);
  private @Nullable Playing playing;

  EnginePlayer(EngineGroup group) {
    this.group = group;
    this.notifier = new Notifier<>(group.session().queue());
  }

  @Override
  public void play(URI uri, RTC @Nullable [] rtcs, @Nullable Parameters parameters)
      throws MsControlException {
    play(new URI[] {uri}, rtcs, parameters);
  }

  /** Documents are checked before it returns as far as that needs no network. */
  @Override
  public void play(URI[] uris, RTC @Nullable [] rtcs, @Nullable Parameters parameters)
      throws MsControlException {
    Settings.require(FEATURES.parameters(), parameters);
    var settings = group.settings().with(parameters);
    var order = PlayOrder.read(uris, group.controls().check(rtcs), settings);
    var ifBusy = settings.value(BEHAVIOUR_IF_BUSY, Value.class);
    var engine = group.session().engine();
    Refusals.translate(
        () -> {
          engine.validate(order.request());
          return order;
        });
    synchronized (this) {
      if (playing == null) {
        start(order);
      } else if (ifBusy == FAIL_IF_BUSY) {
        throw new WrongStateException("The player is busy");
      } else if (ifBusy == STOP_IF_BUSY) {
        stop(true);
        start(order);
      } else if (queue.size() < MAX_QUEUED) {
        queue.add(order);
      } else {
        throw new ResourceUnavailableException(MAX_QUEUED + " play lists are waiting");
      }
    }
  }

  private void start(PlayOrder order) throws MsControlException {
    var leg = group.hearer();
    var next = new Playing(this, order);
    group.controls().add(order.rtcs());
    try {
      next.control(Refusals.translate(() -> leg.play(group.nextName('p'), order.request(), next)));
    } catch (MsControlException e) {
      group.controls().remove(order.rtcs());
      throw e;
    }
    playing = next;
  }

  /** A list has ended; the next one starts. */
  void ended(Playing which, Outcome outcome, int offset) {
    report(PlayerEvent.PLAY_COMPLETED, outcome, offset, null);
    group.controls().fire(PLAY_COMPLETION);
    group.controls().remove(which.order().rtcs());
    synchronized (this) {
      if (playing == which) {
        playing = null;
        startNext();
      }
    }
  }

  private void startNext() {
    while (playing == null && !queue.isEmpty()) {
      try {
        start(queue.remove());
      } catch (MsControlException e) {
        var outcome = Outcome.failed(MediaErr.REFUSED, e.getMessage());
        report(PlayerEvent.PLAY_COMPLETED, outcome, 0, null);
      }
    }
  }

  void report(EventType type, Outcome outcome, int offset, @Nullable Action change) {
    notifier.send(new Event(this, type, outcome, offset, change));
  }

  void fire(Trigger trigger) {
    group.controls().fire(trigger);
  }

  void perform(Action action, @Nullable Trigger trigger) {
    if (action == STOP || action == STOP_ALL) {
      stop(action == STOP_ALL, trigger);
      return;
    }
    synchronized (this) {
      if (playing != null) {
        playing.perform(action, group.settings());
      }
    }
  }

  @Override
  public void stop(boolean all) {
    stop(all, null);
  }

  private synchronized void stop(boolean all, @Nullable Trigger trigger) {
    if (playing != null) {
      playing.stop(trigger);
    }
    while (all && queue.poll() != null) {
      report(PlayerEvent.PLAY_COMPLETED, Outcome.stopped(trigger), 0, null);
    }
  }

  @Override
  public MediaGroup getContainer() {
    return group;
  }

  @Override
  public void addListener(MediaEventListener<PlayerEvent> listener) {
    notifier.add(listener);
  }

  @Override
  public void removeListener(MediaEventListener<PlayerEvent> listener) {
    notifier.remove(listener);
  }

  @Override
  public MediaSession getMediaSession() {
    return group.getMediaSession();
  }

  /** What the player reports. */
  private static final class Event extends EngineResourceEvent<Player> implements PlayerEvent {
    private final int offset;
    private final @Nullable Action change;

    Event(Player source, EventType type, Outcome outcome, int offset, @Nullable Action change) {
      super(source, type, outcome);
      this.offset = offset;
      this.change = change;
    }

    @Override
    public int getIndex() {
      return 0;
    }

    @Override
    public int getOffset() {
      return offset;
    }

    @Override
    public @Nullable Action getChangeType() {
      return change;
    }
  }
}
