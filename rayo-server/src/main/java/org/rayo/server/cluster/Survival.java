// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.rayo.callcontrol.Takeover;
import org.rayo.callcontrol.cluster.SplitDecision;
import org.rayo.callcontrol.port.Media;
import org.rayo.callcontrol.port.NodeChannel;
import org.rayo.callcontrol.port.NodeView;

/**
 * Lets this node go on with the calls of nodes that it lost, or let go of its own, after each
 * change of the view. Views are worked off one after the other on a thread that may wait.
 */
public final class Survival {
  private static final Logger log = Logger.getLogger(Survival.class);
  private static final long WITNESS_SECONDS = 3;

  /** Within it the other side of a split has noticed it, too, and let go of its calls. */
  private static final Duration GRACE = Duration.ofMillis(1200);

  /** Within it who comes back has the directory of the others. */
  private static final Duration CATCHING_UP = Duration.ofSeconds(5);

  private static final List<Duration> SETTLING =
      Stream.of(0, 1, 2, 4, 8).map(Duration::ofSeconds).toList();

  private final NodeChannel nodes;
  private final Takeover takeover;
  private final Media witnesses;
  private final Executor threads;
  private final BoundedTurns turns;
  private NodeView last;
  private SplitDecision split;
  private volatile boolean fenced;

  /**
   * @param witnesses media, which knows the media servers
   * @param threads may block
   */
  public Survival(NodeChannel nodes, Takeover takeover, Media witnesses, Executor threads) {
    this.nodes = nodes;
    this.takeover = takeover;
    this.witnesses = witnesses;
    this.threads = threads;
    this.turns = new BoundedTurns(threads, 1);
    this.last = nodes.view();
    this.split = SplitDecision.of(last, Instant.EPOCH);
  }

  /** Takes the next view; returns at once. */
  public void changed(NodeView view) {
    turns.addAlways(() -> workOff(view));
  }

  /** Whether the other side of a split goes on, and this one waits until it meets it. */
  public boolean isCutOff() {
    return fenced;
  }

  private void workOff(NodeView view) {
    var previous = last;
    last = view;
    if (view.merged() || fenced && !view.joined().isEmpty()) {
      met(view);
    }
    if (!view.left().isEmpty()) {
      lost(previous, view);
    }
  }

  private void met(NodeView view) {
    log.infof("The cluster is one again: %s", view.members());
    takeover.met();
    threads.execute(this::settle);
    if (fenced) {
      fenced = false;
      threads.execute(this::heal);
    }
    split = SplitDecision.of(view, Instant.EPOCH);
  }

  /** A moment later, when this node has the directory of the others. */
  private void heal() {
    pause(CATCHING_UP);
    if (!fenced) {
      takeover.heal();
    }
  }

  /** Until the caches of what were two clusters are those of one. */
  private void settle() {
    try {
      for (var pause : SETTLING) {
        Thread.sleep(pause);
        takeover.dropWhatOthersOwn();
      }
      takeover.settled();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.error("What the directory says of the calls of this node could not be put right", e);
    }
  }

  private void lost(NodeView previous, NodeView view) {
    if (fenced) {
      return;
    }
    split = split.before(previous, Instant.now());
    switch (split.verdict(view)) {
      case GO_ON -> goOn(view.left());
      case GIVE_UP -> giveUp(view);
      case ASK -> {
        switch (witness()) {
          case GRANTED -> goOn(view.left());
          case DENIED -> giveUp(view);
          case NONE ->
              log.errorf(
                  "Nodes %s are gone, and there is no media server to say which side goes on: this"
                      + " node keeps its calls and leaves theirs alone",
                  view.left());
        }
      }
    }
  }

  private Media.Witness witness() {
    try {
      return witnesses
          .mayGoOn(split.name().replaceAll("[^A-Za-z0-9._-]", "-"), nodes.self())
          .toCompletableFuture()
          .get(WITNESS_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Media.Witness.NONE;
    } catch (TimeoutException | ExecutionException e) {
      log.errorf(e, "No media server answered as a witness");
      return Media.Witness.NONE;
    }
  }

  private void goOn(Set<String> lost) {
    if (!lost.stream().allMatch(nodes::isDead)) {
      pause(GRACE);
    }
    for (var node : lost) {
      log.infof("Node %s is gone: its calls go on here", node);
      var begun = System.nanoTime();
      var _ =
          takeover
              .from(node, threads)
              .whenComplete(
                  (_, error) -> {
                    if (error != null) {
                      log.errorf(error, "The calls of node %s were not all taken over", node);
                    } else {
                      log.infof(
                          "Everything that node %s had has an owner after %d ms",
                          node, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
                    }
                  });
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void giveUp(NodeView view) {
    log.errorf(
        "This node sees only %s of %s: it lets go of its calls, with which the other side goes on,"
            + " and takes no new ones until the cluster is one again",
        view.members(), split.whole());
    fenced = true;
    takeover.fence();
  }
}
