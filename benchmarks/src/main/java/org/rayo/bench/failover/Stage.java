// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench.failover;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rayo.bench.BenchOptions;
import org.rayo.bench.LoopedFile;
import org.rayo.client.CallHandle;
import org.rayo.client.RayoClient;
import org.rayo.client.RayoClientConfig;
import org.rayo.client.TlsTrust;
import org.rayo.protocol.output.Output;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/** The phone of all callers, a client on each node, and the calls between them. */
final class Stage implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Longer than a busy machine keeps a ping waiting. */
  private static final Duration SILENCE = Duration.ofSeconds(2);

  private static final String FOUR_DIGITS =
      """
      <grammar xmlns='http://www.w3.org/2001/06/grammar' mode='dtmf' version='1.0' root='pin'>
        <rule id='pin' scope='public'><item repeat='4'><ruleref uri='#digit'/></item></rule>
        <rule id='digit'><one-of><item>0</item><item>1</item><item>4</item><item>7</item></one-of>
        </rule>
      </grammar>
      """;
  private static final Pattern USER = Pattern.compile("sips?:f(\\d{1,6})@.*");

  /** Mixers of an earlier run on the same cluster are others. */
  private final String run = "m" + Long.toString(System.nanoTime(), 36) + "-";

  private final String front;
  private final SipPhone phone;
  private final List<EventLedger> ledgers = new ArrayList<>();
  private final List<RayoClient> clients = new ArrayList<>();
  private final Map<Integer, HeldCall> calls = new ConcurrentHashMap<>();
  private final LoopedFile tone = new LoopedFile();
  private final Thread callee;
  private volatile BiConsumer<Integer, CallHandle> others = (_, _) -> {};

  Stage(BenchOptions options) throws IOException, InterruptedException {
    front = options.text("--sip");
    phone = new SipPhone(PhoneConfig.udp().withDeadline(PATIENCE));
    callee = Thread.ofVirtual().name("callee").start(this::beCalled);
    var nodes = List.of(options.address("--xmpp"), options.address("--xmpp-other"));
    for (var i = 0; i < nodes.size(); i++) {
      clients.add(connect(options, i, nodes.get(i), nodes.get(nodes.size() - 1 - i)));
    }
  }

  private RayoClient connect(
      BenchOptions options, int number, InetSocketAddress node, InetSocketAddress other)
      throws IOException, InterruptedException {
    var ledger = new EventLedger();
    ledgers.add(ledger);
    var config =
        RayoClientConfig.builder(
                options.text("--domain"), options.text("--user"), BenchOptions.password())
            .at(node.getHostString(), node.getPort())
            .orAt(other.getHostString(), other.getPort())
            .reconnectFor(Duration.ofMinutes(1))
            .connectTimeout(Duration.ofSeconds(5))
            .silence(SILENCE)
            .resource("failover-" + number)
            .trust(new TlsTrust.Anything()) // our own server, on this machine
            .offerExecutor(Runnable::run)
            .trace(ledger)
            .build();
    var client = RayoClient.connect(config, call -> offered(number, call));
    client.available();
    return client;
  }

  /** Offers of calls that are not held go there, from each client. */
  void others(BiConsumer<Integer, CallHandle> handler) {
    others = handler;
  }

  private void offered(int client, CallHandle offer) {
    var call = find(offer.offer().map(o -> o.to()).orElse(""));
    if (call == null) {
      others.accept(client, offer);
    }
    if (call != null && call.client() == client) {
      call.handle.complete(offer);
    }
  }

  private @Nullable HeldCall find(String uri) {
    var match = USER.matcher(uri);
    return match.matches() ? calls.get(Integer.valueOf(match.group(1))) : null;
  }

  private void beCalled() {
    try {
      while (true) {
        var incoming = phone.expectCall(Duration.ofDays(1));
        var call = find(incoming.invite().requestUri());
        if (call == null) {
          incoming.reject(404);
        } else {
          incoming.pickUp();
          call.phone.complete(incoming);
        }
      }
    } catch (InterruptedException _) {
      // closed
    }
  }

  /** Events that a client heard more than once. */
  int duplicates() {
    return ledgers.stream().mapToInt(EventLedger::duplicates).sum();
  }

  /** Makes a call and has it do what its kind says; blocks until it does. */
  HeldCall set(int number) throws Exception {
    var call = calls.computeIfAbsent(number, HeldCall::new);
    try {
      connect(call);
      call.up.complete(null);
    } catch (Exception e) {
      call.up.completeExceptionally(e);
      throw e;
    }
    begin(call);
    return call;
  }

  private void connect(HeldCall call) throws Exception {
    if (call.outbound()) {
      var port = phone.uri().replaceFirst("sip:[^@]*@", "");
      call.handle.complete(
          clients
              .get(call.client())
              .dial("sip:" + call.user() + "@" + port, "sip:bench@127.0.0.1")
              .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
      call.phone.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      handle(call).answered().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } else {
      var caller = phone.call("sip:" + call.user() + "@" + front);
      call.phone.complete(caller);
      handle(call).answer().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      caller.awaitAnswer();
    }
  }

  private void begin(HeldCall call) throws Exception {
    var handle = handle(call);
    call.recordingFrom = System.nanoTime();
    var started =
        switch (call.kind) {
          case OUTPUT -> handle.start(loop());
          case INPUT -> handle.collect(FOUR_DIGITS);
          case RECORD -> handle.record();
          case IDLE, PAIR, MIXER -> null;
        };
    if (started != null) {
      call.component = started.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      call.recordingSince = System.nanoTime();
    }
    var joined =
        switch (call.kind) {
          case PAIR -> {
            if (Kind.of(call.number - 1) != Kind.PAIR) {
              yield null;
            }
            var other = calls.computeIfAbsent(call.number - 1, HeldCall::new);
            other.up.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            yield handle.join(handle(other));
          }
          case MIXER ->
              handle.join(clients.get(call.client()).mixer(run + call.number / Kind.CYCLE));
          case IDLE, OUTPUT, INPUT, RECORD -> null;
        };
    if (joined != null) {
      joined.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private Output loop() {
    return new Output(
        Duration.ZERO,
        false,
        Duration.ZERO,
        0,
        null,
        null,
        null,
        List.of(new Output.Document.Remote(tone.url())),
        List.of());
  }

  static CallHandle handle(HeldCall call) throws Exception {
    return call.handle.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    callee.interrupt();
    clients.forEach(RayoClient::close);
    phone.close();
    tone.close();
  }
}
