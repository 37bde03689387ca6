// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recording that has not ended, in a file with a hidden name beside that of the finished one. The
 * draft of an owner has the same name in every process, so that another one can go on with it; a
 * process that wakes up after that finds that the draft is no longer its own.
 *
 * @param identity tells the file from others of that name; null where files have none
 */
record Draft(Path path, @Nullable Object identity) {
  private static final int DIGEST_BYTES = 16;
  private static final String SUFFIX = ".part";

  /**
   * Names of owners may be long and have any characters.
   *
   * @param owner null when nobody will look for the draft
   */
  static Path path(Path file, @Nullable String owner) {
    return hidden(file, owner == null ? String.valueOf(file.getFileName()) : digest(owner));
  }

  private static Path hidden(Path file, String name) {
    return file.resolveSibling("." + name + SUFFIX);
  }

  private static String digest(String owner) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(owner.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** An empty file; what somebody of the same name left behind is kept under another one. */
  static FileChannel create(Path draft) throws IOException {
    Files.createDirectories(draft.toAbsolutePath().getParent());
    if (Files.exists(draft)) {
      Files.move(draft, hidden(draft, UUID.randomUUID().toString()));
    }
    return FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** A file that nobody takes for a draft yet; {@link #replace} makes it one. */
  static Path copyOf(Path draft) {
    return draft.resolveSibling(draft.getFileName() + ".copy");
  }

  /** Puts a complete copy in the place of the draft that it was made of. */
  static void replace(Path draft) throws IOException {
    Files.move(copyOf(draft), draft, StandardCopyOption.ATOMIC_MOVE);
  }

  static Draft at(Path path) throws IOException {
    return new Draft(path, key(path));
  }

  private static @Nullable Object key(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }

  /**
   * Gives the file its own name.
   *
   * @throws IOException also when another process went on with it
   */
  void finish(Path file) throws IOException {
    if (!Objects.equals(identity, key(path))) {
      throw new IOException("Somebody else goes on with the recording");
    }
    Files.move(path, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
