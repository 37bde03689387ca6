// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.keep.Keeper;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.CallRepository;

/**
 * Keeps what a call comes to. Where other nodes rely on it the effects of a transition wait until
 * it is kept; on a node alone stable states are written down beside them. Used in the mailbox of
 * the call.
 */
final class CallSaver {
  private final CallId id;
  private final Keeper keeper;
  private final CallRepository repository;
  private final Consumer<RuntimeException> failed;
  private @Nullable CallState saved;

  /**
   * @param failed learns that a state was not written down; the call goes on
   */
  CallSaver(
      CallId id, Keeper keeper, CallRepository repository, Consumer<RuntimeException> failed) {
    this.id = id;
    this.keeper = keeper;
    this.repository = repository;
    this.failed = failed;
  }

  /**
   * Keeps the new state, if it is worth it, and has the effects carried out.
   *
   * @param one carries out one effect
   * @param all carries out the rest in their order, in the mailbox
   */
  void keep(
      CallState before,
      Transition transition,
      Consumer<CallEffect> one,
      Consumer<List<CallEffect>> all) {
    if (keeper.lasting()) {
      keeper.commit(toKeep(before, transition), transition.effects(), one, all);
      return;
    }
    if (before != transition.next()) {
      writeDown(transition.next());
    }
    all.accept(transition.effects());
  }

  /** A call that changed, or has something to say; one that nobody knows of is not kept. */
  private static Keeper.@Nullable Snapshot toKeep(CallState before, Transition transition) {
    var next = transition.next();
    var worthIt = before != next || transition.effects().stream().anyMatch(CallSaver::isSaid);
    return worthIt && SavedCall.isSavable(next) ? new CallKeeping(next) : null;
  }

  private static boolean isSaid(CallEffect effect) {
    return effect instanceof CallEffect.Emit || effect instanceof CallEffect.Reply;
  }

  private void writeDown(CallState next) {
    if (!next.stable() || (saved != null && same(saved, next))) {
      return;
    }
    try {
      var _ = repository.save(id, CallSnapshot.of(next).encode());
      saved = next;
      keeper.savedPlainly();
    } catch (RuntimeException e) {
      failed.accept(e);
    }
  }

  private static boolean same(CallState one, CallState other) {
    return one.facts().equals(other.facts()) && one.getClass() == other.getClass();
  }
}
