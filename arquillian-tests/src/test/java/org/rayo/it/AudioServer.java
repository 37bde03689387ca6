// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rayo.testkit.rtp.Audio;

/** A web server on loopback from which prompts are fetched. */
final class AudioServer implements AutoCloseable {
  private record Page(String type, ByteBuffer content) {}

  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final HttpServer http;

  AudioServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", this::serve);
    http.start();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var page = pages.get(exchange.getRequestURI().getPath().substring(1));
      if (page == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", page.type());
      exchange.sendResponseHeaders(200, page.content().remaining());
      exchange.getResponseBody().write(page.content().array());
    }
  }

  /** Serves audio as a wav file. */
  String wav(String name, Audio audio, Path folder) throws IOException {
    return page(name, "audio/wav", Files.readAllBytes(audio.write(folder.resolve(name))));
  }

  String page(String name, String type, byte[] content) {
    pages.put(name, new Page(type, ByteBuffer.wrap(content.clone())));
    return missing(name);
  }

  /** The address of something that is not there. */
  String missing(String name) {
    return "http://127.0.0.1:" + http.getAddress().getPort() + "/" + name;
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
