// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.rayo.launcher.server.Account;
import org.rayo.launcher.server.BaseDirectory;
import org.rayo.launcher.server.ServerHome;

/** Makes the base directory that the container of these tests starts with. */
final class PrepareServer {
  private PrepareServer() {}

  public static void main(String[] arguments) throws IOException {
    var directory = Path.of(arguments[0]);
    delete(directory);
    var base = BaseDirectory.prepare(ServerHome.find(), directory);
    base.accounts()
        .put(
            List.of(
                new Account(TestServer.ALICE, TestServer.PASSWORD),
                new Account(TestServer.BOB, TestServer.PASSWORD)));
  }

  /** What an earlier build left must not decide a test. */
  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
