// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.server;

import java.util.Map;

/**
 * Whether a server is alone or a node of a cluster.
 *
 * @param configuration the configuration file
 * @param properties system properties beyond those of every server
 * @param secrets environment variables of the process; unlike properties others cannot read them
 */
public record ServerRole(
    String configuration, Map<String, String> properties, Map<String, String> secrets) {
  /** A server in no cluster. */
  public static final ServerRole LONE =
      new ServerRole(ServerHome.CONFIGURATION, Map.of(), Map.of());

  public ServerRole {
    properties = Map.copyOf(properties);
    secrets = Map.copyOf(secrets);
  }

  /** A node that shares its calls with others. */
  public static ServerRole node(Map<String, String> properties, Map<String, String> secrets) {
    return new ServerRole(ServerHome.CLUSTER_CONFIGURATION, properties, secrets);
  }

  /** Shows no secret. */
  @Override
  public String toString() {
    return configuration + " " + properties;
  }
}
