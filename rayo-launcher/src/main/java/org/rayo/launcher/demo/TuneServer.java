// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.demo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** Serves one wav file by HTTP on loopback, as an application's web server would. */
final class TuneServer implements AutoCloseable {
  private final HttpServer http;

  TuneServer(Path wav) throws IOException {
    var bytes = Files.readAllBytes(wav);
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/tune.wav",
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "audio/wav");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    http.start();
  }

  String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort() + "/tune.wav";
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
