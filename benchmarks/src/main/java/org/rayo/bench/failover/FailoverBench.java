// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench.failover;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rayo.bench.BenchOptions;
import org.rayo.bench.Pacer;
import org.rayo.bench.measure.Failures;

/** One run: holds calls of all kinds, strikes, and tells what became of them. */
public final class FailoverBench {
  private static final int SETUP_CPS = 15;

  /** Numbers from there on are of no held call. */
  private static final int WARM_UP = 60_000 * Kind.CYCLE;

  private static final int SETTLE_MILLIS = 3000;
  private static final int LIMIT_SECONDS = 120;
  private static final int MEET_SECONDS = 30;

  private final BenchOptions options;
  private final Samples samples = new Samples();
  private final Failures failures = new Failures();
  private final Set<HeldCall> lost = ConcurrentHashMap.newKeySet();

  public FailoverBench(BenchOptions options) {
    this.options = options;
  }

  /** Returns the number of calls that did not survive. */
  public int run() throws IOException, InterruptedException {
    var fault = Fault.of(options);
    var begun = Owners.now();
    try (var stage = new Stage(options);
        var traffic = new NewCalls(options, stage)) {
      warmUp(stage);
      var held = hold(stage, options.number("--calls"));
      traffic.begin();
      Thread.sleep(SETTLE_MILLIS);
      forgetGaps(held);
      var moment = fault.strike();
      System.err.printf("%d calls are held; %s%n", held.size(), fault.name());
      var healed = Executors.newVirtualThreadPerTaskExecutor().submit(() -> heal(fault, moment));
      look(
          held, new Aftermath(samples, fault, moment), moment + fault.patience().toNanos(), healed);
      var awake = healed.get();
      traffic.count(samples, moment);
      samples.count("calls", held.size());
      samples.count("lost", failures.count());
      samples.count("survived", held.size() - failures.count());
      samples.count("events_duplicated", stage.duplicates());
      compareOwners(begun, fault, awake, lasting(held));
    } catch (ExecutionException e) {
      throw new IOException("the victim cannot go on", e);
    }
    samples.append(Path.of(options.text("--samples")));
    if (failures.count() > 0) {
      System.err.printf("%d did not survive: %s%n", failures.count(), failures);
    }
    return failures.count();
  }

  /** What was before the fault, as while the calls were set up, is none of it. */
  private static void forgetGaps(List<HeldCall> held) {
    for (var call : held) {
      if (call.kind == Kind.OUTPUT) {
        call.phone.join().media().forgetGaps();
      }
    }
  }

  /** Returns when the victim was awake again; by then the cluster is one again. */
  private LocalDateTime heal(Fault fault, long moment) throws IOException, InterruptedException {
    if (!fault.heals()) {
      return LocalDateTime.MIN;
    }
    TimeUnit.NANOSECONDS.sleep(moment + fault.healsAfter().toNanos() - System.nanoTime());
    var awake = Owners.now();
    fault.heal();
    var log = options.text("--log-other", "");
    for (var i = 0; i < MEET_SECONDS && !log.isEmpty() && !Owners.met(Path.of(log), awake); i++) {
      Thread.sleep(1000);
    }
    // What is cut off is awake all the time.
    return fault.name().equals("hang") ? awake : LocalDateTime.MIN;
  }

  /** Calls that were not over before the victim could act again. */
  private static Set<String> lasting(List<HeldCall> held) {
    return held.stream()
        .filter(call -> call.kind != Kind.IDLE)
        .map(call -> String.valueOf(call.handle.join().jid().local()))
        .collect(Collectors.toSet());
  }

  private void compareOwners(
      LocalDateTime begun, Fault fault, LocalDateTime awake, Set<String> calls) throws IOException {
    var log = options.text("--log", "");
    if (log.isEmpty()) {
      return;
    }
    var first = Owners.read(Path.of(log), begun).of(calls);
    var other = Owners.read(Path.of(options.text("--log-other")), begun).of(calls);
    Owners.compare(first, other, !fault.name().equals("kill"), awake, samples);
  }

  /** Prints the figures of all runs that wrote to the file of samples. */
  public static void report(BenchOptions options) throws IOException {
    System.out.println(Samples.read(Path.of(options.text("--samples"))).toJson());
  }

  /**
   * Each kind of call, one at a time: nodes that have just started need longer for their first
   * INVITE than the front waits, which then sends it to the next node.
   */
  private static void warmUp(Stage stage) throws InterruptedException {
    var first = new ArrayList<HeldCall>();
    for (var number = 0; number < Kind.CYCLE; number++) {
      try {
        first.add(stage.set(WARM_UP + number));
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception | AssertionError e) {
        System.err.println("warming up: " + reason(e));
      }
    }
    for (var call : first) {
      try {
        Stage.handle(call).hangup().get(Stage.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        System.err.println("warming up: " + reason(e));
      }
    }
  }

  private List<HeldCall> hold(Stage stage, int calls) throws InterruptedException {
    var broken = new Failures();
    var held = new ConcurrentLinkedQueue<HeldCall>();
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      Pacer.run(
          calls,
          SETUP_CPS,
          number ->
              workers.execute(
                  () -> {
                    try {
                      held.add(stage.set(number));
                    } catch (Exception | AssertionError e) {
                      broken.add(Kind.of(number) + ": " + reason(e));
                    }
                  }));
    }
    if (broken.count() > 0) {
      System.err.printf("%d calls could not be set up: %s%n", broken.count(), broken);
    }
    return List.copyOf(held);
  }

  /** Idle calls end at once; the others are looked at later, and end when all were looked at. */
  private void look(List<HeldCall> held, Aftermath aftermath, long later, Future<?> healed)
      throws InterruptedException {
    forAll(
        held,
        call -> {
          if (call.kind != Kind.IDLE) {
            TimeUnit.NANOSECONDS.sleep(later - System.nanoTime());
            healed.get();
            aftermath.check(call, partner(call, held));
          } else if (call.outbound()) {
            aftermath.bye(call);
          } else {
            aftermath.command(call);
          }
        });
    var left = held.stream().filter(c -> c.kind != Kind.IDLE && !lost.contains(c)).toList();
    forAll(left, aftermath::finish);
  }

  /** A step with a call that may fail. */
  @FunctionalInterface
  private interface Step {
    void take(HeldCall call) throws Exception;
  }

  private void forAll(List<HeldCall> calls, Step step) throws InterruptedException {
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var call : calls) {
        workers.execute(
            () -> {
              try {
                step.take(call);
              } catch (Exception | AssertionError e) {
                lost.add(call);
                failures.add(call.kind + ": " + reason(e));
              }
            });
      }
      workers.shutdown();
      if (!workers.awaitTermination(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        workers.shutdownNow();
      }
    }
  }

  /** Somebody who hears what is said in the call; null when nobody else could be set up. */
  private static @Nullable HeldCall partner(HeldCall call, List<HeldCall> held) {
    var friends = new ArrayList<HeldCall>();
    for (var other : held) {
      if (other != call
          && other.kind == call.kind
          && other.number / Kind.CYCLE == call.number / Kind.CYCLE) {
        friends.add(other);
      }
    }
    return friends.isEmpty() ? null : friends.getFirst();
  }

  private static String reason(Throwable e) {
    var cause = e.getCause() == null ? e : e.getCause();
    var text = String.valueOf(cause.getMessage());
    return cause.getClass().getSimpleName() + " " + text.lines().findFirst().orElse("");
  }
}
