// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.rayo.media.engine.EngineConfig;
import org.rayo.media.engine.Leg;
import org.rayo.media.engine.MediaEngine;
import org.rayo.media.engine.NetworkConfig;
import org.rayo.media.engine.codec.AudioCodec;
import org.rayo.media.engine.fetch.Cidr;
import org.rayo.media.engine.fetch.FetchPolicy;

/** An engine and a web server on loopback, and one call between a phone and a leg. */
public final class EngineFixture implements AutoCloseable {
  public final MediaEngine engine;
  public final Leg leg;
  public final Recorder legEvents = new Recorder();
  public final TestPhone phone;
  public final AtomicInteger requests = new AtomicInteger();
  private final HttpServer web;
  private final Map<String, byte[]> pages = new ConcurrentHashMap<>();

  public EngineFixture(AudioCodec codec, Path folder) {
    var loopback = InetAddress.getLoopbackAddress();
    var policy =
        FetchPolicy.publicOnly()
            .withNetworks(List.of(Cidr.parse("127.0.0.0/8")))
            .withFolders(List.of(folder))
            .withLimits(1 << 20, Duration.ofSeconds(2));
    engine =
        MediaEngine.start(
            EngineConfig.of(NetworkConfig.on(loopback, 21_000, 29_999), folder)
                .withTickThreads(1)
                .withFetchPolicy(policy));
    leg = engine.createLeg(legEvents);
    phone = new TestPhone(codec);
    try {
      web = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    web.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          byte[] page = pages.get(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(page == null ? 404 : 200, page == null ? -1 : 0);
          if (page != null) {
            exchange.getResponseBody().write(page);
          }
          exchange.close();
        });
    web.start();
  }

  /** Negotiates and has audio both ways. */
  public EngineFixture connected() {
    phone.connect(leg.answer(phone.offer()));
    phone.hearPackets(1);
    return this;
  }

  public String page(String path, byte[] content) {
    pages.put(path, content);
    return "http://127.0.0.1:" + web.getAddress().getPort() + path;
  }

  @Override
  public void close() {
    phone.close();
    engine.close();
    web.stop(0);
  }
}
