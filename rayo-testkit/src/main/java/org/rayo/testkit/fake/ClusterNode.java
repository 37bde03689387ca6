// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.fake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rayo.callcontrol.CallControlConfig;
import org.rayo.callcontrol.CallPorts;
import org.rayo.callcontrol.CallService;
import org.rayo.callcontrol.actor.Scheduler;
import org.rayo.callcontrol.port.CallDirectory;
import org.rayo.callcontrol.port.CallRecords;
import org.rayo.callcontrol.port.CallRepository;
import org.rayo.callcontrol.port.NodeChannel;
import org.rayo.callcontrol.port.NodeView;
import org.rayo.callcontrol.port.PartyId;

/**
 * One node of a {@link ClusterRig}. It can be told to die before whatever it does next to the world
 * outside of it; from then on nothing that it does has an effect.
 */
public final class ClusterNode {
  private final String name;
  private final ClusterRig rig;
  private final ManualExecutor tasks = new ManualExecutor();
  private final CallService service;
  private boolean dead;
  private boolean frozen;
  private int done;
  private int fuse;

  ClusterNode(String name, ClusterRig rig, CallControlConfig config) {
    this.name = name;
    this.rig = rig;
    var ports =
        new CallPorts(
            new ClusterSignaling(this, rig),
            new ClusterGateway(this, rig),
            new Directory(),
            new Repository(),
            (CallRecords) detail -> act(() -> rig.shared().records.add(detail)),
            new Timers(),
            this::execute,
            rig.clock(),
            new Channel());
    service = new CallService(config, ports, listener -> rig.media().of(this, listener));
  }

  public String name() {
    return name;
  }

  public CallService service() {
    return service;
  }

  /** Whether the others take it for dead. */
  public boolean isDead() {
    return dead || frozen;
  }

  /** How many things it did to the world outside. */
  public int done() {
    return done;
  }

  /**
   * It will die.
   *
   * @param after how many more things that it does to the world outside; 0 for now
   */
  public void dieAfter(int after) {
    if (after == 0) {
      dead = true;
    }
    fuse = after;
  }

  /** It hangs: the others take it for dead, while what it has to do waits. */
  public void freeze() {
    frozen = true;
  }

  /** It goes on as if nothing had happened. */
  public void thaw() {
    frozen = false;
  }

  /** It will not die after all, unless it has. */
  public void live() {
    fuse = 0;
  }

  /** Whether one more thing can be done to the world outside. */
  boolean acts() {
    if (dead) {
      return false;
    }
    done++;
    if (fuse > 0 && --fuse == 0) {
      dead = true;
      return false;
    }
    return true;
  }

  void act(Runnable what) {
    if (acts()) {
      what.run();
    }
  }

  <T> T act(Supplier<T> what, T otherwise) {
    return acts() ? what.get() : otherwise;
  }

  /** Does something later, if it lives then. */
  void execute(Runnable task) {
    if (!dead) {
      tasks.execute(
          () -> {
            if (!dead) {
              task.run();
            }
          });
    }
  }

  /**
   * @return whether there was something to do
   */
  boolean work() {
    boolean busy = !frozen && !tasks.isIdle();
    if (busy) {
      tasks.drain();
    }
    return busy;
  }

  /**
   * Works off a part of what waits, in its order.
   *
   * @param most tasks
   */
  public void work(int most) {
    for (int i = 0; i < most && !frozen && !tasks.isIdle(); i++) {
      tasks.run(0);
    }
  }

  private final class Timers implements Scheduler {
    @Override
    public Timer schedule(java.time.Duration delay, Runnable task) {
      return rig.scheduler()
          .schedule(
              delay,
              () -> {
                if (!dead) {
                  task.run();
                }
              });
    }
  }

  private final class Directory implements CallDirectory {
    private final Map<PartyId, String> owners = rig.shared().owners;

    @Override
    public boolean claim(PartyId party) {
      return act(() -> owners.putIfAbsent(party, name) == null, false);
    }

    @Override
    public CompletionStage<Boolean> claimSoon(PartyId party) {
      var claimed = new CompletableFuture<Boolean>();
      act(
          () -> {
            boolean ours = owners.putIfAbsent(party, name) == null;
            execute(() -> claimed.complete(ours));
          });
      return claimed;
    }

    @Override
    public Optional<String> owner(PartyId party) {
      return Optional.ofNullable(owners.get(party));
    }

    @Override
    public boolean isOurs(PartyId party) {
      return dead || name.equals(owners.get(party));
    }

    @Override
    public boolean takeOver(PartyId party, String deadNode) {
      return act(() -> owners.replace(party, deadNode, name), false);
    }

    @Override
    public List<PartyId> ownedBy(String node) {
      return owners.keySet().stream().filter(p -> node.equals(owners.get(p))).toList();
    }

    @Override
    public void release(PartyId party) {
      act(() -> owners.remove(party, name));
    }
  }

  private final class Repository implements CallRepository {
    private final Map<PartyId, byte[]> snapshots = rig.shared().snapshots;

    @Override
    public boolean outlivesNode() {
      return true;
    }

    @Override
    public CompletionStage<Void> save(PartyId party, byte[] snapshot) {
      var saved = new CompletableFuture<Void>();
      act(
          () -> {
            snapshots.put(party, snapshot);
            execute(() -> saved.complete(null));
          });
      return saved;
    }

    @Override
    public Optional<byte[]> load(PartyId party) {
      return Optional.ofNullable(snapshots.get(party));
    }

    @Override
    public void remove(PartyId party) {
      act(() -> snapshots.remove(party));
    }
  }

  /** Messages go to the tasks of the other node, and are lost with either. */
  private final class Channel implements NodeChannel {
    private final Map<String, Receiver> receivers = rig.receivers(name);

    @Override
    public String self() {
      return name;
    }

    @Override
    public NodeView view() {
      return rig.view();
    }

    @Override
    public boolean send(String node, String topic, byte[] message) {
      if (!acts() || rig.isDead(node)) {
        return false;
      }
      rig.node(node)
          .execute(
              () -> Objects.requireNonNull(rig.receivers(node).get(topic)).received(name, message));
      return true;
    }

    @Override
    public void receive(String topic, Receiver receiver) {
      receivers.put(topic, receiver);
    }

    @Override
    public void watch(Consumer<NodeView> watcher) {
      // The rig says itself who takes over.
    }
  }
}
