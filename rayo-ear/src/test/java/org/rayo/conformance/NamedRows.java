// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.conformance;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which tests name which rows: ids at the beginning of a string, as in a display name, or anywhere
 * in a comment.
 */
final class NamedRows {
  private static final Pattern NAMED =
      Pattern.compile("\"((?:[A-Z]\\d{1,2}\\b[ ,:]*)+)|(?://|^\\s*/?\\*)(.*)");

  private static final Pattern ID = Pattern.compile("\\b[A-Z]\\d{1,2}\\b");

  private final Map<String, TreeSet<String>> testsById = new TreeMap<>();

  /** Reads every test source below a folder, but no build output. */
  static NamedRows below(Path root) throws IOException {
    var rows = new NamedRows();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            var name = folder.getFileName().toString();
            return name.equals("target") || name.startsWith(".") && !folder.equals(root)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            var name = file.getFileName().toString();
            if (name.endsWith("Test.java") || name.endsWith("IT.java")) {
              rows.read(name.substring(0, name.length() - ".java".length()), file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return rows;
  }

  private void read(String test, Path file) throws IOException {
    for (var line : Files.readAllLines(file)) {
      var named = NAMED.matcher(line);
      while (named.find()) {
        var ids = ID.matcher(named.group());
        while (ids.find()) {
          testsById.computeIfAbsent(ids.group(), id -> new TreeSet<>()).add(test);
        }
      }
    }
  }

  /** Simple names of the test classes that name a row. */
  SortedSet<String> testsOf(String id) {
    return testsById.getOrDefault(id, new TreeSet<>());
  }
}
