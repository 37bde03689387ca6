// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.rayo.launcher.LauncherException;

/** Keeps two servers out of one base directory; a process that dies gives it back. */
public final class BaseDirectoryLock implements AutoCloseable {
  private final FileChannel channel;

  private BaseDirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes it, making the directory when it is missing.
   *
   * @throws LauncherException when another launcher has it
   */
  public static BaseDirectoryLock take(Path directory) throws IOException {
    Files.createDirectories(directory);
    var channel =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return new BaseDirectoryLock(channel);
      }
    } catch (OverlappingFileLockException _) {
      // This process has it already: the same answer.
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw new LauncherException(
        "another server runs in " + directory + ": stop it, or take another --base-dir.");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
