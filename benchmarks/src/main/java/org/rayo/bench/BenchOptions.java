// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The command line: names with two hyphens, each with a value but for the switches. */
public final class BenchOptions {
  private static final Set<String> SWITCHES = Set.of("--json", "--leaks");
  private static final Set<String> NAMES =
      Set.of(
          "--cps",
          "--seconds",
          "--warmup",
          "--sip",
          "--xmpp",
          "--domain",
          "--user",
          "--server-pid",
          "--calls",
          "--kind",
          "--fault",
          "--node-pid",
          "--media-pid",
          "--links-pid",
          "--rate",
          "--log",
          "--log-other",
          "--xmpp-other",
          "--samples",
          "--url");

  private final Map<String, String> values = new HashMap<>();

  public BenchOptions(List<String> arguments) {
    var rest = arguments.iterator();
    while (rest.hasNext()) {
      var name = rest.next();
      if (SWITCHES.contains(name)) {
        values.put(name, "");
      } else if (!NAMES.contains(name)) {
        throw new IllegalArgumentException("unknown option " + name);
      } else if (rest.hasNext()) {
        values.put(name, rest.next());
      } else {
        throw new IllegalArgumentException(name + " needs a value");
      }
    }
  }

  public boolean json() {
    return values.containsKey("--json");
  }

  /** Whether to look at what the server holds before and after. */
  public boolean leaks() {
    return values.containsKey("--leaks");
  }

  /** Of the account; never on a command line, which every user of the machine can read. */
  public static String password() {
    var password = System.getenv("RAYO_BENCH_PASSWORD");
    if (password == null) {
      throw new IllegalArgumentException("RAYO_BENCH_PASSWORD is not set");
    }
    return password;
  }

  public String text(String name, String fallback) {
    return values.getOrDefault(name, fallback);
  }

  public String text(String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  public int number(String name, int fallback) {
    var value = values.get(name);
    return value == null ? fallback : positive(name, value);
  }

  public int number(String name) {
    return positive(name, text(name));
  }

  private static int positive(String name, String value) {
    try {
      var number = Integer.parseInt(value);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " needs a number, not " + value, e);
    }
    throw new IllegalArgumentException(name + " must not be negative");
  }

  /** HOST:PORT. */
  public InetSocketAddress address(String name) {
    var value = text(name);
    var colon = value.lastIndexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException(name + " needs HOST:PORT, not " + value);
    }
    return new InetSocketAddress(
        value.substring(0, colon), positive(name, value.substring(colon + 1)));
  }
}
