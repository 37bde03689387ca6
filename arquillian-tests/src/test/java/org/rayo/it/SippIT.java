// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.client.CallHandle;
import org.rayo.client.RayoClient;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.record.RecordMedia;
import org.rayo.testkit.audio.AudioJudge;
import org.rayo.testkit.rtp.Audio;

/** Calls by a user agent that is not ours. */
@EndToEnd
class SippIT {
  private static final int CALLS = 200;

  @TempDir private Path folder;

  @Test
  @DisplayName("D02 D04 D08 F03: 200 calls at 20 a second are answered and hung up, none fails")
  void batch() throws IOException, InterruptedException {
    var ended = new AtomicInteger();
    var failures = Management.counter("calls-failed");
    try (var client =
            RayoClient.connect(
                Application.configuration(TestServer.ALICE), call -> serve(call, ended));
        var sipp =
            new Sipp(
                folder, "answered.xml", "-m", Integer.toString(CALLS), "-r", "20", "-l", "50")) {
      client.available();
      sipp.succeed();
      Management.await("calls ended for the client", CALLS, ended::get);
    }
    assertThat(Management.counter("calls-failed")).isEqualTo(failures);
  }

  /** On the thread that delivers stanzas, which must not wait. */
  private static void serve(CallHandle call, AtomicInteger ended) {
    var done =
        call.accept()
            .thenCompose(_ -> call.answer())
            .thenCompose(_ -> call.hangup())
            .thenCompose(_ -> call.ended())
            .thenAccept(
                end -> {
                  if (end.reason() == EndReason.HANGUP_COMMAND) {
                    ended.incrementAndGet();
                  }
                });
    done.exceptionally(
        e -> {
          System.err.println(call.jid() + ": " + e);
          return null;
        });
  }

  @Test
  @DisplayName("M01 I02: an application speaks to a caller and records what he says")
  void ivr() throws Exception {
    var said = Tones.melody(Duration.ofMillis(500), 523, 659, 784);
    Files.write(folder.resolve("caller.ulaw"), ulaw(said));
    try (var alice = Application.available(TestServer.ALICE);
        var sipp = new Sipp(folder, "speaking.xml", "-m", "1")) {
      var call = alice.nextOffer();
      await(call.answer());
      var recorder = await(call.start(threeSeconds()));
      await(await(call.say("Please speak after the tone.")).completed());
      var recording = await(recorder.completed()).recording();
      await(call.hangup());
      sipp.succeed();
      if (recording == null) {
        throw new AssertionError("the record component left no recording");
      }
      assertThat(new AudioJudge(fetch(recording.uri())).has(said)).isTrue();
    }
  }

  private static RecordMedia threeSeconds() {
    return new RecordMedia(
        "wav",
        false,
        false,
        false,
        Duration.ofSeconds(3),
        null,
        null,
        RecordMedia.Direction.SEND,
        true,
        List.of());
  }

  private Audio fetch(String uri) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(uri)).build();
      var file = BodyHandlers.ofFile(folder.resolve("fetched.wav"));
      return Audio.read(http.send(request, file).body());
    }
  }

  private byte[] ulaw(Audio audio) throws Exception {
    var wav = Files.readAllBytes(audio.write(folder.resolve("said.wav")));
    try (var linear = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav));
        var companded = AudioSystem.getAudioInputStream(Encoding.ULAW, linear)) {
      return companded.readAllBytes();
    }
  }
}
