// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** What the server's process uses, as Linux and the JDK tell it. */
public final class ServerProcess {
  private static final long MILLIS_PER_TICK = 10; // USER_HZ is 100 on every Linux that we meet
  private static final Pattern RSS = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");
  private static final Pattern THREADS = Pattern.compile("(?m)^Threads:\\s+(\\d+)");
  private static final Pattern HEAP =
      Pattern.compile(
          "(?m)^ *(?!Metaspace|class space).*?(?:heap|generation|Gen|ZHeap).*? used (\\d+)([KM])");

  private final long pid;

  public ServerProcess(long pid) {
    this.pid = pid;
  }

  /** User and system time so far, of all threads. */
  public long cpuMillis() throws IOException {
    var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_PER_TICK;
  }

  public long rssMegabytes() throws IOException {
    var match = RSS.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
    return match.find() ? Long.parseLong(match.group(1)) / 1024 : 0;
  }

  /** Platform threads, those of the JVM itself included. */
  public int threads() throws IOException {
    var match = THREADS.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
    return match.find() ? Integer.parseInt(match.group(1)) : 0;
  }

  public int descriptors() throws IOException {
    try (var entries = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      return (int) entries.count();
    }
  }

  /** Heap that a full collection leaves in use. */
  public long liveHeapKilobytes() throws IOException, InterruptedException {
    jcmd("GC.run");
    jcmd("GC.run"); // the first one only queues what is referenced from finalizers and cleaners
    var match = HEAP.matcher(jcmd("GC.heap_info"));
    long used = 0;
    while (match.find()) {
      used += Long.parseLong(match.group(1)) * (match.group(2).equals("M") ? 1024 : 1);
    }
    return used;
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var process =
        new ProcessBuilder(tool, Long.toString(pid), command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("jcmd " + command + " failed: " + output);
    }
    return output;
  }
}
