// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A client and its stream in memory: no socket, no thread, and a clock that the test moves. */
final class TestClient {
  static final String HEADER =
      "<stream:stream to='example.org' version='1.0' xmlns='jabber:client'"
          + " xmlns:stream='http://etherx.jabber.org/streams'>";

  final EmbeddedChannel channel = new EmbeddedChannel();
  private final Deque<Runnable> passwordChecks = new ArrayDeque<>();

  TestClient(Shared shared) {
    this(shared, TestSettings.STREAM, null);
  }

  TestClient(Shared shared, StreamSettings settings, @Nullable SSLContext tls) {
    channel.freezeTime();
    var services =
        new StreamServices(
            settings,
            new FakeMechanisms(),
            () -> tls,
            shared.registry,
            shared.inflow,
            shared.counters,
            passwordChecks::add);
    channel.pipeline().addLast(new ClientChannel(channel, services));
    channel.pipeline().fireChannelActive();
  }

  /** What the streams of one test share. */
  static final class Shared {
    final StreamRegistry registry = new StreamRegistry();
    final FakeInflow inflow = new FakeInflow();
    final Counters counters = new Counters();
  }

  /** Sends text and returns what the server said to it, password checks done. */
  String say(String text) {
    channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.UTF_8));
    checkPasswords();
    return heard();
  }

  String sayWithoutCheck(String text) {
    channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.UTF_8));
    return heard();
  }

  void checkPasswords() {
    for (var check = passwordChecks.poll(); check != null; check = passwordChecks.poll()) {
      check.run();
      channel.runPendingTasks();
    }
  }

  String heard() {
    channel.runPendingTasks();
    var text = new StringBuilder();
    for (ByteBuf out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
      text.append(out.toString(StandardCharsets.UTF_8));
      out.release();
    }
    return text.toString();
  }

  String pass(long seconds) {
    channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
    return heard();
  }

  void disconnect() {
    channel.close().syncUninterruptibly();
  }

  boolean connected() {
    return channel.isOpen();
  }

  static String auth(String mechanism, String user, String password) {
    var message = "\0" + user + "\0" + password;
    return "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='"
        + mechanism
        + "'>"
        + Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8))
        + "</auth>";
  }

  static String bind(String resource) {
    return "<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
        + (resource.isEmpty() ? "" : "<resource>" + resource + "</resource>")
        + "</bind></iq>";
  }

  /** Up to the bound resource. */
  TestClient login(String user, String resource) {
    say(HEADER);
    say(auth("SCRAM-SHA-256", user, "secret"));
    say(HEADER);
    say(bind(resource));
    return this;
  }
}
