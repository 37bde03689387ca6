// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rayo.launcher.cluster.Blow;
import org.rayo.launcher.cluster.FailoverRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./rayo bench}: the load kit against a server of its own. */
@Command(
    name = "bench",
    description = "Puts load on a server that is started for it and prints figures.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Runnable {
  private static final Set<String> KINDS = Set.of("idle", "play");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say which load: bench calls or bench hold");
  }

  @Command(
      name = "calls",
      description = {
        "INVITE, offer, accept, answer, 1 s, hangup, end at a precise rate. Prints calls, failed,",
        "cps, cpu_ms_per_call, rss_mb and the latencies of the four steps (p50, p99 in ms)."
      },
      mixinStandardHelpOptions = true)
  int calls(
      @Option(names = "--cps", required = true, description = "Calls per second.") int cps,
      @Option(names = "--seconds", required = true, description = "Measured time.") int seconds,
      @Option(
              names = "--warmup",
              defaultValue = "60",
              description = "Seconds before, not measured (default: ${DEFAULT-VALUE}).")
          int warmup,
      @Option(
              names = "--leaks",
              description = "Adds heap, threads and descriptors of the server before and after.")
          boolean leaks,
      @Option(names = "--json", description = "Prints one JSON object as the last line.")
          boolean json)
      throws IOException, InterruptedException {
    requirePositive("--cps", cps);
    requirePositive("--seconds", seconds);
    if (warmup < 0) {
      throw wrong("--warmup must not be negative");
    }
    var load = words("calls", "--cps", cps, "--seconds", seconds, "--warmup", warmup);
    if (leaks) {
      load.add("--leaks");
    }
    return LoadRun.of(load, json);
  }

  @Command(
      name = "hold",
      description = {
        "Holds calls with RTP both ways. Prints calls, cores_used, rss_mb, heap_kb_per_call and",
        "packets_lost."
      },
      mixinStandardHelpOptions = true)
  int hold(
      @Option(names = "--calls", required = true, description = "How many.") int calls,
      @Option(
              names = "--kind",
              required = true,
              description = "idle or play; play loops a file to each caller.")
          String kind,
      @Option(names = "--seconds", required = true, description = "Measured time.") int seconds,
      @Option(names = "--json", description = "Prints one JSON object as the last line.")
          boolean json)
      throws IOException, InterruptedException {
    requirePositive("--calls", calls);
    if (!KINDS.contains(kind)) {
      throw wrong("--kind must be idle or play, not '" + kind + "'");
    }
    requirePositive("--seconds", seconds);
    return LoadRun.of(words("hold", "--calls", calls, "--kind", kind, "--seconds", seconds), json);
  }

  @Command(
      name = "failover",
      description = {
        "Holds calls of all kinds on a cluster of two nodes, breaks something and looks what",
        "became of them. Prints calls, survived, lost, audio_gap_ms_p99, bye_answer_ms_p99,",
        "command_answer_ms_p99, takeover_ms_p99, events_lost, events_duplicated,",
        "recordings_damaged and two_owners of all runs as one JSON object; with a rate also what",
        "became of calls that were being set up."
      },
      mixinStandardHelpOptions = true)
  int failover(
      @Option(names = "--calls", required = true, description = "How many, in each run.") int calls,
      @Option(names = "--runs", defaultValue = "1", description = "How often.") int runs,
      @Option(
              names = "--fault",
              required = true,
              description =
                  "kill, hang (of a node, which wakes up later), partition (of the nodes, which"
                      + " meet again), shutdown (of a node), media-kill, or none.")
          String fault,
      @Option(
              names = "--rate",
              defaultValue = "0",
              description = "New calls a second while it happens (default: none).")
          int rate,
      @Option(names = "--json", description = "The figures are JSON in any case.") boolean json)
      throws IOException, InterruptedException {
    requirePositive("--calls", calls);
    requirePositive("--runs", runs);
    if (rate < 0) {
      throw wrong("--rate must not be negative");
    }
    if (!Blow.FAULTS.contains(fault)) {
      throw wrong(
          "--fault must be kill, hang, partition, shutdown, media-kill or none, not '"
              + fault
              + "'");
    }
    return FailoverRuns.of(new Blow(calls, rate, fault), runs);
  }

  private void requirePositive(String option, int value) {
    if (value < 1) {
      throw wrong(option + " must be at least 1");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static List<String> words(Object... words) {
    var list = new ArrayList<String>();
    for (var word : words) {
      list.add(word.toString());
    }
    return list;
  }
}
