// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.keep;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.actor.Mailbox;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.effect.Timers;
import org.rayo.callcontrol.port.Letter;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.record.RecordCommand;

/**
 * Keeps one call or mixer where it outlives its node: the snapshot is safe before the effects of a
 * transition happen. While it is on its way the mailbox rests, not a thread; when that takes too
 * long the effects happen all the same. Used in the mailbox of the party alone.
 */
public final class Keeper {
  private static final System.Logger LOG = System.getLogger(Keeper.class.getName());

  /**
   * Longer than it takes to find a hung node, so that a node which was hung itself does nothing
   * before it learns that others have its calls.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** How long what a party said last may wait for its delivery. */
  private static final Duration LINGER = Duration.ofSeconds(30);

  private final PartyId party;
  private final KeepContext context;
  private final Mailbox mailbox;
  private final Timers timers;
  private final Runnable lost;
  private final Outbox outbox;
  private final Map<String, String> starts = new HashMap<>(2);
  private boolean saved;
  private boolean claimed;
  private boolean releasing;

  /**
   * @param address from which the party speaks
   * @param lost lets go of the party without a word, because another node owns it
   */
  public Keeper(
      PartyId party,
      Jid address,
      KeepContext context,
      Mailbox mailbox,
      Timers timers,
      Runnable lost) {
    this.party = party;
    this.context = context;
    this.mailbox = mailbox;
    this.timers = timers;
    this.lost = lost;
    // Nobody says as much as a thing per microsecond, so no number of a party comes twice.
    long first = ChronoUnit.MICROS.between(Instant.EPOCH, context.clock().instant());
    this.outbox = new Outbox(party, address, first, context.observer());
  }

  /** What there is to save. */
  public interface Snapshot {
    /** Ids of the components that the party has. */
    Set<String> components();

    byte[] encode(Backlog backlog);
  }

  /** Whether the party outlives its node. */
  public boolean lasting() {
    return context.repository().outlivesNode();
  }

  /**
   * Claims the party; the mailbox rests until that is done.
   *
   * @param then told in the mailbox whether it is this node's, and not another's
   * @param broken told in the mailbox when nobody could be asked
   */
  public void claim(Consumer<Boolean> then, Consumer<Throwable> broken) {
    var stage = context.directory().claimSoon(party);
    var outcome = stage.toCompletableFuture();
    if (outcome.isDone()) {
      claimed(outcome, then, broken);
      return;
    }
    mailbox.pause();
    stage.whenComplete((_, _) -> mailbox.resume(() -> claimed(outcome, then, broken)));
  }

  private void claimed(
      CompletableFuture<Boolean> outcome, Consumer<Boolean> then, Consumer<Throwable> broken) {
    if (outcome.isCompletedExceptionally()) {
      broken.accept(outcome.exceptionNow());
      return;
    }
    claimed = outcome.resultNow();
    then.accept(claimed);
  }

  /**
   * Claims the party at once, which may wait for other nodes.
   *
   * @return false when there is such a party already
   */
  public boolean claim() {
    claimed = context.directory().claim(party);
    return claimed;
  }

  /** Goes on from what another node has kept; the party is this node's already. */
  public void takeOver(Backlog backlog) {
    claimed = true;
    saved = true;
    starts.putAll(backlog.starts());
    outbox.restore(backlog);
    var now = context.clock().instant();
    backlog
        .timers()
        .forEach(
            (key, when) -> {
              var left = Duration.between(now, when);
              if (goesOn(key.kind())) {
                timers.start(key, left.isPositive() ? left : Duration.ofMillis(1));
              }
            });
  }

  /** What the other timers waited for died with the node. */
  private static boolean goesOn(TimerKey.Kind kind) {
    return switch (kind) {
      case IDLE, HELD, CONFIRM, ENDING, RELEASE, COMPONENT, JOIN -> true;
      case OFFER, STAGE, QUEUE, MEDIA, DIAL, REOFFER, TRANSFER, KEYS, COMMAND -> false;
    };
  }

  /** Sends again what may not have arrived. */
  public void resend() {
    outbox.letters().forEach(this::deliver);
  }

  /** Sends one letter of this party. */
  public void deliver(Letter letter) {
    var delivered = context.clients().deliver(letter);
    if (delivered.toCompletableFuture().isDone()) {
      arrived(letter.number());
    } else {
      delivered.whenComplete((_, _) -> mailbox.tellAlways(() -> arrived(letter.number())));
    }
  }

  private void arrived(long number) {
    outbox.arrived(number);
    if (releasing && outbox.isEmpty()) {
      release();
    }
  }

  /**
   * Saves a state, then lets its effects happen; those that concern timers alone at once.
   *
   * @param snapshot null when there is nothing to save
   * @param one carries out one effect
   * @param all carries out the rest in their order, in the mailbox
   */
  public void commit(
      @Nullable Snapshot snapshot,
      List<CallEffect> effects,
      Consumer<CallEffect> one,
      Consumer<List<CallEffect>> all) {
    var rest = new ArrayList<CallEffect>(effects.size());
    for (var effect : effects) {
      switch (effect) {
        case CallEffect.StartTimer _, CallEffect.CancelTimer _ -> one.accept(effect);
        case CallEffect.ToMedia.Start(var id, var start) -> {
          starts.put(id, Starts.written(start));
          rest.add(effect);
        }
        case CallEffect.ToMedia.Command(var id, _, RecordCommand command) -> {
          starts.computeIfPresent(id, (_, start) -> Starts.after(start, command));
          rest.add(effect);
        }
        default -> rest.add(outbox.sealed(effect, context.clock()));
      }
    }
    if (isLost()) {
      return;
    }
    if (snapshot == null || !claimed) {
      all.accept(rest);
      return;
    }
    starts.keySet().retainAll(snapshot.components());
    var stage = save(snapshot);
    if (stage.toCompletableFuture().isDone()) {
      all.accept(rest);
    } else {
      rest(
          stage,
          () -> {
            if (!isLost()) {
              all.accept(rest);
            }
          });
    }
  }

  /** Whether another node owns the party by now; then nothing of it happens here any more. */
  private boolean isLost() {
    if (!claimed || context.directory().isOurs(party)) {
      return false;
    }
    context.observer().mishap(KeepObserver.Mishap.LOST_TO_OTHER);
    lost.run();
    return true;
  }

  private CompletionStage<Void> save(Snapshot snapshot) {
    try {
      saved = true;
      var bytes =
          snapshot.encode(new Backlog(outbox.next(), outbox.letters(), timers.deadlines(), starts));
      return context.repository().save(party, bytes).exceptionally(this::failed);
    } catch (RuntimeException e) {
      return CompletableFuture.completedStage(failed(e));
    }
  }

  private @Nullable Void failed(Throwable e) {
    context.observer().mishap(KeepObserver.Mishap.NOT_SAVED);
    LOG.log(System.Logger.Level.ERROR, "Cannot save the snapshot of " + party, e);
    return null;
  }

  /** The mailbox rests until the stage is done or patience is at its end. */
  private void rest(CompletionStage<Void> stage, Runnable then) {
    var first = new AtomicBoolean(true);
    mailbox.pause();
    var deadline =
        context
            .scheduler()
            .schedule(
                PATIENCE,
                () -> {
                  if (first.compareAndSet(true, false)) {
                    context.observer().mishap(KeepObserver.Mishap.SAVED_LATE);
                    mailbox.resume(then);
                  }
                });
    stage.whenComplete(
        (_, _) -> {
          if (first.compareAndSet(true, false)) {
            deadline.cancel();
            mailbox.resume(then);
          }
        });
  }

  /**
   * Nothing of the party is needed any more.
   *
   * @param linger whether to wait until everything that it said has arrived
   */
  public void forget(boolean linger) {
    if (outbox.isEmpty() || !linger || !lasting()) {
      release();
    } else {
      releasing = true;
      context.scheduler().schedule(LINGER, () -> mailbox.tellAlways(this::release));
    }
  }

  private void release() {
    releasing = false;
    outbox.clear();
    if (lasting() && claimed && !context.directory().isOurs(party)) {
      return;
    }
    if (saved) {
      saved = false;
      context.repository().remove(party);
    }
    if (claimed) {
      claimed = false;
      context.directory().release(party);
    }
  }

  /** A snapshot was saved in the plain way. */
  public void savedPlainly() {
    saved = true;
  }
}
