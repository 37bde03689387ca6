// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.it;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * How many requests a second do clients get answered by an endpoint that echoes, and how long does
 * one take? Run against a server with the test's EAR: {@code RoundTrips PORT CLIENTS WINDOW SECONDS
 * USER PASSWORD}. Each client keeps WINDOW requests of about 500 bytes under way.
 */
final class RoundTrips {
  private static final String PAYLOAD = "<x xmlns='urn:x'>" + "y".repeat(400) + "</x>";

  private RoundTrips() {}

  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[0]);
    int clients = Integer.parseInt(args[1]);
    int window = Integer.parseInt(args[2]);
    long end = System.nanoTime() + Long.parseLong(args[3]) * 1_000_000_000L;
    var tasks = new ArrayList<Callable<long[]>>();
    for (int i = 0; i < clients; i++) {
      var resource = "load" + i;
      tasks.add(() -> run(port, args[4], args[5], resource, window, end));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<long[]>();
      long start = System.nanoTime();
      for (var result : threads.invokeAll(tasks)) {
        all.add(result.get());
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      report(all.stream().flatMapToLong(Arrays::stream).sorted().toArray(), seconds);
    }
  }

  private static long[] run(
      int port, String user, String password, String resource, int window, long end)
      throws Exception {
    var times = new ArrayList<Long>();
    try (var client = new RawClient(port).login(user, password, resource)) {
      while (System.nanoTime() < end) {
        long sent = System.nanoTime();
        var burst = new StringBuilder();
        for (int i = 0; i < window; i++) {
          burst.append("<iq type='get' id='r' to='call@example.org'>").append(PAYLOAD);
          burst.append("</iq>");
        }
        client.say(burst.toString());
        for (int i = 0; i < window; i++) {
          client.hear("</iq>");
          times.add(System.nanoTime() - sent);
        }
      }
    }
    return times.stream().mapToLong(Long::longValue).toArray();
  }

  @SuppressWarnings("SystemOut") // the result of a command line tool
  private static void report(long[] sorted, double seconds) {
    System.out.printf(
        "{\"round_trips_per_second\":%.0f,\"p50_ms\":%.3f,\"p99_ms\":%.3f,\"max_ms\":%.1f}%n",
        sorted.length / seconds,
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }
}
