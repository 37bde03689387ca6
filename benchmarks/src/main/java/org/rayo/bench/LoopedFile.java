// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Serves one wav file, ten seconds of a tone, from a port of its own. */
public final class LoopedFile implements AutoCloseable {
  private static final int RATE = 8000;
  private static final int SECONDS = 10;

  private final HttpServer server;

  public LoopedFile() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    var wav = wav();
    server.createContext(
        "/tone.wav",
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "audio/wav");
            exchange.sendResponseHeaders(200, wav.length);
            exchange.getResponseBody().write(wav);
          }
        });
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/tone.wav";
  }

  private static byte[] wav() throws IOException {
    var pcm = new byte[2 * RATE * SECONDS];
    for (var i = 0; i < pcm.length / 2; i++) {
      var sample = (int) (8000 * Math.sin(2 * Math.PI * 440 * i / RATE));
      pcm[2 * i] = (byte) sample;
      pcm[2 * i + 1] = (byte) (sample >> 8);
    }
    var format = new AudioFormat(RATE, 16, 1, true, false);
    var out = new ByteArrayOutputStream();
    try (var in = new AudioInputStream(new ByteArrayInputStream(pcm), format, pcm.length / 2)) {
      AudioSystem.write(in, AudioFileFormat.Type.WAVE, out);
    }
    return out.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
