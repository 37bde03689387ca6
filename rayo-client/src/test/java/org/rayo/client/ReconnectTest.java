// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.client.wire.XmppStream;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.EndReason;

@DisplayName("A client whose connection breaks")
class ReconnectTest {
  private static final String CALL = "c1@rayo.example";
  private static final CallEvent.Offer OFFER = new CallEvent.Offer("sip:1@a", "sip:2@b", List.of());
  private static final CallEvent.End END = new CallEvent.End(EndReason.HUNGUP, null, List.of());

  private final BlockingQueue<FakeStream> streams = new LinkedBlockingQueue<>();
  private final List<Integer> ports = new ArrayList<>();
  private final AtomicBoolean down = new AtomicBoolean();

  private RayoClient connect(Duration reconnectFor) throws Exception {
    var config =
        RayoClientConfig.builder("rayo.example", "ivr", "secret")
            .at("a", 1)
            .orAt("b", 2)
            .reconnectFor(reconnectFor)
            .offerExecutor(Runnable::run)
            .build();
    return RayoClient.connect(config, _ -> {}, this::open);
  }

  /** The first node is there for the first stream only. */
  private XmppStream open(RayoClientConfig config, XmppStream.Listener listener)
      throws IOException {
    ports.add(config.port());
    if (down.get() || (config.port() == 1 && ports.size() > 1)) {
      throw new IOException("refused");
    }
    var stream = new FakeStream(listener);
    if (ports.size() > 1) {
      // What was missed may come before the client knows that it is connected.
      stream.event(CALL, END);
    }
    streams.add(stream);
    return stream;
  }

  private FakeStream next() throws InterruptedException {
    var stream = streams.poll(10, TimeUnit.SECONDS);
    if (stream == null) {
      throw new AssertionError("no stream");
    }
    return stream;
  }

  @Test
  @DisplayName("keeps its calls, by another way, and hears what it missed")
  void again() throws Exception {
    var calls = new ArrayList<CallHandle>();
    var config =
        RayoClientConfig.builder("rayo.example", "ivr", "secret")
            .at("a", 1)
            .orAt("b", 2)
            .reconnectFor(Duration.ofMinutes(1))
            .offerExecutor(Runnable::run)
            .build();
    try (var client = RayoClient.connect(config, calls::add, this::open)) {
      client.available();
      var first = next();
      first.event(CALL, OFFER);
      var waiting = calls.getFirst().answer();
      first.drop(new IOException("reset"));
      assertThatThrownBy(waiting::join).hasCauseInstanceOf(DisconnectedException.class);
      var second = next();
      assertThat(calls.getFirst().ended().get(10, TimeUnit.SECONDS)).isEqualTo(END);
      assertThat(second.presences).hasSize(1);
      assertThat(client.closed()).isNotDone();
      var _ = client.dial("sip:1@a", "sip:2@b");
      assertThat(second.requests).hasSize(1);
      assertThat(ports).containsExactly(1, 1, 2);
    }
  }

  @Test
  @DisplayName("by silence alone goes on by another way")
  void silence() throws Exception {
    var config =
        RayoClientConfig.builder("rayo.example", "ivr", "secret")
            .at("a", 1)
            .orAt("b", 2)
            .reconnectFor(Duration.ofMinutes(1))
            .silence(Duration.ofMillis(50))
            .build();
    var opened = new LinkedBlockingQueue<Integer>();
    try (var _ =
        RayoClient.connect(
            config,
            _ -> {},
            (by, listener) -> {
              opened.add(by.port());
              return new FakeStream(listener);
            })) {
      assertThat(opened.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
      assertThat(opened.poll(10, TimeUnit.SECONDS)).isEqualTo(2);
      assertThat(opened.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("gives up after a while")
  void givesUp() throws Exception {
    var client = connect(Duration.ofNanos(1));
    down.set(true);
    next().drop(new IOException("reset"));
    assertThatThrownBy(() -> client.closed().get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(DisconnectedException.class);
  }

  @Test
  @DisplayName("does not come back after it was closed")
  void closed() throws Exception {
    var client = connect(Duration.ofMinutes(1));
    CompletableFuture<Void> closed = client.closed();
    client.close();
    assertThat(closed).isCompleted();
    assertThat(ports).hasSize(1);
  }

  @Test
  @DisplayName("leaves no stream behind when it is closed while it connects again")
  void closedMeanwhile() throws Exception {
    var clients = new CompletableFuture<RayoClient>();
    var second = new CompletableFuture<FakeStream>();
    var config =
        RayoClientConfig.builder("rayo.example", "ivr", "secret")
            .at("a", 1)
            .reconnectFor(Duration.ofMinutes(1))
            .build();
    var client =
        RayoClient.connect(
            config,
            _ -> {},
            (_, listener) -> {
              var stream = new FakeStream(listener);
              if (streams.isEmpty()) {
                streams.add(stream);
              } else {
                clients.join().close();
                second.complete(stream);
              }
              return stream;
            });
    clients.complete(client);
    streams.element().drop(new IOException("reset"));
    assertThat(second.get(10, TimeUnit.SECONDS).closed.await(10, TimeUnit.SECONDS)).isTrue();
    client.closed().get(10, TimeUnit.SECONDS);
  }
}
