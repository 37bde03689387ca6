// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A bare TCP connection to the container, on which responses have no bodies. */
final class RawStream implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 5_000;

  private final Socket socket;
  private final BufferedReader in;

  RawStream() throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), Server.SIP_PORT);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Sends a request and gives the status of the next final response. */
  int exchange(String request) throws IOException {
    socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    var status = 0;
    while (status < 200) {
      status = RawPeer.status(head());
    }
    return status;
  }

  private String head() throws IOException {
    var head = new StringBuilder();
    while (true) {
      var line = in.readLine();
      if (line == null) {
        throw new IOException("closed after " + head);
      }
      if (line.isEmpty()) {
        return head.toString();
      }
      head.append(line).append('\n');
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
