// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.net.Socket;

/**
 * A socket's input with one deadline for all reads together, so that a sender of one byte a second
 * gets nowhere.
 */
final class DeadlineStream extends FilterInputStream {
  private final Socket socket;
  private final long deadline;

  DeadlineStream(Socket socket, long deadline) throws IOException {
    super(socket.getInputStream());
    this.socket = socket;
    this.deadline = deadline;
  }

  @Override
  public int read() throws IOException {
    socket.setSoTimeout(HttpFetch.remainingMillis(deadline));
    return super.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    socket.setSoTimeout(HttpFetch.remainingMillis(deadline));
    return super.read(bytes, offset, length);
  }
}
