// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.call.CallActor;
import org.rayo.callcontrol.call.CallContext;
import org.rayo.callcontrol.call.CallInput;
import org.rayo.callcontrol.call.SavedCall;
import org.rayo.callcontrol.mixer.MixerInput;
import org.rayo.callcontrol.mixer.SavedMixer;
import org.rayo.callcontrol.port.CallDirectory;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.CallRepository;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.callcontrol.port.NodeChannel;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.callcontrol.snapshot.SnapshotException;

/**
 * Goes on with the calls and mixers of nodes that are gone. Of several survivors the first one that
 * makes itself the owner has a party; the others leave it alone.
 */
public final class Takeover {
  private static final System.Logger LOG = System.getLogger(Takeover.class.getName());

  /** Of the snapshots that this node writes; it reads those of lower versions. */
  public static final int SNAPSHOT_VERSION = Math.max(SavedCall.VERSION, SavedMixer.VERSION);

  /** Parties that are claimed at a time: each claim waits for the other nodes. */
  private static final int AT_A_TIME = 4;

  private final CallDirectory directory;
  private final CallRepository repository;
  private final NodeChannel nodes;
  private final CallContext context;
  private final CallRegistry calls;
  private final MixerRegistry mixers;
  private final CallMetrics metrics;
  private final Inheritance inheritance;

  Takeover(
      CallPorts ports,
      CallContext context,
      CallRegistry calls,
      MixerRegistry mixers,
      CallMetrics metrics) {
    this.directory = ports.directory();
    this.repository = ports.repository();
    this.nodes = ports.nodes();
    this.context = context;
    this.calls = calls;
    this.mixers = mixers;
    this.metrics = metrics;
    this.inheritance = new Inheritance(nodes, directory, repository, this::isHere);
    inheritance.onTaken(this::drop);
  }

  /**
   * Goes on with the calls and mixers of a node that is gone, as far as no other node does. To be
   * called by who may go on: the other side of a split must not.
   *
   * @param workers may wait for other nodes
   * @return done when everything that the node had has an owner again
   */
  public CompletableFuture<Void> from(String deadNode, Executor workers) {
    var orphans = List.copyOf(directory.ownedBy(deadNode));
    var queue = new ConcurrentLinkedQueue<>(orphans);
    var turns =
        IntStream.range(0, AT_A_TIME)
            .mapToObj(_ -> CompletableFuture.runAsync(() -> work(queue, deadNode), workers))
            .toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(turns).thenRun(() -> tellPeers(orphans));
  }

  /**
   * Other nodes may have the calls of this one: lets go of all of them without a word on any wire
   * and takes no new ones, until {@link #heal}.
   */
  public void fence() {
    release();
    directory.forgetCopies();
    repository.forgetCopies();
  }

  /** As {@link #fence}, by a node that still hears of everything that the others do. */
  public void release() {
    calls.fence();
    mixers.fence();
  }

  /** Whether this node let go of everything and knows nothing of what others have. */
  public boolean isFenced() {
    return calls.fenced();
  }

  /** Takes calls again. */
  public void heal() {
    calls.heal();
  }

  /** Tells nodes that were away what this node took from them; at once after they came back. */
  public void met() {
    inheritance.tell();
  }

  /**
   * Lets go of what has another owner by now, and puts right what the directory says of the rest.
   * Caches that were apart become one in some seconds: to be called again until then. May wait for
   * other nodes.
   */
  public void dropWhatOthersOwn() {
    inheritance.correct();
    for (var call : calls.all()) {
      if (isElsewhere(call.id())) {
        drop(call.id());
      }
    }
    for (var mixer : mixers.all()) {
      if (isElsewhere(mixer.id())) {
        drop(mixer.id());
      }
    }
  }

  /** Nodes that were away and came back know by now what they lost. */
  public void settled() {
    inheritance.forget();
  }

  private boolean isHere(PartyId party) {
    return switch (party) {
      case CallId call -> calls.find(call) != null;
      case MixerId mixer -> mixers.find(mixer) != null;
    };
  }

  private void drop(PartyId party) {
    switch (party) {
      case CallId id -> {
        var call = calls.find(id);
        if (call != null) {
          metrics.count(CallCounter.PARTIES_LOST);
          call.drop();
        }
      }
      case MixerId id -> {
        var mixer = mixers.find(id);
        if (mixer != null) {
          metrics.count(CallCounter.PARTIES_LOST);
          mixer.drop();
        }
      }
    }
  }

  private boolean isElsewhere(PartyId party) {
    return !inheritance.has(party)
        && directory.owner(party).filter(owner -> !owner.equals(nodes.self())).isPresent();
  }

  private void work(ConcurrentLinkedQueue<PartyId> orphans, String deadNode) {
    PartyId party;
    while ((party = orphans.poll()) != null) {
      try {
        one(party, deadNode);
      } catch (RuntimeException e) {
        metrics.count(CallCounter.INTERNAL_ERRORS);
        LOG.log(System.Logger.Level.ERROR, "Cannot take " + party + " over from " + deadNode, e);
      }
    }
  }

  /** Whoever speaks to a party that moved says again what may have been lost on the way. */
  private void tellPeers(Collection<PartyId> moved) {
    if (moved.isEmpty()) {
      return;
    }
    var parties = Set.copyOf(moved);
    for (var call : calls.all()) {
      if (meets(call.state().facts().joins().byParty().keySet(), parties)) {
        call.tell(new CallInput.PeersMoved(parties));
      }
    }
    for (var mixer : mixers.all()) {
      if (meets(mixer.state().facts().joins().byParty().keySet(), parties)) {
        mixer.tell(new MixerInput.PeersMoved(parties));
      }
    }
  }

  private static boolean meets(Set<PartyId> joined, Set<PartyId> moved) {
    return joined.stream().anyMatch(moved::contains);
  }

  /**
   * Claims one call, because something came for it before its turn.
   *
   * @return whether it is this node's now
   */
  public boolean now(CallId call) {
    var owner = directory.owner(call).orElse(null);
    if (owner == null || owner.equals(nodes.self())) {
      return calls.find(call) != null;
    }
    return !nodes.view().has(owner) && one(call, owner);
  }

  private boolean one(PartyId party, String deadNode) {
    return mixers
        .peers()
        .whileArriving(
            party,
            () ->
                switch (party) {
                  case CallId call -> call(call, deadNode);
                  case MixerId mixer -> mixer(mixer, deadNode);
                });
  }

  private boolean call(CallId id, String deadNode) {
    var bytes = repository.load(id).orElse(null);
    var saved = bytes == null ? null : read(id, () -> SavedCall.decode(bytes));
    if (bytes != null && saved == null || !directory.takeOver(id, deadNode)) {
      return false;
    }
    if (saved == null) {
      // Nobody but the dead node knew of it.
      directory.release(id);
      return false;
    }
    var call = CallActor.of(saved, context);
    calls.adopt(call);
    inheritance.add(id, deadNode);
    metrics.count(CallCounter.PARTIES_TAKEN_OVER);
    LOG.log(System.Logger.Level.INFO, "Took over call {0} from {1}", id.value(), deadNode);
    call.resume(saved);
    return true;
  }

  private boolean mixer(MixerId id, String deadNode) {
    var bytes = repository.load(id).orElse(null);
    var saved = bytes == null ? null : read(id, () -> SavedMixer.decode(bytes));
    if (bytes != null && saved == null || !directory.takeOver(id, deadNode)) {
      return false;
    }
    if (saved == null) {
      // It was being made; who asked for it asks again.
      directory.release(id);
      return false;
    }
    mixers.adopt(saved);
    inheritance.add(id, deadNode);
    metrics.count(CallCounter.PARTIES_TAKEN_OVER);
    return true;
  }

  /** Null for what this node cannot read; a node of a newer version may. */
  private <T> @Nullable T read(PartyId party, Supplier<T> decode) {
    try {
      return decode.get();
    } catch (SnapshotException e) {
      metrics.count(CallCounter.SNAPSHOTS_UNREADABLE);
      LOG.log(
          System.Logger.Level.ERROR,
          "The snapshot of " + party + " is left alone, and so is the party: " + e.getMessage(),
          e);
      return null;
    }
  }
}
