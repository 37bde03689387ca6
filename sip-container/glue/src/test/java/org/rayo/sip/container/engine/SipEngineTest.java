// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mobicents.servlet.sip.annotation.ConcurrencyControlMode;
import org.mobicents.servlet.sip.core.SipContext;
import org.rayo.sip.container.config.SipContainerConfig;
import org.rayo.sip.container.config.SipEndpoint;
import org.rayo.sip.container.config.SipLimits;
import org.rayo.sip.container.config.SipTimers;
import org.rayo.sip.container.config.SipTransport;

/** The container's sockets, answered by its gate: no application is needed for a refusal. */
class SipEngineTest {

  private static final String PASSWORD = "changeit";

  @TempDir private Path folder;
  private SSLContext ssl;
  private SipEngine engine;
  private final int udp = freePort();
  private final int tls = freePort();
  private final int ws = freePort();

  private static int freePort() {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void startEngine() throws Exception {
    ssl = selfSigned(folder);
    engine =
        SipEngine.create(
            new SipContainerConfig(
                List.of(
                    endpoint(SipTransport.UDP, udp),
                    endpoint(SipTransport.TCP, udp),
                    endpoint(SipTransport.TLS, tls),
                    endpoint(SipTransport.WS, ws)),
                Optional.of(ssl),
                SipLimits.defaults(),
                SipTimers.defaults()));
    engine.start(application());
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @Test
  void aSocketOnAllAddressesIsKnownByOneOfThem() throws Exception {
    engine.close();
    var wildcard = new InetSocketAddress("0.0.0.0", freePort());
    engine =
        SipEngine.create(
            new SipContainerConfig(
                List.of(new SipEndpoint(SipTransport.UDP, wildcard)),
                Optional.empty(),
                SipLimits.defaults(),
                SipTimers.defaults()));
    engine.start(application());
    var network = engine.dispatcher().getSipNetworkInterfaceManager();
    var point = network.getExtendedListeningPoints().next();
    assertThat(point.isAnyLocalAddress()).isFalse();
    var shown = point.getSipConnector().getIpAddress();
    assertThat(shown)
        .isNotEqualTo("0.0.0.0")
        .isEqualTo(point.createViaHeader("b", false).getHost());
  }

  private static SipEndpoint endpoint(SipTransport transport, int port) {
    return new SipEndpoint(
        transport, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  private static SipContext application() {
    return fake(
        SipContext.class,
        Map.of(
            "getApplicationName",
            "test",
            "getConcurrencyControlMode",
            ConcurrencyControlMode.SipApplicationSession,
            "getServletContext",
            fake(jakarta.servlet.ServletContext.class, Map.of()),
            "getChildrenMap",
            Map.of(),
            "getSipManager",
            fake(
                org.mobicents.servlet.sip.core.SipManager.class,
                Map.of("getActiveSipApplicationSessions", 0)),
            "notifySipContextListeners",
            true));
  }

  private static <T> T fake(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answers.get(method.getName())));
  }

  private static String request(String transport, int port) {
    return """
        OPTIONS http://not.sip/ SIP/2.0
        Via: SIP/2.0/%s 127.0.0.1:%d;branch=z9hG4bKtest
        From: <sip:a@127.0.0.1>;tag=1
        To: <sip:b@127.0.0.1>
        Call-ID: test-%s
        CSeq: 1 OPTIONS
        Max-Forwards: 70
        Content-Length: 0

        """
        .formatted(transport, port, transport)
        .replace("\n", "\r\n");
  }

  @Test
  void answersOverUdp() throws Exception {
    try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      socket.setSoTimeout(5_000);
      assertThat(overUdp(socket)).startsWith("SIP/2.0 416");
    }
  }

  @Test
  void answersNewRequestsWith503WhileDraining() throws Exception {
    engine.setDraining(true);
    try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      socket.setSoTimeout(5_000);
      assertThat(overUdp(socket)).startsWith("SIP/2.0 503").contains("Retry-After: 5");
    }
    assertThat(engine.counters().refusedWhileDraining()).isEqualTo(1);
  }

  private String overUdp(DatagramSocket socket) throws IOException {
    var bytes = request("UDP", socket.getLocalPort()).getBytes(StandardCharsets.UTF_8);
    socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), udp));
    var answer = new DatagramPacket(new byte[4_096], 4_096);
    socket.receive(answer);
    return new String(answer.getData(), 0, answer.getLength(), StandardCharsets.UTF_8);
  }

  @Test
  void answersOverTcp() throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), udp)) {
      assertThat(exchange(socket, "TCP")).startsWith("SIP/2.0 416");
    }
  }

  @Test
  void answersOverTlsWithTheServersContext() throws Exception {
    try (var socket = ssl.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), tls)) {
      assertThat(exchange(socket, "TLS")).startsWith("SIP/2.0 416");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999", "2147483647", "-1", "00000000000001", "many"})
  void closesAConnectionThatAnnouncesTooMuchAndServesTheNext(String length) throws Exception {
    for (var plain : new boolean[] {true, false}) {
      try (var socket =
          plain
              ? new Socket(InetAddress.getLoopbackAddress(), udp)
              : ssl.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), tls)) {
        socket.setSoTimeout(10_000);
        var transport = plain ? "TCP" : "TLS";
        var huge =
            request(transport, socket.getLocalPort())
                .replace("Content-Length: 0", "Content-Length: " + length);
        socket.getOutputStream().write(huge.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        assertThat(untilEmptyLine(socket.getInputStream())).isEmpty();
      }
    }
    answersOverTcp();
    answersOverTlsWithTheServersContext();
  }

  /** RFC 7118 §4. */
  @Test
  void acceptsWebSocketsThatSpeakSip() throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), ws)) {
      openWebSocket(socket);
    }
  }

  @Test
  void closesAWebSocketWhoseFrameNeverEnds() throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), ws)) {
      openWebSocket(socket);
      // A masked text frame of 2^30 bytes.
      socket.getOutputStream().write(new byte[] {(byte) 0x81, (byte) 0xff, 0, 0, 0, 0, 0x40});
      assertThatThrownBy(
              () -> {
                for (var i = 0; i < 10_000; i++) {
                  socket.getOutputStream().write(new byte[10_000]);
                }
              })
          .isInstanceOf(IOException.class);
    }
    acceptsWebSocketsThatSpeakSip();
  }

  private static void openWebSocket(Socket socket) throws IOException {
    socket.setSoTimeout(10_000);
    var upgrade =
        """
          GET / HTTP/1.1
          Host: localhost
          Upgrade: websocket
          Connection: Upgrade
          Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
          Sec-WebSocket-Version: 13
          Sec-WebSocket-Protocol: sip

          """
            .replace("\n", "\r\n");
    socket.getOutputStream().write(upgrade.getBytes(StandardCharsets.UTF_8));
    assertThat(untilEmptyLine(socket.getInputStream()))
        .startsWith("HTTP/1.1 101")
        .contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
  }

  private static String exchange(Socket socket, String transport) throws IOException {
    socket.setSoTimeout(10_000);
    socket
        .getOutputStream()
        .write(request(transport, socket.getLocalPort()).getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return untilEmptyLine(socket.getInputStream());
  }

  private static String untilEmptyLine(InputStream in) throws IOException {
    var text = new ByteArrayOutputStream();
    while (!text.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
      var next = in.read();
      if (next < 0) {
        break;
      }
      text.write(next);
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  private static SSLContext selfSigned(Path folder) throws Exception {
    var file = folder.resolve("keys.p12");
    var keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "sip",
                "-dname",
                "CN=localhost",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
    var keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(keys);
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
