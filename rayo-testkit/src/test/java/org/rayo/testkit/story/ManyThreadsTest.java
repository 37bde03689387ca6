// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.story.Replies.ANSWER;
import static org.rayo.testkit.story.Replies.HANGUP;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rayo.callcontrol.CallControlConfig;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.ext.Stop;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.Output;
import org.rayo.testkit.fake.RecordingGateway.Event;
import org.rayo.testkit.fake.RecordingGateway.Message;
import org.rayo.testkit.fake.RecordingGateway.Reply;

/** Many threads work on the same few calls: no deadlock, nothing lost, order for each call. */
@DisplayName("Many threads")
class ManyThreadsTest {
  private static final int ROUNDS = Integer.getInteger("rayo.threads.rounds", 40);
  private static final int THREADS = 6;
  private static final int STEPS = 150;
  private static final int CALLS = 5;
  private static final Output OUTPUT = Output.of(new Output.Document.Remote("http://a.test/a.wav"));

  /** Where inputs get lost, only deadlines help. */
  private static final CallControlConfig.Timeouts SHORT =
      new CallControlConfig.Timeouts(
          Duration.ofSeconds(60),
          Duration.ofMillis(300),
          Duration.ofMillis(300),
          Duration.ofMillis(300),
          Duration.ofMillis(300),
          Duration.ofMillis(100),
          Duration.ofMillis(100),
          Duration.ofSeconds(60));

  /** What one thread sent, in its order. */
  private static final class Sender {
    final List<ClientRequest> requests = new ArrayList<>();
    private final ThreadedRig rig;
    private final Jid client;
    private final List<CallId> calls;
    private final Random random;
    private final int number;

    Sender(ThreadedRig rig, Jid client, List<CallId> calls, Random random, int number) {
      this.rig = rig;
      this.client = client;
      this.calls = calls;
      this.random = random;
      this.number = number;
    }

    void work() {
      for (int i = 0; i < STEPS; i++) {
        var call = calls.get(random.nextInt(CALLS));
        var other = calls.get(random.nextInt(CALLS));
        var address = ThreadedRig.jid(call);
        var id = number + "-" + i;
        var mixer = random.nextBoolean() ? "m1" : "m2";
        int what = random.nextInt(500);
        if (what == 0) {
          rig.signal(call, new SignalingInput.HungUp(List.of()));
        } else if (what == 1) {
          requests.add(rig.send(client, address, id, HANGUP));
        } else if (what < 60) {
          requests.add(rig.send(client, address, id, JoinRig.unjoin(other)));
        } else if (what < 100) {
          requests.add(rig.send(client, address, id, MixerRig.unjoin(mixer)));
        } else if (what < 130) {
          requests.add(rig.send(client, address, id, JoinRig.unjoin(null)));
        } else if (what < 170) {
          requests.add(rig.send(client, address, id, OUTPUT));
        } else if (what < 270) {
          var component = address.withResource("output-" + random.nextInt(1, 4));
          requests.add(rig.send(client, component, id, new Stop()));
        } else if (what < 290) {
          requests.add(rig.send(client, MixerRig.address(mixer), id, OUTPUT));
        } else if (what < 390) {
          requests.add(rig.send(client, address, id, MixerRig.join(mixer)));
        } else {
          requests.add(rig.send(client, address, id, join(other)));
        }
      }
    }

    private Join join(CallId other) {
      var directions = Join.Direction.values();
      return JoinRig.join(other, directions[random.nextInt(directions.length)]);
    }
  }

  @Test
  @Timeout(120)
  @DisplayName("T23 T22 G01 G09 F11: each command has one reply, nothing is lost, nothing is left")
  void stress() throws InterruptedException, ExecutionException {
    for (int round = 0; round < ROUNDS; round++) {
      try (var rig = new ThreadedRig(10_000, CallControlConfig.Timeouts.DEFAULT)) {
        var requests = play(rig, round);
        assertThat(rig.service.counters().getOrDefault("internal-errors", -1L)).isZero();
        check(rig, requests);
        requests.forEach(sent -> inOrder(rig, sent));
      }
    }
  }

  @Test
  @Timeout(120)
  @DisplayName("T22 F01: calls to which too much happens end, and still each command has one reply")
  void overflow() throws InterruptedException, ExecutionException {
    long overflows = 0;
    for (int round = 0; round < ROUNDS / 4; round++) {
      try (var rig = new ThreadedRig(6, SHORT)) {
        var requests = play(rig, round);
        check(rig, requests);
        overflows += rig.service.counters().getOrDefault("mailbox-overflows", 0L);
      }
    }
    assertThat(overflows).isPositive();
  }

  @Test
  @Timeout(120)
  @DisplayName("B12 no call comes to a server that has finished draining")
  void drain() throws InterruptedException, ExecutionException {
    for (int round = 0; round < 10 * ROUNDS; round++) {
      try (var rig = new ThreadedRig(100, SHORT);
          var threads = Executors.newFixedThreadPool(2)) {
        rig.available("juliet@rayo.test/balcony");
        var start = new CyclicBarrier(2);
        var calling =
            threads.submit(
                () -> {
                  start.await();
                  rig.service.incoming(ThreadedRig.call(new CallId("call-0")));
                  return null;
                });
        start.await();
        var drained = rig.service.drain();
        calling.get();
        if (drained.isDone()) {
          assertThat(rig.service.activeCalls()).isZero();
        }
        rig.service.hangupAll();
        drained.get();
      } catch (BrokenBarrierException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static List<List<ClientRequest>> play(ThreadedRig rig, int seed)
      throws InterruptedException, ExecutionException {
    var client = rig.available("juliet@rayo.test/balcony");
    List<CallId> calls = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      calls.add(new CallId("call-" + i));
      rig.incoming(calls.getLast());
    }
    awaitOffers(rig);
    List<ClientRequest> answers = new ArrayList<>();
    for (var call : calls) {
      answers.add(rig.send(client, ThreadedRig.jid(call), "answer-" + call, ANSWER));
    }
    List<Sender> senders = new ArrayList<>();
    var start = new CyclicBarrier(THREADS);
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> done = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        var sender = new Sender(rig, client, calls, new Random(31L * seed + t), t);
        senders.add(sender);
        done.add(
            threads.submit(
                () -> {
                  start.await();
                  sender.work();
                  return null;
                }));
      }
      for (var each : done) {
        each.get();
      }
    }
    rig.service.hangupAll();
    rig.awaitClean(Duration.ofSeconds(20));
    List<List<ClientRequest>> all = new ArrayList<>();
    all.add(answers);
    senders.forEach(s -> all.add(s.requests));
    return all;
  }

  private static void awaitOffers(ThreadedRig rig) throws InterruptedException {
    while (rig.service.counters().getOrDefault("calls-offered", 0L) < CALLS) {
      Thread.sleep(1);
    }
  }

  private static void check(ThreadedRig rig, List<List<ClientRequest>> requests) {
    WorldTruths.oneReplyEach(rig.gateway, requests.stream().flatMap(List::stream).toList());
    WorldTruths.entitiesBehave(rig.gateway);
    assertThat(rig.service.mixers()).isEmpty();
    assertThat(rig.gateway.events())
        .filteredOn(event -> event.event() instanceof CallEvent.End)
        .hasSize(CALLS);
  }

  /** What a call answers at once, it answers in the order in which a thread asked. */
  private static void inOrder(ThreadedRig rig, List<ClientRequest> sent) {
    Map<Jid, List<ClientRequest>> answered = new HashMap<>();
    Set<Jid> ended = new HashSet<>();
    var mine = new HashSet<>(sent);
    for (Message message : rig.gateway.messages()) {
      if (message instanceof Event(var from, _, CallEvent.End _, _)) {
        // From here on whoever knows that it is gone says so.
        ended.add(from);
      } else if (message instanceof Reply(var request, _)
          && request.to().resource() != null
          && !ended.contains(request.to().bare())
          && mine.contains(request)) {
        answered.computeIfAbsent(request.to().bare(), _ -> new ArrayList<>()).add(request);
      }
    }
    answered.forEach(
        (call, replies) ->
            assertThat(replies)
                .isEqualTo(
                    sent.stream()
                        .filter(r -> r.to().resource() != null && r.to().bare().equals(call))
                        .limit(replies.size())
                        .toList()));
  }
}
