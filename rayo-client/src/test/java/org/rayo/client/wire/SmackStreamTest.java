// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client.wire;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.client.EventListener;
import org.rayo.client.RayoClient;
import org.rayo.client.RayoClientConfig;
import org.rayo.client.RayoErrorException;
import org.rayo.client.TlsTrust;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.error.StanzaCondition;

/** The whole client against a small server over real TLS on loopback. */
class SmackStreamTest {
  private static final String OFFER =
      "<presence from='c%d@rayo.example' to='ivr@rayo.example/test'>"
          + "<c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='n' ver='v'/>"
          + "<offer xmlns='urn:xmpp:rayo:1' to='sip:a@b' from='sip:c@d'>"
          + "<header name='x-a' value='1 &lt; 2'/></offer>"
          + "<delay xmlns='urn:xmpp:delay' stamp='2026-11-21T10:00:00.123Z'/></presence>";

  @TempDir Path folder;

  @Test
  void anOfferIsAnsweredAndRefusalsAreTold() throws Exception {
    var outcome = new CompletableFuture<CallEvent.Offer>();
    try (var server = new FakeServer(folder, SmackStreamTest::offerThenRefuse);
        var client =
            RayoClient.connect(
                config(server, new TlsTrust.Certificate(server.certificate)),
                call -> {
                  try {
                    call.answer(new Header("x-b", "<&\"'>")).get();
                  } catch (ExecutionException refused) {
                    outcome.completeExceptionally(refused.getCause());
                  }
                })) {
      assertThat(client.address().toString()).isEqualTo("ivr@rayo.example/test");
      client.available();
      assertThatThrownBy(() -> outcome.get(10, SECONDS))
          .cause()
          .isInstanceOfSatisfying(
              RayoErrorException.class,
              e -> {
                assertThat(e.error().condition()).isEqualTo(StanzaCondition.CONFLICT);
                assertThat(e.error().text()).isEqualTo("taken");
              });
      assertThat(server.received)
          .anyMatch(s -> s.contains("<show>chat</show>") && s.contains("urn:xmpp:rayo:client:1"))
          .anyMatch(s -> s.contains("&lt;&amp;&quot;"));
    }
  }

  private static void offerThenRefuse(FakeServer server, String stanza) {
    if (stanza.startsWith("<presence") && stanza.contains("chat")) {
      server.write(OFFER.formatted(1));
    } else if (stanza.contains("<answer")) {
      server.write(
          "<iq type='error' id='%s' from='c1@rayo.example'>".formatted(FakeServer.id(stanza))
              + "<answer xmlns='urn:xmpp:rayo:1'/><error type='cancel'>"
              + "<conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>"
              + "<text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' xml:lang='en'>taken</text>"
              + "</error></iq>");
    }
  }

  @Test
  void theServersQuestionsAreAnswered() throws Exception {
    try (var server = new FakeServer(folder, (_, _) -> {});
        var _ = RayoClient.connect(config(server, pin(server)), _ -> {})) {
      server.write("<iq type='get' id='p1' from='rayo.example'><ping xmlns='urn:xmpp:ping'/></iq>");
      assertThat(server.received.poll(10, SECONDS)).contains("p1").contains("result");
      server.write(
          "<iq type='get' id='d1' from='rayo.example'>"
              + "<query xmlns='http://jabber.org/protocol/disco#info'/></iq>");
      assertThat(server.received.poll(10, SECONDS))
          .contains("d1")
          .contains("urn:xmpp:rayo:client:1");
    }
  }

  @Test
  void messagesAndMixersComeThroughSmack() throws Exception {
    var text = new CompletableFuture<String>();
    var opened = new CompletableFuture<Void>();
    try (var server = new FakeServer(folder, (_, _) -> {});
        var client =
            RayoClient.connect(
                config(server, pin(server)),
                call ->
                    call.onMessage((message, _) -> text.complete(message.body().orElseThrow())))) {
      client.mixer("room").onEvent((_, _) -> opened.complete(null));
      server.write(
          OFFER.formatted(1)
              + "<message from='c1@rayo.example' to='ivr@rayo.example/test'>"
              + "<subject>s</subject><body>hello &amp; you</body></message>"
              + "<presence from='room@rayo.example'><c xmlns='http://jabber.org/protocol/caps'"
              + " hash='sha-1' node='urn:xmpp:rayo:mixer:1' ver='x'/></presence>");
      assertThat(text.get(10, SECONDS)).isEqualTo("hello & you");
      assertThat(opened).succeedsWithin(Duration.ofSeconds(10));
    }
  }

  @Test
  void anotherCertificateIsRefused() throws Exception {
    try (var server = new FakeServer(folder, (_, _) -> {})) {
      var config = config(server, new TlsTrust.Pin("00".repeat(32)));
      assertThatThrownBy(() -> RayoClient.connect(config, _ -> {})).isInstanceOf(IOException.class);
    }
  }

  @Test
  void manyEventsKeepTheirOrder() throws Exception {
    int calls = 2000;
    var ended = new AtomicInteger();
    var all = new CompletableFuture<Void>();
    try (var server = new FakeServer(folder, (_, _) -> {});
        var _ =
            RayoClient.connect(
                config(server, pin(server)),
                call ->
                    call.onEvent(
                        new OrderCheck(
                            () -> {
                              if (ended.incrementAndGet() == calls) {
                                all.complete(null);
                              }
                            })))) {
      for (int i = 0; i < calls; i++) {
        server.write(OFFER.formatted(i) + lifeOf(i));
      }
      assertThat(all).succeedsWithin(Duration.ofSeconds(20));
    }
  }

  private static String lifeOf(int call) {
    var events =
        List.of(
            "<presence from='c%d@rayo.example'><ringing xmlns='urn:xmpp:rayo:1'/></presence>",
            "<presence from='c%d@rayo.example'><answered xmlns='urn:xmpp:rayo:1'/></presence>",
            "<presence from='c%d@rayo.example' type='unavailable'>"
                + "<end xmlns='urn:xmpp:rayo:1'><hungup/></end></presence>");
    return String.join("", events).formatted(call, call, call);
  }

  /** Fails the order by not counting. */
  private static final class OrderCheck implements EventListener<CallEvent> {
    private final Runnable onEnd;
    private int heard;

    OrderCheck(Runnable onEnd) {
      this.onEnd = onEnd;
    }

    @Override
    public void onEvent(CallEvent event, Instant at) {
      boolean expected =
          switch (heard++) {
            case 0 -> event instanceof CallEvent.Ringing;
            case 1 -> event instanceof CallEvent.Answered;
            case 2 -> event instanceof CallEvent.End;
            default -> false;
          };
      if (expected && event instanceof CallEvent.End) {
        onEnd.run();
      }
    }
  }

  private static RayoClientConfig config(FakeServer server, TlsTrust trust) {
    return RayoClientConfig.builder("rayo.example", "ivr", "secret")
        .at("127.0.0.1", server.port())
        .trust(trust)
        .connectTimeout(Duration.ofSeconds(10))
        .build();
  }

  private static TlsTrust pin(FakeServer server) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256").digest(server.certificate.getEncoded());
    return new TlsTrust.Pin(HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest));
  }
}
