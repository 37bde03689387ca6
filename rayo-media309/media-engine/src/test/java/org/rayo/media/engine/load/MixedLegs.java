// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.load;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rayo.media.engine.EngineConfig;
import org.rayo.media.engine.JoinDirection;
import org.rayo.media.engine.Leg;
import org.rayo.media.engine.LegListener;
import org.rayo.media.engine.MediaEngine;
import org.rayo.media.engine.Mixer;
import org.rayo.media.engine.MixerListener;
import org.rayo.media.engine.NetworkConfig;
import org.rayo.media.engine.fetch.FetchPolicy;
import org.rayo.media.engine.play.PlayRequest;
import org.rayo.media.engine.play.PlaySource;
import org.rayo.media.engine.testing.Tone;
import org.rayo.media.engine.testing.Wav;

/**
 * How much of a core do N legs cost in mixers of ten, where three of ten speak? A second engine in
 * the same process is the peer; only the CPU time of the first one's tick threads counts.
 * Arguments: legs, seconds, tick threads.
 */
public final class MixedLegs {
  private static final int SIZE = 10;
  private static final int SPEAKERS = 3;

  private MixedLegs() {}

  @SuppressWarnings({
    "SystemOut",
    "ThreadSleep"
  }) // a program for the command line that measures for a while
  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
    int threads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
    var folder = Files.createTempDirectory("mixed");
    var file =
        Files.write(folder.resolve("loop.wav"), Wav.pcm16(Tone.sine(440, 5000, 8000, 0.3), 8000));
    var speech =
        PlayRequest.of(PlaySource.uri(file.toUri().toString())).withRepeat(0, Duration.ZERO);
    try (var measured = engine(30_000, 39_999, folder, threads);
        var peer = engine(40_000, 49_999, folder, 1)) {
      var legs = new ArrayList<Leg>();
      Mixer mixer = measured.createMixer(MixerListener.NONE);
      for (int i = 0; i < count; i++) {
        var caller = peer.createLeg(LegListener.NONE);
        var callee = measured.createLeg(LegListener.NONE);
        caller.accept(callee.answer(caller.offer()));
        if (i % SIZE < SPEAKERS) {
          caller.play(speech, _ -> {});
        }
        callee.join(mixer, JoinDirection.DUPLEX);
        legs.add(callee);
        if (i % SIZE == SIZE - 1) {
          mixer = measured.createMixer(MixerListener.NONE);
        }
      }
      Thread.sleep(10_000); // the compiler warms up
      var metrics = measured.metrics();
      long cpu = metrics.tickCpuTime().toNanos();
      long wall = System.nanoTime();
      long sent = metrics.packetsSent();
      long late = metrics.lateTicks();
      Thread.sleep(seconds * 1000L);
      double elapsed = System.nanoTime() - wall;
      System.out.printf(
          "%d legs in %d mixers: %.1f %% of a core, %.0f packets/s out, lost %d, late ticks %d%n",
          legs.size(),
          metrics.activeMixers(),
          100 * (metrics.tickCpuTime().toNanos() - cpu) / elapsed,
          (metrics.packetsSent() - sent) / elapsed * 1e9,
          legs.stream().mapToLong(leg -> leg.stats().packetsLost()).sum(),
          metrics.lateTicks() - late);
    }
  }

  private static MediaEngine engine(int firstPort, int lastPort, Path folder, int threads) {
    var network = NetworkConfig.on(InetAddress.getLoopbackAddress(), firstPort, lastPort);
    return MediaEngine.start(
        EngineConfig.of(network, folder)
            .withTickThreads(threads)
            .withFetchPolicy(FetchPolicy.publicOnly().withFolders(List.of(folder))));
  }
}
