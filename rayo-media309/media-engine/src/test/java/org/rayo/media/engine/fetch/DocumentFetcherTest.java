// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.media.engine.MediaException;

class DocumentFetcherTest {
  private static final FetchPolicy LOOPBACK =
      FetchPolicy.publicOnly()
          .withNetworks(List.of(Cidr.parse("127.0.0.1/32")))
          .withLimits(1000, Duration.ofMillis(700));

  @TempDir Path folder;
  private HttpServer web;

  @BeforeEach
  void serve() throws IOException {
    web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    web.start();
  }

  @AfterEach
  void stop() {
    web.stop(0);
  }

  private URI page(String path, int status, String header, String value, String body) {
    web.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add(header, value);
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, 0); // chunked
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    return URI.create("http://127.0.0.1:" + web.getAddress().getPort() + path);
  }

  @Test
  @DisplayName("J18 a document comes with its type and the time for which it may be kept")
  void fetchesWithTypeAndFreshness() {
    var uri = page("/a", 200, "Content-Type", "Text/Plain; charset=utf-8", "hello");
    var document = new DocumentFetcher(LOOPBACK).fetch(uri);
    assertThat(new String(document.content(), StandardCharsets.UTF_8)).isEqualTo("hello");
    assertThat(document.contentType()).isEqualTo("text/plain");
    var uncached = page("/b", 200, "Cache-Control", "no-store", "x");
    assertThat(new DocumentFetcher(LOOPBACK).fetch(uncached).fresh()).isZero();
    var aged = page("/c", 200, "Cache-Control", "public, max-age=60", "x");
    assertThat(new DocumentFetcher(LOOPBACK).fetch(aged).fresh()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void followsRedirectsAndChecksThemAgain() {
    page("/there", 200, "Content-Type", "text/plain", "here");
    var moved = page("/moved", 302, "Location", "/there", "");
    assertThat(new DocumentFetcher(LOOPBACK).fetch(moved).content()).hasSize(4);
    var inward = page("/inward", 302, "Location", "http://192.168.0.1/secret", "");
    assertFails(LOOPBACK, inward, "policy");
    var loop = page("/loop", 302, "Location", "/loop", "");
    assertFails(LOOPBACK, loop, "redirects");
    var file = page("/file", 302, "Location", "file:///etc/passwd", "");
    assertFails(LOOPBACK, file, "not followed");
  }

  @Test
  void saysWhatIsWrong() {
    assertFails(LOOPBACK, page("/500", 500, "X", "y", ""), "500");
    assertFails(LOOPBACK, page("/big", 200, "X", "y", "z".repeat(1001)), "larger than 1000");
    assertFails(LOOPBACK, URI.create("http://127.0.0.1:1/"), "refused");
    assertFails(LOOPBACK, URI.create("http://no-such-host.invalid/"), "no-such-host.invalid");
  }

  @Test
  void aServerThatDawdlesIsLeft() {
    web.createContext(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write(1);
          exchange.getResponseBody().flush(); // and never the rest
        });
    assertFails(
        LOOPBACK,
        URI.create("http://127.0.0.1:" + web.getAddress().getPort() + "/slow"),
        "too long");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://10.1.2.3/",
            "http://169.254.169.254/",
        "http://192.168.1.1/", "http://172.16.0.1/", "http://0.0.0.0/", "http://[fd00::1]/",
            "http://[fe80::1]/",
        "http://100.64.0.1/", "http://[::ffff:127.0.0.1]/", "http://2130706433/",
            "http://224.0.0.1/"
      })
  void specialAddressesAreRefusedByDefault(String uri) {
    assertFails(FetchPolicy.publicOnly(), URI.create(uri), "");
  }

  @Test
  void filesOnlyFromAllowedFolders() throws IOException {
    var inside = Files.createDirectory(folder.resolve("in"));
    var file = Files.writeString(inside.resolve("a.txt"), "x");
    var outside = Files.writeString(folder.resolve("b.txt"), "x");
    var link = Files.createSymbolicLink(inside.resolve("link.txt"), outside);
    var policy = FetchPolicy.publicOnly().withFolders(List.of(inside));
    assertThat(new DocumentFetcher(policy).fetch(file.toUri()).content()).hasSize(1);
    assertFails(policy, outside.toUri(), "policy");
    assertFails(policy, link.toUri(), "policy");
    assertFails(policy, URI.create("file:" + inside + "/../b.txt"), "policy");
    assertFails(policy, inside.resolve("none").toUri(), "no such file");
    assertFails(FetchPolicy.publicOnly(), file.toUri(), "policy");
  }

  private static void assertFails(FetchPolicy policy, URI uri, String why) {
    assertThatThrownBy(() -> new DocumentFetcher(policy).fetch(uri))
        .isInstanceOf(MediaException.FetchFailed.class)
        .hasMessageContaining(why);
  }
}
