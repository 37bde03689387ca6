// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * A process through which goes all that nodes say to each other. While it is stopped (SIGSTOP) the
 * nodes are apart, as behind a cable that is cut: connections stay open and nothing arrives.
 * Everything else, such as media servers and the front, they still reach.
 */
public final class NodeLinks {
  private static final int BACKLOG = 200;

  private NodeLinks() {}

  /**
   * Runs until it is killed.
   *
   * @param arguments for each link {@code port=port}: where it listens and where it leads to, both
   *     on the loopback address
   */
  public static void main(String[] arguments) throws IOException {
    for (var link : arguments) {
      var ports = link.split("=", 2);
      var door = new ServerSocket();
      door.setReuseAddress(true);
      door.bind(local(ports[0]), BACKLOG);
      Thread.ofPlatform().name("link-" + link).start(() -> serve(door, local(ports[1])));
    }
  }

  private static InetSocketAddress local(String port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
  }

  private static void serve(ServerSocket door, InetSocketAddress to) {
    while (true) {
      try {
        var from = door.accept();
        Thread.ofVirtual().start(() -> join(from, to));
      } catch (IOException e) {
        System.err.println("cannot accept for " + to + ": " + e);
      }
    }
  }

  private static void join(Socket from, InetSocketAddress to) {
    try (from;
        var on = new Socket()) {
      on.connect(to);
      from.setTcpNoDelay(true);
      on.setTcpNoDelay(true);
      var back = Thread.ofVirtual().start(() -> copy(on, from));
      copy(from, on);
      back.join();
    } catch (IOException e) {
      System.err.println("no way to " + to + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What ends one direction ends both: nodes do not close half of a connection. */
  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      System.err.println(from + " ended: " + e);
    }
  }
}
