// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.sip.SipException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.JoinDirection;
import org.rayo.callcontrol.port.MediaConfig;
import org.rayo.callcontrol.port.MediaFlow;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.media.control.testing.Exchange;
import org.rayo.media.control.testing.Party;
import org.rayo.media.control.testing.Phone;
import org.rayo.media.control.testing.Victim;
import org.rayo.media.engine.EngineConfig;
import org.rayo.media.engine.NetworkConfig;
import org.rayo.media.server.MediaServer;
import org.rayo.media.server.Options;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.record.RecordCommand;
import org.rayo.protocol.record.RecordMedia;
import org.rayo.protocol.record.RecordReason;
import org.rayo.testkit.audio.AudioJudge;
import org.rayo.testkit.rtp.Audio;

@DisplayName("A recording whose media server is killed")
class CutRecordingStoryTest {
  private static final int PORT = 23_340;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Bytes of a second in one channel. */
  private static final int SECOND = 16_000;

  @TempDir Path folder;
  private Victim victim;
  private @Nullable MediaServer heir;
  private @Nullable Exchange node;

  @BeforeEach
  void open() throws IOException {
    victim = Victim.start("victim", PORT, "24400-24499", folder);
  }

  /** The victim takes everything before {@link #awaitDrafts}. */
  private Exchange node(Path heirsFolder) throws SipException {
    var loopback = InetAddress.getLoopbackAddress();
    var engine =
        EngineConfig.of(new NetworkConfig(loopback, loopback, 24_500, 24_599), heirsFolder)
            .withTickThreads(1);
    heir =
        MediaServer.start(
            new Options("heir", "127.0.0.1", PORT + 1, 100, Duration.ofSeconds(60), engine));
    heir.drain(true);
    var servers = List.of("sip:victim@127.0.0.1:" + PORT, "sip:heir@127.0.0.1:" + (PORT + 1));
    node = new Exchange(folder, new MediaConfig.Servers(servers, "node", "127.0.0.1", PORT + 2));
    return node;
  }

  @AfterEach
  void close() {
    if (node != null) {
      node.close();
    }
    if (heir != null) {
      heir.close();
    }
    victim.close();
  }

  private static RecordMedia recording(boolean beep, @Nullable Duration max) {
    return new RecordMedia(
        "wav", beep, false, false, max, null, null, RecordMedia.Direction.SEND, true, List.of());
  }

  /** Waits until each of so many drafts holds as much sound; from then on the heir may be used. */
  private void awaitDrafts(int count, int bytes) throws IOException, InterruptedException {
    Objects.requireNonNull(heir).drain(false);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (drafts().stream().filter(file -> file.toFile().length() > bytes).count() < count) {
      assertThat(System.nanoTime()).as("drafts %s", drafts()).isLessThan(end);
      Thread.sleep(20);
    }
  }

  private List<Path> drafts() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".part")).toList();
    }
  }

  private static void moved(Phone phone, double hertz) {
    phone.next(MediaInput.Lost.class);
    phone.move();
    phone.rtp.shutUp();
    phone.hum(hertz);
  }

  private Complete stopped(Party party, ComponentId component) {
    Objects.requireNonNull(node).media.stop(component);
    return ended(party, component);
  }

  private static Complete ended(Party party, ComponentId component) {
    var finished = party.await(MediaInput.ComponentFinished.class);
    assertThat(finished.component()).isEqualTo(component);
    return finished.complete();
  }

  /** What the completion says about the file is true. */
  private Audio recorded(Complete complete) throws IOException {
    var recording = Objects.requireNonNull(complete.recording(), complete.toString());
    var name = recording.uri().substring(recording.uri().lastIndexOf('/') + 1);
    var file = folder.resolve(name);
    assertThat(Files.size(file)).isEqualTo(recording.sizeBytes());
    var audio = Audio.read(file);
    assertThat(audio.length()).isEqualTo(recording.duration());
    return audio;
  }

  private static boolean has(Audio audio, double hertz) {
    return new AudioJudge(audio).hasTone(hertz, Duration.ofMillis(500));
  }

  @Test
  @DisplayName("goes on in the same file elsewhere, of calls and of mixers")
  void goesOn() throws Exception {
    var exchange = node(folder);
    var phone = exchange.phone();
    var id = new MixerId("example.org", "a mixer/with any name");
    var mixer = exchange.stranger(id);
    exchange.media.openMixer(id);
    mixer.next(MediaInput.MixerReady.class);
    phone.join(mixer, JoinDirection.DUPLEX);
    var ofCall = phone.start(recording(false, null));
    var ofMixer = mixer.start(RecordMedia.wav());
    phone.hum(500);
    awaitDrafts(2, 58 + SECOND);
    for (var draft : drafts()) {
      assertThat(Audio.read(draft).length()).as("what can be played").isPositive();
    }
    victim.kill();
    moved(phone, 800);
    mixer.await(MediaInput.Lost.class);
    exchange.media.reopen(id, MediaFlow.SENDRECV);
    mixer.await(MediaInput.MixerReady.class);
    phone.join(mixer, JoinDirection.DUPLEX);
    awaitDrafts(2, 58 + 4 * SECOND);

    var call = stopped(phone, ofCall);
    assertThat(call.reason()).isEqualTo(new CompleteReason.Stopped());
    var audio = recorded(call);
    assertThat(has(audio, 500)).isTrue();
    assertThat(has(audio, 800)).isTrue();
    var conference = recorded(stopped(mixer, ofMixer));
    assertThat(has(conference, 500)).isTrue();
    assertThat(has(conference, 800)).isTrue();
    assertThat(drafts()).isEmpty();
  }

  @Test
  @DisplayName("stays paused, does not beep again, and has the rest of its time")
  void staysAsItWas() throws Exception {
    var exchange = node(folder);
    var phone = exchange.phone();
    phone.hum(500);
    var component = phone.start(recording(true, Duration.ofSeconds(3)));
    awaitDrafts(1, 58 + SECOND);
    exchange.media.command(component, "c1", new RecordCommand.Pause());
    phone.next(MediaInput.CommandDone.class);
    victim.kill();
    int before = phone.rtp.heard().samples().length;
    moved(phone, 800);
    phone.rtp.await(end -> end.heard().samples().length > before + Audio.RATE / 2, PATIENCE);
    exchange.media.command(component, "c2", new RecordCommand.Resume());
    phone.next(MediaInput.CommandDone.class);
    var complete = ended(phone, component);
    assertThat(complete.reason()).isEqualTo(RecordReason.MAX_DURATION);
    var audio = recorded(complete);
    assertThat(audio.length()).isEqualTo(Duration.ofSeconds(3));
    assertThat(has(audio, 500)).isTrue();
    var heard = phone.rtp.heard().samples();
    var since = new Audio(java.util.Arrays.copyOfRange(heard, before, heard.length));
    assertThat(new AudioJudge(since).hasTone(1000, Duration.ofMillis(100))).isFalse();
  }

  @Test
  @DisplayName("is kept when it is stopped before there is a media server again")
  void stoppedMeanwhile() throws Exception {
    var exchange = node(folder);
    var phone = exchange.phone();
    phone.hum(500);
    var component = phone.start(recording(false, null));
    awaitDrafts(1, 58 + SECOND);
    victim.kill();
    phone.next(MediaInput.Lost.class);
    exchange.media.stop(component);
    phone.move();
    var complete = ended(phone, component);
    assertThat(complete.reason()).isEqualTo(new CompleteReason.Stopped());
    assertThat(has(recorded(complete), 500)).isTrue();
  }

  @Test
  @DisplayName("ends with an error where the other media server does not share its folder")
  void notShared(@TempDir Path other) throws Exception {
    var phone = node(other).phone();
    var component = phone.start(recording(false, null));
    awaitDrafts(1, 58 + SECOND);
    victim.kill();
    phone.next(MediaInput.Lost.class);
    phone.move();
    assertThat(ended(phone, component).reason())
        .isInstanceOfSatisfying(
            CompleteReason.Failed.class,
            failed -> assertThat(failed.text()).contains("recorded before"));
    assertThat(drafts()).hasSize(1);
  }
}
