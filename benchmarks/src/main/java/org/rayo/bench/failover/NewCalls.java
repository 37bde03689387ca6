// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench.failover;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rayo.bench.BenchOptions;
import org.rayo.bench.LoadClient;
import org.rayo.bench.sip.LoadCall;
import org.rayo.bench.sip.SipLoad;
import org.rayo.client.CallHandle;

/**
 * Callers that come at a rate while something breaks. What counts is that each gets a final
 * response: 200, or a refusal by which it knows that it may try again.
 */
final class NewCalls implements SipLoad.Listener, AutoCloseable {
  /** Time in which who calls has to learn what becomes of it. */
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(5);

  private static final long TALK_MILLIS = 1000;
  private static final Pattern USER = Pattern.compile("sips?:b(\\d{1,9})@.*");

  private final int rate;
  private final SipLoad sip;
  private final Map<Integer, LoadCall> calls = new ConcurrentHashMap<>();
  private final Map<Integer, Long> refused = new ConcurrentHashMap<>();
  private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();
  private final DatagramSocket sink = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  private int number;

  NewCalls(BenchOptions options, Stage stage) throws IOException {
    rate = options.number("--rate", 0);
    sip = new SipLoad(options.address("--sip"), this);
    stage.others(this::offered);
  }

  /** Calls from now on until it is closed. */
  void begin() {
    if (rate > 0) {
      var _ =
          timers.scheduleAtFixedRate(this::call, 0, 1_000_000_000L / rate, TimeUnit.NANOSECONDS);
    }
  }

  private void call() {
    var call = sip.call(number, sink.getLocalPort());
    calls.put(number++, call);
  }

  private void offered(int client, CallHandle offer) {
    var match = USER.matcher(offer.offer().map(o -> o.to()).orElse(""));
    if (!match.matches() || Integer.parseInt(match.group(1)) % 2 != client) {
      return;
    }
    // Whatever goes wrong: another node offers the call again, or the caller is told.
    LoadClient.when(offer.answer(), (_, refused) -> hangUpSoon(offer, refused));
  }

  private void hangUpSoon(CallHandle call, @Nullable Throwable refused) {
    if (refused == null && !timers.isShutdown()) {
      var _ =
          timers.schedule(
              () -> LoadClient.when(call.hangup(), (_, _) -> {}),
              TALK_MILLIS,
              TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void ringing(LoadCall call) {}

  @Override
  public void answered(LoadCall call) {}

  @Override
  public void bye(LoadCall call) {}

  @Override
  public void refused(LoadCall call, int status) {
    refused.putIfAbsent(call.number(), System.nanoTime());
  }

  /** Waits until the last caller should know, and counts. */
  void count(Samples samples, long fault) throws InterruptedException {
    if (rate == 0) {
      return;
    }
    timers.shutdown();
    TimeUnit.NANOSECONDS.sleep(LIMIT_NANOS);
    var all = List.copyOf(calls.values());
    for (var call : all) {
      count(call, samples, fault);
    }
    samples.count("setup_calls", all.size());
  }

  private void count(LoadCall call, Samples samples, long fault) {
    var end = call.answered == 0 ? refused.getOrDefault(call.number(), 0L) : call.answered;
    var due = Math.max(call.invited, fault);
    if (call.invited < fault && (end == 0 || end - fault > 0)) {
      samples.count("setup_at_fault", 1);
    }
    if (end == 0 || end - due > LIMIT_NANOS) {
      System.err.printf(
          "call b%d began %d ms after the fault and hangs: %s%n",
          call.number(), (call.invited - fault) / 1_000_000, call.stage());
      samples.count("setup_hung", 1);
    } else {
      samples.count(call.answered == 0 ? "setup_refused" : "setup_answered", 1);
    }
    if (end != 0 && end - fault > 0) {
      samples.time("setup_final_ms", (end - due) / 1e6);
    }
  }

  @Override
  public void close() throws IOException {
    timers.shutdownNow();
    sip.close();
    sink.close();
  }
}
