// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.load;

import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rayo.media.engine.EngineConfig;
import org.rayo.media.engine.Leg;
import org.rayo.media.engine.LegListener;
import org.rayo.media.engine.MediaEngine;
import org.rayo.media.engine.NetworkConfig;
import org.rayo.media.engine.fetch.FetchPolicy;
import org.rayo.media.engine.play.PlayRequest;
import org.rayo.media.engine.play.PlaySource;
import org.rayo.media.engine.testing.Tone;
import org.rayo.media.engine.testing.Wav;

/**
 * How much of a core do N legs cost that play a looped file and receive RTP? A second engine in the
 * same process is the peer; only the CPU time of the first one's tick threads counts. Arguments:
 * legs, seconds, tick threads.
 */
public final class LoopedLegs {
  private LoopedLegs() {}

  @SuppressWarnings({
    "SystemOut",
    "ThreadSleep"
  }) // a program for the command line that measures for a while
  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 400;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    int threads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
    Path folder = Files.createTempDirectory("looped");
    Path file =
        Files.write(folder.resolve("loop.wav"), Wav.pcm16(Tone.sine(440, 5000, 8000, 0.3), 8000));
    try (var measured = engine(30_000, 39_999, folder, threads);
        var peer = engine(40_000, 49_999, folder, 1)) {
      var request =
          PlayRequest.of(PlaySource.uri(file.toUri().toString())).withRepeat(0, Duration.ZERO);
      var legs = new ArrayList<Leg>();
      for (int i = 0; i < count; i++) {
        var caller = peer.createLeg(LegListener.NONE);
        var callee = measured.createLeg(LegListener.NONE);
        caller.accept(callee.answer(caller.offer()));
        callee.play(request, _ -> {});
        legs.add(callee);
      }
      Thread.sleep(10_000); // the compiler warms up
      report(measured, legs, seconds);
    }
  }

  @SuppressWarnings({"SystemOut", "ThreadSleep"})
  private static void report(MediaEngine engine, List<Leg> legs, int seconds)
      throws InterruptedException {
    var metrics = engine.metrics();
    long cpu = metrics.tickCpuTime().toNanos();
    long wall = System.nanoTime();
    long received = metrics.packetsReceived();
    long sent = metrics.packetsSent();
    long allocated = tickAllocation();
    long late = metrics.lateTicks();
    long ticks = metrics.ticks();
    Thread.sleep(seconds * 1000L);
    double elapsed = System.nanoTime() - wall;
    long bytes = tickAllocation() - allocated;
    System.out.printf(
        "%d legs: %.1f %% of a core, %.0f packets/s in, %.0f out, lost %d, dropped %s, late ticks %d of %d, lateness since the start p50 %s p99 %s p99.9 %s, both engines' ticks allocated %.0f bytes/s%n",
        legs.size(),
        100 * (metrics.tickCpuTime().toNanos() - cpu) / elapsed,
        (metrics.packetsReceived() - received) / elapsed * 1e9,
        (metrics.packetsSent() - sent) / elapsed * 1e9,
        legs.stream().mapToLong(l -> l.stats().packetsLost()).sum(),
        metrics.packetsDropped(),
        metrics.lateTicks() - late,
        metrics.ticks() - ticks,
        metrics.tickLateness(0.5),
        metrics.tickLateness(0.99),
        metrics.tickLateness(0.999),
        bytes / elapsed * 1e9);
  }

  private static long tickAllocation() {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().startsWith("media-tick"))
        .mapToLong(t -> threads.getThreadAllocatedBytes(t.threadId()))
        .sum();
  }

  private static MediaEngine engine(int firstPort, int lastPort, Path folder, int threads) {
    var network = NetworkConfig.on(InetAddress.getLoopbackAddress(), firstPort, lastPort);
    return MediaEngine.start(
        EngineConfig.of(network, folder)
            .withTickThreads(threads)
            .withFetchPolicy(FetchPolicy.publicOnly().withFolders(List.of(folder))));
  }
}
