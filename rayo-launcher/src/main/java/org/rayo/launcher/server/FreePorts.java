// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.rayo.launcher.LauncherException;

/** Finds a port offset at which a server with default ports can start beside others. */
public final class FreePorts {
  private static final int FIRST = 10_000;
  private static final int STEP = 100;
  private static final int TRIES = 100;
  private static final List<Integer> PORTS = List.of(5060, 5061, 5062, 5222, 8080, 8443, 9990);

  private FreePorts() {}

  public static int offset() {
    for (int i = 0; i < TRIES; i++) {
      int offset = FIRST + i * STEP;
      if (PORTS.stream().allMatch(port -> isFree(port + offset))) {
        return offset;
      }
    }
    throw new LauncherException("no free ports found from " + FIRST + " on");
  }

  private static boolean isFree(int port) {
    return UsedPorts.isFree(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }
}
