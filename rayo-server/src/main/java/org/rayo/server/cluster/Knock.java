// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * Tells a node that is dead from one that is silent: the system of a machine that lives refuses
 * connections for a process that does not, while a hung process or a cut network says nothing.
 */
final class Knock {
  private Knock() {}

  /** Whether nobody is there for sure; waits for at most twice the patience. */
  static boolean isNobodyAt(InetSocketAddress address, Duration patience) {
    var millis = Math.toIntExact(patience.toMillis());
    try (var socket = new Socket()) {
      socket.connect(address, millis);
      // Something in between may accept first and find out then.
      socket.setSoTimeout(millis);
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException _) {
      return false;
    } catch (ConnectException _) {
      return true;
    } catch (SocketException e) {
      return "Connection reset".equals(e.getMessage());
    } catch (IOException _) {
      return false;
    }
  }
}
