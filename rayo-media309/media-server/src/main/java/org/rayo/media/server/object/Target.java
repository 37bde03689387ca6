// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.object;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.JoinDirection;
import org.rayo.media.engine.Leg;
import org.rayo.media.engine.Party;
import org.rayo.media.engine.input.InputRequest;
import org.rayo.media.engine.tick.SerialExecutor;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.Moml;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.msml.Names;
import org.rayo.media.server.dialog.DialogRun;
import org.rayo.media.server.dialog.Refusals;
import org.rayo.media.server.dialog.Stage;
import org.rayo.media.server.event.Controller;
import org.rayo.media.server.event.EventQueue;

/**
 * A leg or a conference: its party in the engine, its dialogs, its joins, its events. What happens
 * to its dialogs happens on its queue; everything public may be called from any thread.
 */
public abstract class Target implements Stage {
  private static final Duration LIMIT = Duration.ofSeconds(15);

  private final String id;
  private final String name;
  private final Workshop workshop;
  private final SerialExecutor queue;
  private final Ownership ownership = new Ownership();
  private final EventQueue events;
  private final Map<String, DialogRun> dialogs = new ConcurrentHashMap<>();
  private final Map<Target, JoinDirection> joins = new ConcurrentHashMap<>();
  private long names;
  private volatile @Nullable Long releasedAt;
  private @Nullable String goneReason;

  /**
   * @param id {@code conn:tag} or {@code conf:name}
   * @param name under which it is attached
   */
  Target(String id, String name, Workshop workshop) {
    this.id = id;
    this.name = name;
    this.workshop = workshop;
    this.queue = new SerialExecutor(workshop.threads());
    this.events =
        new EventQueue(name, workshop.clock(), () -> workshop.threads().execute(this::overflowed));
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String name() {
    return name;
  }

  public final Ownership ownership() {
    return ownership;
  }

  public final EventQueue events() {
    return events;
  }

  final Workshop workshop() {
    return workshop;
  }

  @Override
  public Leg leg() throws MsmlException {
    throw new MsmlException(Code.CANNOT_JOIN, "Keys cannot be sent to a conference");
  }

  @Override
  public final void check(InputRequest request) throws MsmlException {
    Refusals.translate(
        () -> {
          workshop.engine().validate(request);
          return request;
        });
  }

  @Override
  public final boolean isReleased() {
    return releasedAt != null;
  }

  @Override
  public final void run(Runnable task) {
    queue.execute(task);
  }

  @Override
  public final void after(Duration time, Runnable task) {
    var _ = workshop.clock().schedule(() -> run(task), time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Something that may be refused. */
  public interface Work<T> {
    T run() throws MsmlException;
  }

  /** Does something on the queue and waits for it. */
  public final <T> T call(Work<T> work) throws MsmlException {
    return Calls.call(queue, work, LIMIT);
  }

  /**
   * @return the name of the dialog
   */
  public final String startDialog(
      @Nullable String wanted, @Nullable Controller starter, List<Moml> body) throws MsmlException {
    return call(
        () -> {
          if (isReleased()) {
            throw new MsmlException(Code.WRONG_STATE, id + " has gone");
          } else if (dialogs.size() >= Workshop.MAX_DIALOGS) {
            throw new MsmlException(Code.NO_RESOURCES, "Too many dialogs run on " + id);
          }
          var dialogName = wanted == null ? "d" + ++names : wanted;
          var run = new DialogRun(this, dialogName, starter, body);
          if (dialogs.putIfAbsent(dialogName, run) != null) {
            throw new MsmlException(Code.NAME_IN_USE, "There is a dialog " + dialogName);
          }
          try {
            run.start();
          } catch (MsmlException e) {
            dialogs.remove(dialogName, run);
            throw e;
          }
          return dialogName;
        });
  }

  /** Does something with a dialog on the queue. */
  public final void withDialog(String dialogName, DialogWork work) throws MsmlException {
    call(
        () -> {
          var dialog = dialogs.get(dialogName);
          if (dialog == null) {
            throw new MsmlException(
                Code.NO_SUCH_OBJECT, "There is no dialog " + dialogName + " on " + id);
          }
          work.run(dialog);
          return dialog;
        });
  }

  /** Something to do with a dialog. */
  public interface DialogWork {
    void run(DialogRun dialog) throws MsmlException;
  }

  /** Those that run. */
  public final List<DialogRun> dialogs() {
    return List.copyOf(dialogs.values());
  }

  @Override
  public final void report(Event event, @Nullable Controller starter) {
    events.add(event, starter == null ? controller() : starter);
  }

  /** Who gets events that nobody has asked for, while nobody owns it; null for nobody. */
  abstract @Nullable Controller controller();

  @Override
  public final void fire(String group, String trigger) {
    var actions = new LinkedHashMap<String, Boolean>();
    dialogs
        .values()
        .forEach(run -> run.actions(group, trigger).forEach(each -> actions.put(each, true)));
    for (var action : actions.keySet()) {
      dialogs().forEach(run -> run.control(group, action, trigger));
    }
  }

  /** A key was pressed. On any thread. */
  final void pressed(char key) {
    run(
        () -> {
          var groups = dialogs().stream().map(DialogRun::group).distinct().toList();
          groups.forEach(group -> fire(group, "key"));
          dialogs().forEach(dialog -> dialog.key(key));
        });
  }

  @Override
  public final void ended(DialogRun dialog) {
    dialogs.remove(dialog.name(), dialog);
    sayGone();
  }

  /** The last event of all. */
  private void sayGone() {
    if (goneReason != null && dialogs.isEmpty()) {
      report(Event.of(Names.GONE_EVENT, id, Names.REASON, goneReason), null);
      goneReason = null;
    }
  }

  /** By other objects and the direction that is seen from here. */
  public final Map<Target, JoinDirection> joins() {
    return Map.copyOf(joins);
  }

  public final void join(Target other, JoinDirection direction) throws MsmlException {
    Refusals.translate(
        () -> {
          party().join(other.party(), direction);
          return other;
        });
    joins.put(other, direction);
    other.joins.put(this, opposite(direction));
  }

  private static JoinDirection opposite(JoinDirection direction) {
    return switch (direction) {
      case DUPLEX -> JoinDirection.DUPLEX;
      case SEND -> JoinDirection.RECV;
      case RECV -> JoinDirection.SEND;
    };
  }

  public final void unjoin(Target other) {
    party().unjoin(other.party());
    joins.remove(other);
    other.joins.remove(this);
    other.parted();
  }

  /** Somebody has left. */
  void parted() {}

  /**
   * Ends everything; dialogs still report their ends. Later calls change nothing.
   *
   * @param reason for {@link Names#GONE_EVENT}; null when its client wanted it
   */
  public final void release(@Nullable String reason) {
    run(
        () -> {
          if (releasedAt != null) {
            return;
          }
          releasedAt = System.nanoTime();
          for (var other : joins().keySet()) {
            other.joins.remove(this);
            other.parted();
          }
          joins.clear();
          goneReason = reason;
          party().close();
          closed();
          workshop.released().accept(this);
          sayGone();
        });
  }

  /** On the queue, once: the party is closed. */
  abstract void closed();

  private void overflowed() {
    release("Too many events are not acknowledged");
  }

  /** Whether all that it had to say was delivered, if not acknowledged. */
  public final boolean isTold() {
    return dialogs.isEmpty() && events.isDelivered();
  }

  /** Whether nothing is left to be told, or nobody asked for it in time. */
  public final boolean isForgettable() {
    var since = releasedAt;
    if (since == null) {
      return false;
    }
    boolean told = dialogs.isEmpty() && events.isEmpty();
    return told || System.nanoTime() - since > workshop.hold().toNanos();
  }

  @Override
  public final String toString() {
    return id + " (" + name + ")";
  }

  @Override
  public abstract Party party();
}
