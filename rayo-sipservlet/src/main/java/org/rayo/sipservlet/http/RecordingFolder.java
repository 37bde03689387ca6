// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.http;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds recordings by name, and nothing else: names are ids, links are not followed. */
final class RecordingFolder {
  // At least 16 characters: a name is the only thing that protects a recording.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{16,128}\\.wav");

  private final Path folder;

  RecordingFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * @param pathInfo as the servlet container gives it, decoded, with its slash
   */
  Optional<Path> find(String pathInfo) {
    if (!pathInfo.startsWith("/") || !NAME.matcher(pathInfo.substring(1)).matches()) {
      return Optional.empty();
    }
    var file = folder.resolve(pathInfo.substring(1));
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(file)
        : Optional.empty();
  }
}
