// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench.failover;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rayo.client.DisconnectedException;
import org.rayo.client.RayoErrorException;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.input.InputReason;
import org.rayo.testkit.rtp.Audio;

/** Looks at one call after the fault, from both of its ends. */
final class Aftermath {
  /** How far a recording may be from the time that it took, whenever that began and ended. */
  private static final Duration RECORDING_TOLERANCE = Duration.ofMillis(1500);

  /** For how long a call may be without media when its media server dies; nothing is recorded. */
  private static final Duration MEDIA_GAP = Duration.ofSeconds(3);

  private static final Duration TONE = Duration.ofSeconds(1);
  private static final Duration HEARD = Duration.ofMillis(400);
  private static final int LOUD = 500;
  private static final int RETRY_MILLIS = 50;
  private static final int TONES = 3;

  private final Samples samples;
  private final long fault;
  private final Duration missing;

  /**
   * @param moment of the fault
   */
  Aftermath(Samples samples, Fault fault, long moment) {
    this.samples = samples;
    this.fault = moment;
    this.missing =
        RECORDING_TOLERANCE.plus(fault.name().equals("media-kill") ? MEDIA_GAP : Duration.ZERO);
  }

  /** The caller hangs up at once. */
  void bye(HeldCall call) throws Exception {
    var response = call.phone.get().hangup();
    samples.time("bye_answer_ms", sinceFault());
    samples.time("takeover_ms", sinceFault());
    if (response.status() != 200) {
      throw new IOException("BYE was answered with " + response.status());
    }
    ended(call);
  }

  /** The client hangs up at once. */
  void command(HeldCall call) throws Exception {
    var handle = Stage.handle(call);
    insist(handle::hangup);
    samples.time("command_answer_ms", sinceFault());
    samples.time("takeover_ms", sinceFault());
    ended(call);
  }

  /** Nobody touched it since: it has to do what it did before. */
  void check(HeldCall call, @Nullable HeldCall other) throws Exception {
    switch (call.kind) {
      case OUTPUT -> output(call);
      case INPUT -> input(call);
      case RECORD -> record(call);
      case PAIR, MIXER -> {
        if (other == null) {
          insist(Stage.handle(call)::mute);
        } else {
          joined(call, other);
        }
      }
      case IDLE -> insist(Stage.handle(call)::mute);
    }
  }

  void finish(HeldCall call) throws Exception {
    insist(Stage.handle(call)::hangup);
    ended(call);
  }

  private void output(HeldCall call) throws Exception {
    var media = call.phone.get();
    var before = media.mediaStats().received();
    Thread.sleep(HEARD);
    if (media.mediaStats().received() == before) {
      throw new IOException("silence");
    }
    samples.time("audio_gap_ms", (double) media.mediaStats().longestGapMillis());
    insist(component(call)::stop);
    component(call).completed().get(Stage.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void input(HeldCall call) throws Exception {
    call.phone.get().sendDigits("4711");
    var complete =
        component(call).completed().get(Stage.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    if (!(complete.reason() instanceof InputReason.Match)) {
      throw new IOException("the keys ended in " + complete.reason());
    }
  }

  private void record(HeldCall call) throws Exception {
    var least = Duration.ofNanos(System.nanoTime() - call.recordingSince);
    insist(component(call)::stop);
    var complete =
        component(call).completed().get(Stage.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    var most = Duration.ofNanos(System.nanoTime() - call.recordingFrom);
    var recording = complete.recording();
    if (recording == null
        || recording.duration().plus(missing).compareTo(least) < 0
        || recording.duration().minus(RECORDING_TOLERANCE).compareTo(most) > 0
        || !RecordedFile.isWhole(recording)) {
      samples.count("recordings_damaged", 1);
      throw new IOException("recording of %s to %s is %s".formatted(least, most, recording));
    }
  }

  /** Who is deaf stays deaf: a machine on which all phones speak at once may lose one tone. */
  private void joined(HeldCall call, HeldCall other) throws Exception {
    for (var left = TONES; left > 0; left--) {
      if (hears(call, other)) {
        return;
      }
      samples.count("tones_unheard", 1);
    }
    throw new IOException("does not hear " + other);
  }

  private static boolean hears(HeldCall call, HeldCall other) throws Exception {
    var listener = other.phone.get();
    call.phone.get().say(Audio.tone(600, TONE));
    var heard = listener.heard().last(TONE);
    var loud = 0;
    for (var sample : heard.samples()) {
      loud += Math.abs(sample) > LOUD ? 1 : 0;
    }
    return loud >= heard.samples().length / 4;
  }

  private static org.rayo.client.ComponentHandle component(HeldCall call) throws IOException {
    var component = call.component;
    if (component == null) {
      throw new IOException("has no component");
    }
    return component;
  }

  private void ended(HeldCall call) throws Exception {
    try {
      Stage.handle(call).ended().get(Stage.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      samples.count("events_lost", 1);
      throw e;
    }
  }

  /** A client sends again what a lost connection or a server that asks to wait left undone. */
  private static void insist(Supplier<CompletableFuture<Void>> command) throws Exception {
    var end = System.nanoTime() + Stage.PATIENCE.toNanos();
    while (true) {
      try {
        command.get().get(Stage.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        return;
      } catch (ExecutionException e) {
        if (!passes(e.getCause()) || System.nanoTime() > end) {
          throw e;
        }
        Thread.sleep(RETRY_MILLIS);
      }
    }
  }

  private static boolean passes(@Nullable Throwable cause) {
    return cause instanceof DisconnectedException
        || cause instanceof IOException
        || (cause instanceof RayoErrorException refused
            && refused.error().type() == StanzaError.Type.WAIT);
  }

  private double sinceFault() {
    return (System.nanoTime() - fault) / 1e6;
  }
}
