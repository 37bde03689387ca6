// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rayo.bench.measure.Failures;
import org.rayo.bench.measure.ServerProcess;
import org.rayo.bench.rtp.RtpLeg;
import org.rayo.bench.rtp.RtpLoad;
import org.rayo.bench.sip.LoadCall;
import org.rayo.bench.sip.SipLoad;
import org.rayo.client.CallHandle;
import org.rayo.protocol.output.Output;

/** Holds calls with RTP in both directions, idle or playing a looped file. */
final class HoldBench implements SipLoad.Listener {
  private static final int SETUP_CPS = 40;
  private static final int WARMUP_CALLS = 40;
  private static final int PATIENCE_SECONDS = 30;
  private static final int SETTLE_MILLIS = 4000;
  private static final Pattern ADDRESS = Pattern.compile("(?m)^c=IN IP4 (\\S+)");
  private static final Pattern PORT = Pattern.compile("(?m)^m=audio (\\d+)");

  private final BenchOptions options;
  private final SipLoad sip;
  private final RtpLoad rtp = new RtpLoad();
  private final Failures failures = new Failures();
  private final Map<Integer, RtpLeg> legs = new ConcurrentHashMap<>();
  private final Map<Integer, CallHandle> ready = new ConcurrentHashMap<>();
  private @Nullable String url;

  HoldBench(BenchOptions options) throws IOException {
    this.options = options;
    sip = new SipLoad(options.address("--sip"), this);
  }

  /** Returns the number of failed calls. */
  int run() throws IOException, InterruptedException {
    var plays =
        switch (options.text("--kind", "idle")) {
          case "idle" -> false;
          case "play" -> true;
          default -> throw new IllegalArgumentException("--kind is idle or play");
        };
    try (var file = new LoopedFile();
        var client = LoadClient.connect(options, this::offered)) {
      url = plays ? options.text("--url", file.url()) : null;
      System.err.printf("holding calls as %s%n", client.address());
      hold();
      return failures.count();
    } finally {
      sip.close();
      rtp.close();
    }
  }

  private void hold() throws IOException, InterruptedException {
    var server = new ServerProcess(options.number("--server-pid"));
    var calls = options.number("--calls");
    var seconds = options.number("--seconds");
    place(0, WARMUP_CALLS);
    hangUpAll();
    var rest = server.liveHeapKilobytes();
    var lostBefore = rtp.lost();
    place(WARMUP_CALLS, calls);
    Thread.sleep(SETTLE_MILLIS);
    var cpu = server.cpuMillis();
    var heard = rtp.received();
    var start = System.nanoTime();
    Thread.sleep(Duration.ofSeconds(seconds));
    var wallMillis = (System.nanoTime() - start) / 1e6;
    var cores = (server.cpuMillis() - cpu) / wallMillis;
    var packets = rtp.received() - heard;
    var lost = rtp.lost() - lostBefore;
    var held = ready.size();
    var rss = server.rssMegabytes();
    var heap = server.liveHeapKilobytes() - rest;
    hangUpAll();
    if (failures.count() > 0) {
      System.err.printf("%d failed: %s%n", failures.count(), failures);
    }
    System.err.printf(
        Locale.ROOT,
        "%d packets heard, %.1f a second and call%n",
        packets,
        packets / wallMillis * 1000 / Math.max(1, held));
    print(held, cores, rss, (double) heap / Math.max(1, held), lost);
  }

  private void print(int held, double cores, long rss, double heap, long lost) {
    var format =
        options.json()
            ? "{\"calls\":%d,\"failed\":%d,\"cores_used\":%.3f,\"rss_mb\":%d,"
                + "\"heap_kb_per_call\":%.1f,\"packets_lost\":%d}%n"
            : "%d calls, %d failed, %.3f cores, %d MB resident, %.1f KB heap per call, %d lost%n";
    System.out.printf(Locale.ROOT, format, held, failures.count(), cores, rss, heap, lost);
  }

  private void place(int first, int count) throws InterruptedException {
    var failedBefore = failures.count();
    Pacer.run(count, SETUP_CPS, i -> place(first + i));
    await(() -> ready.size() + failures.count() - failedBefore >= count);
    sip.calls().stream()
        .filter(call -> call.answered == 0 || !ready.containsKey(call.number()))
        .forEach(call -> fail(call, call.stage()));
  }

  private void place(int number) {
    try {
      var leg = rtp.open();
      legs.put(number, leg);
      sip.call(number, leg.port());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void hangUpAll() throws InterruptedException {
    var handles = List.copyOf(ready.values());
    Pacer.run(
        handles.size(),
        2 * SETUP_CPS,
        i -> {
          var _ = handles.get(i).hangup();
        });
    await(() -> handles.stream().allMatch(handle -> handle.ended().isDone()));
    ready.clear();
    sip.calls().forEach(sip::forget);
    legs.clear();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
  }

  private void offered(CallHandle handle) {
    var number = LoadClient.numberOf(handle);
    var call = number < 0 ? null : sip.find(number);
    if (call == null) {
      return; // somebody else's call
    }
    call.offered = System.nanoTime();
    LoadClient.when(handle.ended(), (end, error) -> ended(call));
    LoadClient.when(handle.answer(), (done, error) -> confirmed(call, handle, error));
  }

  private void confirmed(LoadCall call, CallHandle handle, @Nullable Throwable error) {
    var file = url;
    if (error != null) {
      fail(call, "answer: " + error.getMessage());
    } else if (file == null) {
      ready.put(call.number(), handle);
    } else {
      var document = new Output.Document.Remote(file);
      var loop =
          new Output(
              Duration.ZERO,
              false,
              Duration.ZERO,
              0,
              null,
              null,
              null,
              List.of(document),
              List.of());
      LoadClient.when(
          handle.start(loop),
          (component, refusal) -> {
            if (refusal != null) {
              fail(call, "output: " + refusal.getMessage());
            } else {
              ready.put(call.number(), handle);
            }
          });
    }
  }

  private void ended(LoadCall call) {
    call.ended = System.nanoTime();
    if (!ready.containsKey(call.number())) {
      fail(call, "ended while it was set up");
    }
  }

  private void fail(LoadCall call, String reason) {
    if (call.finish()) {
      var handle = ready.remove(call.number());
      if (handle != null) {
        var _ = handle.hangup();
      }
      failures.add(reason);
      sip.forget(call);
    }
  }

  @Override
  public void ringing(LoadCall call) {}

  @Override
  public void answered(LoadCall call) {
    var sdp = call.answerSdp;
    var leg = legs.get(call.number());
    if (sdp == null || leg == null) {
      return;
    }
    var address = ADDRESS.matcher(sdp);
    var port = PORT.matcher(sdp);
    if (!address.find() || !port.find()) {
      fail(call, "200 without an address for RTP");
      return;
    }
    try {
      leg.connect(new InetSocketAddress(address.group(1), Integer.parseInt(port.group(1))));
    } catch (IOException e) {
      fail(call, "RTP: " + e.getMessage());
    }
  }

  @Override
  public void bye(LoadCall call) {}

  @Override
  public void refused(LoadCall call, int status) {
    fail(call, "SIP " + status);
  }
}
