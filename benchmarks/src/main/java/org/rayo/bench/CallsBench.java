// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rayo.bench.measure.Failures;
import org.rayo.bench.measure.Latencies;
import org.rayo.bench.measure.Resources;
import org.rayo.bench.measure.ServerProcess;
import org.rayo.bench.sip.LoadCall;
import org.rayo.bench.sip.SipLoad;
import org.rayo.client.CallHandle;

/** Whole calls at a rate: INVITE, offer, accept, answer, one second, hangup, end. */
final class CallsBench implements SipLoad.Listener {
  private static final int TALK_MILLIS = 1000;
  private static final int DRAIN_SECONDS = 20;
  private static final int WARMUP_SECONDS = 60;

  /** The steps of the rate at the begin of a warm-up: a cold server cannot take all of it. */
  private static final int RAMP_STEPS = 4;

  private static final int RAMP_STEP_SECONDS = 4;

  /** 64 times T1 of SIP, and some. */
  private static final int FORGOTTEN_SECONDS = 40;

  private final BenchOptions options;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final SipLoad sip;
  private final AtomicInteger open = new AtomicInteger();
  private volatile Round round = new Round();

  /** What one round of calls showed; the warm-up is a round of its own. */
  private static final class Round {
    final Failures failures = new Failures();
    final Latencies offer = new Latencies();
    final Latencies ringing = new Latencies();
    final Latencies answer = new Latencies();
    final Latencies bye = new Latencies();
  }

  CallsBench(BenchOptions options) throws IOException {
    this.options = options;
    sip = new SipLoad(options.address("--sip"), this);
  }

  /** Returns the number of failed calls. */
  int run() throws IOException, InterruptedException {
    var cps = options.number("--cps");
    var seconds = options.number("--seconds");
    var warmup = options.number("--warmup", WARMUP_SECONDS);
    var server = new ServerProcess(options.number("--server-pid"));
    // Bound and never read: what the server says is dropped by the kernel at no cost to us.
    try (var sink = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        var client = LoadClient.connect(options, this::offered)) {
      sink.setReceiveBufferSize(4096);
      var port = sink.getLocalPort();
      System.err.printf("warming up for %d s as %s%n", warmup, client.address());
      var first = warmUp(cps, warmup, port);
      drain();
      report("warm-up", round.failures);
      var rest = resources(server);
      round = new Round();
      var calls = cps * seconds;
      var before = server.cpuMillis();
      var took = Pacer.run(calls, cps, i -> place(first + i, port));
      drain();
      var cpu = server.cpuMillis() - before;
      report("run", round.failures);
      var rss = server.rssMegabytes();
      print(calls, calls / took, (double) cpu / calls, rss, rest, resources(server));
      return round.failures.count();
    } finally {
      sip.close();
      timer.shutdownNow();
    }
  }

  /** The number of calls that it placed. */
  private int warmUp(int cps, int seconds, int port) {
    var placed = new int[1];
    var left = seconds;
    for (var step = 1; step < RAMP_STEPS && left > RAMP_STEP_SECONDS; step++) {
      var rate = Math.max(1, cps * step / RAMP_STEPS);
      Pacer.run(rate * RAMP_STEP_SECONDS, rate, i -> place(placed[0]++, port));
      left -= RAMP_STEP_SECONDS;
    }
    Pacer.run(cps * left, cps, i -> place(placed[0]++, port));
    return placed[0];
  }

  private @Nullable Resources resources(ServerProcess server)
      throws IOException, InterruptedException {
    if (!options.leaks()) {
      return null;
    }
    System.err.printf("waiting %d s until SIP has forgotten all calls%n", FORGOTTEN_SECONDS);
    Thread.sleep(Duration.ofSeconds(FORGOTTEN_SECONDS));
    return Resources.of(server);
  }

  private void place(int number, int port) {
    open.incrementAndGet();
    sip.call(number, port);
  }

  private void drain() throws InterruptedException {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DRAIN_SECONDS);
    while (open.get() > 0 && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    sip.calls().forEach(call -> fail(call, call.stage()));
  }

  private static void report(String what, Failures failures) {
    if (failures.count() > 0) {
      System.err.printf("%s: %d failed: %s%n", what, failures.count(), failures);
    }
  }

  private void offered(CallHandle handle) {
    var now = System.nanoTime();
    var number = LoadClient.numberOf(handle);
    var call = number < 0 ? null : sip.find(number);
    if (call == null) {
      return; // somebody else's call, or one that was given up
    }
    call.offered = now;
    LoadClient.when(handle.ended(), (end, error) -> ended(call, error));
    call.accepting = System.nanoTime();
    LoadClient.when(handle.accept(), (done, error) -> accepted(call, handle, error));
  }

  private void accepted(LoadCall call, CallHandle handle, @Nullable Throwable error) {
    if (error != null) {
      fail(call, "accept: " + error.getMessage());
      return;
    }
    call.answering = System.nanoTime();
    LoadClient.when(
        handle.answer(),
        (done, refusal) -> {
          if (refusal != null) {
            fail(call, "answer: " + refusal.getMessage());
          } else {
            var _ = timer.schedule(() -> hangup(call, handle), TALK_MILLIS, TimeUnit.MILLISECONDS);
          }
        });
  }

  private void hangup(LoadCall call, CallHandle handle) {
    call.hangingUp = System.nanoTime();
    LoadClient.when(
        handle.hangup(),
        (done, error) -> {
          if (error != null) {
            fail(call, "hangup: " + error.getMessage());
          }
        });
  }

  private void ended(LoadCall call, @Nullable Throwable error) {
    if (error != null) {
      fail(call, "end: " + error.getMessage());
      return;
    }
    call.ended = System.nanoTime();
    finishWhenDone(call);
  }

  @Override
  public void ringing(LoadCall call) {}

  @Override
  public void answered(LoadCall call) {}

  @Override
  public void bye(LoadCall call) {
    finishWhenDone(call);
  }

  @Override
  public void refused(LoadCall call, int status) {
    fail(call, "SIP " + status);
  }

  private void finishWhenDone(LoadCall call) {
    if (call.ended == 0 || call.byeCame == 0) {
      if (call.ended != 0 && call.hangingUp == 0) {
        fail(call, "ended before its hangup");
      }
      return;
    }
    if (call.ringing == 0 || call.answered == 0) {
      fail(call, call.stage());
    } else if (call.finish()) {
      var now = round;
      now.offer.record(call.invited, call.offered);
      now.ringing.record(call.accepting, call.ringing);
      now.answer.record(call.answering, call.answered);
      now.bye.record(call.hangingUp, call.byeCame);
      close(call);
    }
  }

  private void fail(LoadCall call, String reason) {
    if (call.finish()) {
      round.failures.add(reason);
      close(call);
    }
  }

  private void close(LoadCall call) {
    sip.forget(call);
    open.decrementAndGet();
  }

  private void print(
      int calls,
      double cps,
      double cpu,
      long rss,
      @Nullable Resources before,
      @Nullable Resources after) {
    var now = round;
    System.err.printf(Locale.ROOT, "invite to offer: %s%n", now.offer);
    System.err.printf(Locale.ROOT, "accept to 180:   %s%n", now.ringing);
    System.err.printf(Locale.ROOT, "answer to 200:   %s%n", now.answer);
    System.err.printf(Locale.ROOT, "hangup to BYE:   %s%n", now.bye);
    var failed = now.failures.count();
    if (options.json()) {
      System.out.printf(
          Locale.ROOT,
          "{\"calls\":%d,\"failed\":%d,\"cps\":%.1f,\"cpu_ms_per_call\":%.2f,\"rss_mb\":%d,"
              + "\"invite_to_offer\":%s,\"accept_to_180\":%s,\"answer_to_200\":%s,"
              + "\"hangup_to_bye\":%s%s}%n",
          calls,
          failed,
          cps,
          cpu,
          rss,
          now.offer.toJson(),
          now.ringing.toJson(),
          now.answer.toJson(),
          now.bye.toJson(),
          before == null || after == null
              ? ""
              : "," + before.toJson("before") + "," + after.toJson("after"));
    } else {
      System.out.printf(
          Locale.ROOT,
          "%d calls, %d failed, %.1f calls/s, %.2f ms CPU per call, %d MB resident%n",
          calls,
          failed,
          cps,
          cpu,
          rss);
      if (before != null && after != null) {
        System.out.printf("before: %s%nafter:  %s%n", before, after);
      }
    }
  }
}
