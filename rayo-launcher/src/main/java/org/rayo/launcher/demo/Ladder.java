// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.demo;

import java.io.PrintStream;
import java.time.Duration;

/**
 * Shows a call as it happens: SIP between caller and server on the left, stanzas between server and
 * application on the right. Safe for use by many threads.
 */
final class Ladder {
  private static final int SPAN = 30;

  private final PrintStream out;
  private final long start = System.nanoTime();

  Ladder(PrintStream out) {
    this.out = out;
  }

  void head() {
    out.printf(
        "%9s  %-" + (SPAN + 1) + "s%-" + (SPAN + 1) + "s%s%n",
        "",
        "caller",
        "server",
        "application");
  }

  void callerToServer(String what) {
    line(arrowRight(what), " ".repeat(SPAN));
  }

  void serverToCaller(String what) {
    line(arrowLeft(what), " ".repeat(SPAN));
  }

  void serverToApplication(String what) {
    line(" ".repeat(SPAN), arrowRight(what));
  }

  void applicationToServer(String what) {
    line(" ".repeat(SPAN), arrowLeft(what));
  }

  /** Something that is no message. */
  synchronized void note(String what) {
    out.printf("%9s  %s%n", elapsed(), what);
  }

  private synchronized void line(String left, String right) {
    out.printf("%9s  │%s│%s│%n", elapsed(), left, right);
    out.flush();
  }

  private String elapsed() {
    var time = Duration.ofNanos(System.nanoTime() - start);
    return "%d.%03d s".formatted(time.toSeconds(), time.toMillisPart());
  }

  private static String arrowRight(String what) {
    var text = fit(what);
    return " " + text + " " + "─".repeat(SPAN - text.length() - 4) + "► ";
  }

  private static String arrowLeft(String what) {
    var text = fit(what);
    return " ◄" + "─".repeat(SPAN - text.length() - 4) + " " + text + " ";
  }

  private static String fit(String what) {
    int room = SPAN - 6;
    return what.length() <= room ? what : what.substring(0, room - 1) + "…";
  }
}
