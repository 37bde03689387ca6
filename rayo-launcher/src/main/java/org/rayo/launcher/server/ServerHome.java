// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.server;

import java.nio.file.Files;
import java.nio.file.Path;
import org.rayo.launcher.LauncherException;

/**
 * The configured WildFly that the build leaves, and the application to put on it.
 *
 * @param wildfly read only; every start uses a base directory of its own
 */
public record ServerHome(Path wildfly, Path application) {
  /** The configuration file that the build's CLI script makes. */
  static final String CONFIGURATION = "standalone-rayo.xml";

  /** The same for a node of a cluster. */
  static final String CLUSTER_CONFIGURATION = "standalone-rayo-ha.xml";

  /** Looks where the build puts them, below the folder in the system property {@code rayo.root}. */
  public static ServerHome find() {
    var root = Path.of(System.getProperty("rayo.root", ".")).toAbsolutePath().normalize();
    var wildfly = root.resolve("wildfly-config/target/server");
    var application = root.resolve("rayo-ear/target/rayo.ear");
    if (!Files.exists(wildfly.resolve("jboss-modules.jar")) || !Files.exists(application)) {
      throw new LauncherException("the server is not built: run ./rayo build");
    }
    return new ServerHome(wildfly, application);
  }
}
