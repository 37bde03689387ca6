// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The command line of {@link AccountRealm}: {@code BASE_DIR put|remove NAME}. */
public final class AccountTool {

  private AccountTool() {}

  /** Passwords come by standard input, one line: a command line is visible to every user. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      fail("usage: AccountTool BASE_DIR put|remove NAME    (put reads the password from stdin)");
      return;
    }
    var realm = AccountRealm.of(Path.of(arguments[0]));
    var name = arguments[2];
    try {
      switch (arguments[1]) {
        case "put" -> realm.put(name, password());
        case "remove" -> {
          if (!realm.remove(name)) {
            fail("there is no account " + name);
          }
        }
        default -> fail("unknown command: " + arguments[1]);
      }
    } catch (IllegalArgumentException e) {
      fail(String.valueOf(e.getMessage()));
    }
  }

  private static String password() throws IOException {
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var line = input.readLine();
    return line == null ? "" : line;
  }

  private static void fail(String message) {
    System.err.println(message);
    System.exit(1);
  }
}
