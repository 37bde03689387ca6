// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Everything of one server that outlives its process: configuration, accounts, certificate,
 * recordings, logs.
 */
public final class BaseDirectory {
  private final ServerHome home;
  private final Path directory;

  private BaseDirectory(ServerHome home, Path directory) {
    this.home = home;
    this.directory = directory;
  }

  /**
   * Fills the directory at the first start and puts the current application on it at each start;
   * what an operator changed in the configuration stays.
   */
  public static BaseDirectory prepare(ServerHome home, Path directory) throws IOException {
    var base = new BaseDirectory(home, directory);
    var configuration = directory.resolve("configuration");
    if (!Files.exists(configuration.resolve(ServerHome.CONFIGURATION))) {
      copyTree(home.wildfly().resolve("standalone/configuration"), configuration);
    }
    var ofCluster = configuration.resolve(ServerHome.CLUSTER_CONFIGURATION);
    if (!Files.exists(ofCluster)) {
      var given = home.wildfly().resolve("standalone/configuration");
      Files.copy(given.resolve(ServerHome.CLUSTER_CONFIGURATION), ofCluster);
    }
    for (var folder : new String[] {"data", "log", "tmp", "deployments"}) {
      Files.createDirectories(directory.resolve(folder));
    }
    var deployments = directory.resolve("deployments");
    Files.copy(
        home.application(), deployments.resolve("rayo.ear"), StandardCopyOption.REPLACE_EXISTING);
    for (var marker : new String[] {"deployed", "failed", "undeployed", "isdeploying"}) {
      Files.deleteIfExists(deployments.resolve("rayo.ear." + marker));
    }
    Files.writeString(deployments.resolve("rayo.ear.dodeploy"), "rayo.ear");
    return base;
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        if (file.startsWith(from.resolve("standalone_xml_history"))) {
          continue;
        }
        var target = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  public ServerHome home() {
    return home;
  }

  public Path directory() {
    return directory;
  }

  public Path log() {
    return directory.resolve("log/server.log");
  }

  public Accounts accounts() throws IOException {
    return new Accounts(directory);
  }
}
