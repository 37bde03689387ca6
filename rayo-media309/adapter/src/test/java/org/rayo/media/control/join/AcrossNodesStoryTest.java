// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sip.SipException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.JoinDirection;
import org.rayo.callcontrol.port.MediaConfig;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.media.control.testing.Exchange;
import org.rayo.media.control.testing.Party;
import org.rayo.media.control.testing.Phone;
import org.rayo.media.engine.EngineConfig;
import org.rayo.media.engine.NetworkConfig;
import org.rayo.media.engine.fetch.FetchPolicy;
import org.rayo.media.server.MediaServer;
import org.rayo.media.server.Options;
import org.rayo.protocol.ext.CompleteReason;

/** Two nodes, and two media servers: each node prefers one of them and reaches both. */
class AcrossNodesStoryTest {
  private static final int PORT = 23_300;
  private static final double[] TONES = {500, 800};

  @TempDir Path folder;
  private List<MediaServer> servers = List.of();
  private Exchange one;
  private Exchange two;

  @BeforeEach
  void open() throws SipException {
    servers = List.of(server(0), server(1));
    one = node("one", 0, 1);
    two = node("two", 1, 0);
  }

  private static String uri(int server) {
    return "sip:media@127.0.0.1:" + (PORT + server);
  }

  @AfterEach
  void close() {
    one.close();
    two.close();
    servers.forEach(MediaServer::close);
  }

  private MediaServer server(int number) throws SipException {
    var loopback = InetAddress.getLoopbackAddress();
    int first = 24_000 + 200 * number;
    var engine =
        EngineConfig.of(new NetworkConfig(loopback, loopback, first, first + 199), folder)
            .withTickThreads(1)
            .withFetchPolicy(FetchPolicy.publicOnly().withFolders(List.of(folder)));
    var hold = Duration.ofSeconds(60);
    return MediaServer.start(
        new Options("media" + number, "127.0.0.1", PORT + number, 100, hold, engine));
  }

  /** The first of media servers with the same load takes what is new. */
  private Exchange node(String name, int preferred, int other) {
    return node(name, PORT + 10 + preferred, List.of(uri(preferred), uri(other)));
  }

  private Exchange node(String name, int port, List<String> uris) {
    return new Exchange(folder, new MediaConfig.Servers(uris, name, "127.0.0.1", port));
  }

  private static Phone phone(Exchange node, double hertz) {
    var phone = node.phone();
    phone.hum(hertz);
    return phone;
  }

  @Test
  @DisplayName("G01 G11 calls of two nodes talk to each other, wherever their media is")
  void calls() {
    var alice = phone(one, 500);
    var bob = phone(two, 800);
    alice.join(bob, JoinDirection.DUPLEX);
    assertThat(alice.hearsOnly(TONES, 800)).isTrue();
    assertThat(bob.hearsOnly(TONES, 500)).isTrue();
    alice.join(bob, JoinDirection.RECV);
    assertThat(bob.hearsOnly(TONES)).isTrue();
    assertThat(alice.hearsOnly(TONES, 800)).isTrue();
    bob.unjoin(alice); // either side may
    assertThat(alice.hearsOnly(TONES)).isTrue();
    alice.unjoin(bob);
    bob.join(alice, JoinDirection.DUPLEX);
    assertThat(alice.hearsOnly(TONES, 800)).isTrue();
    bob.close();
    assertThat(alice.hearsOnly(TONES)).isTrue();
    var nobody = two.stranger(CallId.random());
    assertThat(alice.refusedJoin(nobody, JoinDirection.DUPLEX).text()).contains("no media");
  }

  @Test
  @DisplayName("G01 calls of two nodes on the same media server talk to each other")
  void sameServer() {
    try (var three = node("three", PORT + 12, List.of(uri(0)));
        var four = node("four", PORT + 13, List.of(uri(0)))) {
      var alice = phone(three, 500);
      var bob = phone(four, 800);
      alice.join(bob, JoinDirection.DUPLEX);
      assertThat(alice.hearsOnly(TONES, 800)).isTrue();
      assertThat(bob.hearsOnly(TONES, 500)).isTrue();
      bob.unjoin(alice);
      assertThat(alice.hearsOnly(TONES)).isTrue();
      assertThat(bob.hearsOnly(TONES)).isTrue();
    }
  }

  @Test
  @DisplayName("H01 H07 H13 calls of another node meet in a mixer, which knows who speaks")
  void mixer() {
    var id = new MixerId("example.org", "conference");
    var mixer = one.stranger(id);
    one.media.openMixer(id);
    mixer.next(MediaInput.MixerReady.class);
    var far = two.stranger(id);
    var alice = phone(two, 500);
    alice.join(far, JoinDirection.DUPLEX);
    assertThat(mixer.next(MediaInput.StartedSpeaking.class).speaker()).isEqualTo(alice.id);
    var bob = phone(two, 800);
    mixer.join(bob, JoinDirection.DUPLEX);
    assertThat(mixer.next(MediaInput.StartedSpeaking.class).speaker()).isEqualTo(bob.id);
    assertThat(alice.hearsOnly(TONES, 800)).isTrue();
    assertThat(bob.hearsOnly(TONES, 500)).isTrue();
    alice.unjoin(far);
    assertThat(mixer.next(MediaInput.StoppedSpeaking.class).speaker()).isEqualTo(alice.id);
    assertThat(bob.hearsOnly(TONES)).isTrue();
    bob.close();
    assertThat(mixer.next(MediaInput.StoppedSpeaking.class).speaker()).isEqualTo(bob.id);
  }

  @Test
  @DisplayName("what was on a media server that is gone goes on at another one")
  void mediaServerGone() {
    try (var node = node("three", PORT + 12, List.of(uri(0), uri(1)))) {
      var phones = List.of(phone(node, 500), phone(node, 800));
      var outputs = phones.stream().map(phone -> phone.start(node.tone(2000))).toList();
      phones.get(0).join(phones.get(1), JoinDirection.DUPLEX);
      double[] all = {500, 800, 2000};
      assertThat(phones.get(0).hearsOnly(all, 800, 2000)).isTrue();
      servers.getFirst().close();
      for (var phone : phones) {
        if (phone.isLost()) {
          phone.move();
          phone.rtp.shutUp();
          phone.hum(phone == phones.getFirst() ? 500 : 800);
        }
      }
      phones.get(0).join(phones.get(1), JoinDirection.DUPLEX);
      assertThat(phones.get(0).hearsOnly(all, 800, 2000)).isTrue();
      assertThat(phones.get(1).hearsOnly(all, 500, 2000)).isTrue();
      for (int i = 0; i < phones.size(); i++) {
        node.media.stop(outputs.get(i));
        assertThat(phones.get(i).next(MediaInput.ComponentFinished.class).complete().reason())
            .isEqualTo(new CompleteReason.Stopped());
      }
    }
  }

  @Test
  @DisplayName("a join between two media servers goes on when its node is gone, and can be ended")
  void takeover() throws Exception {
    var alice = phone(one, 500);
    var bob = phone(two, 800);
    alice.join(bob, JoinDirection.DUPLEX);
    assertThat(bob.hearsOnly(TONES, 500)).isTrue();
    Party survivor = two.stranger(alice.id);
    var adopted = two.media.adopt(alice.id, Map.of()).toCompletableFuture();
    assertThat(adopted.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(alice.hearsOnly(TONES, 800)).isTrue();
    assertThat(bob.hearsOnly(TONES, 500)).isTrue();
    survivor.join(bob, JoinDirection.SEND);
    assertThat(alice.hearsOnly(TONES)).isTrue();
    assertThat(bob.hearsOnly(TONES, 500)).isTrue();
    bob.unjoin(survivor);
    assertThat(bob.hearsOnly(TONES)).isTrue();
    survivor.join(bob, JoinDirection.DUPLEX);
    assertThat(bob.hearsOnly(TONES, 500)).isTrue();
    survivor.close();
    assertThat(bob.hearsOnly(TONES)).isTrue();
  }
}
