// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench;

import java.util.List;
import org.rayo.bench.failover.FailoverBench;

/** Puts load on a running server and prints figures; the last line is JSON where asked for. */
public final class Bench {
  private static final String USAGE =
      """
      usage: bench calls --cps N --seconds S [--warmup S] [--leaks] SERVER [--json]
             bench hold --calls N --kind idle|play --seconds S [--url URL] SERVER [--json]
             bench failover --calls N [--rate N] --fault kill|hang|partition|shutdown|media-kill|none
                            --samples FILE CLUSTER
             bench failover-report --samples FILE
      SERVER: --sip HOST:PORT --xmpp HOST:PORT --domain D --user U --server-pid PID; the password is in RAYO_BENCH_PASSWORD

      CLUSTER: --sip HOST:PORT --xmpp HOST:PORT --xmpp-other HOST:PORT --domain D --user U
               --node-pid PID --media-pid PID --links-pid PID --log FILE --log-other FILE

      calls: INVITE, offer, accept, answer, 1 s, hangup, end at a precise rate. The warm-up
             (60 s, at a rising rate at first) is not measured: a JVM that has just started is
             busy compiling. --leaks adds what the server holds before and after the measured
             calls: heap after a full collection, threads, descriptors; it waits 40 s before
             each look, until SIP has forgotten the last call.
      hold:  N calls with RTP both ways; play loops a file (URL, or one served by this process).
      failover: N calls of all kinds, one fault, and what became of them, added to FILE; the report
             puts the runs together. --rate: new calls a second while it happens. The logs of the
             first node and of the other tell whether a call had two owners.
      """;

  private Bench() {}

  /** Exit status 0, 1 when calls failed, 2 for a wrong command line. */
  public static void main(String[] arguments) throws Exception {
    var words = List.of(arguments);
    if (words.isEmpty() || words.contains("--help")) {
      System.out.print(USAGE);
      System.exit(words.isEmpty() ? 2 : 0);
    }
    try {
      var options = new BenchOptions(words.subList(1, words.size()));
      var failed =
          switch (words.getFirst()) {
            case "calls" -> new CallsBench(options).run();
            case "hold" -> new HoldBench(options).run();
            case "failover" -> new FailoverBench(options).run();
            case "failover-report" -> {
              FailoverBench.report(options);
              yield 0;
            }
            default -> throw new IllegalArgumentException("unknown command " + words.getFirst());
          };
      System.exit(failed == 0 ? 0 : 1);
    } catch (IllegalArgumentException e) {
      System.err.println("bench: " + e.getMessage());
      System.err.print(USAGE);
      System.exit(2);
    }
  }
}
