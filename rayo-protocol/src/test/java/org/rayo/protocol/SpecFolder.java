// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The XEPs' schemas and examples, which are not part of the project: in the folder of the system
 * property {@code rayo.spec}, else beside the repository. Tests that need them are skipped where
 * they are absent.
 */
public final class SpecFolder {
  private SpecFolder() {}

  public static Path require(String part) {
    var set = System.getProperty("rayo.spec");
    var spec = set == null ? Path.of("..", "..", "shared", "spec") : Path.of(set);
    var folder = spec.resolve(part);
    assumeTrue(Files.isDirectory(folder), () -> "skipped: no folder " + folder);
    return folder;
  }
}
