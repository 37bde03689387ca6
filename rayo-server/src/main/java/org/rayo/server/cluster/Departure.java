// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.rayo.callcontrol.port.NodeChannel;

/**
 * Hands the calls of a node that stops over to the others: it asks who takes them, lets go of all,
 * and says so; who takes them answers when each has an owner again. A node that stops itself, or
 * does not know the version of the snapshots, takes none.
 */
public final class Departure {
  private static final Logger log = Logger.getLogger(Departure.class);
  private static final String MAY_I = "may-i-leave?";
  private static final String YES = "you-may-leave";
  private static final String NO = "you-may-not-leave";
  private static final String LEFT = "left";
  private static final String TAKEN = "taken";
  private static final byte[] NOTHING = {};

  private final NodeChannel nodes;
  private final int version;
  private final Set<String> heirs = ConcurrentHashMap.newKeySet();
  private final Answers consent = new Answers();
  private final Answers taken = new Answers();
  private volatile boolean leaving;

  /** Goes on with the calls of another node. */
  @FunctionalInterface
  public interface Heir {
    /**
     * Takes what the node had; may wait for other nodes.
     *
     * @param done to be run when everything has an owner
     */
    void take(String node, Runnable done);
  }

  /** Who was asked and has not answered yet. */
  private static final class Answers {
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch all = new CountDownLatch(0);

    void expect(Set<String> nodes) {
      missing.addAll(nodes);
      all = new CountDownLatch(nodes.size());
    }

    void of(String node) {
      if (missing.remove(node)) {
        all.countDown();
      }
    }

    boolean await(Duration limit) throws InterruptedException {
      return all.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /**
   * @param version of the snapshots that this node writes; it reads older ones
   * @param threads may block
   */
  public Departure(NodeChannel nodes, int version, Heir heir, Executor threads) {
    this.nodes = nodes;
    this.version = version;
    nodes.receive(MAY_I, (node, asked) -> nodes.send(node, answer(node, asked), NOTHING));
    nodes.receive(YES, (node, _) -> consents(node));
    nodes.receive(NO, (node, _) -> consent.of(node));
    nodes.receive(LEFT, (node, _) -> threads.execute(() -> take(node, heir)));
    nodes.receive(TAKEN, (node, _) -> taken.of(node));
  }

  private void consents(String node) {
    heirs.add(node);
    consent.of(node);
  }

  /** Who says nothing of its version writes the first one that could be handed over. */
  private String answer(String node, byte[] asked) {
    var theirs = asked.length == 0 ? 0 : asked[0];
    if (theirs > version) {
      log.warnf(
          "Node %s stops and cannot leave its calls here: their snapshots are of version %d, and"
              + " this node knows %d",
          node, theirs, version);
      return NO;
    }
    return leaving ? NO : YES;
  }

  private void take(String node, Heir heir) {
    log.infof("Node %s stops: its calls go on here", node);
    heir.take(node, () -> nodes.send(node, TAKEN, NOTHING));
  }

  /**
   * Leaves, if another node goes on with the calls of this one; waits for that.
   *
   * @param consentWithin how long others may take to say that they do
   * @param takenWithin how long they may take to do it
   * @param letGo lets go of all calls without a word; waits until others can take them
   * @return false when nobody takes them: nothing was done
   */
  public boolean leave(Duration consentWithin, Duration takenWithin, Runnable letGo)
      throws InterruptedException {
    leaving = true;
    var others = new HashSet<>(nodes.view().members());
    others.remove(nodes.self());
    consent.expect(others);
    others.forEach(this::ask);
    var _ = consent.await(consentWithin);
    var taking = Set.copyOf(heirs);
    if (taking.isEmpty()) {
      return false;
    }
    letGo.run();
    taken.expect(taking);
    taking.forEach(node -> nodes.send(node, LEFT, NOTHING));
    if (!taken.await(takenWithin)) {
      log.warnf("Not all of %s said in time that they go on with the calls of this node", taking);
    }
    return true;
  }

  /** This node goes on after it left, and takes again what others leave. */
  public void stay() {
    leaving = false;
    heirs.clear();
  }

  private void ask(String node) {
    if (!nodes.send(node, MAY_I, new byte[] {(byte) version})) {
      consent.of(node);
    }
  }
}
