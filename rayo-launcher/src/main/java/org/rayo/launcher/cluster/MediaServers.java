// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rayo.launcher.LauncherException;

/** Processes that carry media, so that it goes on when a node dies. */
final class MediaServers {
  private static final String BUILT = "rayo-media309/media-server/target";

  private MediaServers() {}

  /**
   * Where all media servers record, so that one goes on with what another one was recording when it
   * died, and where all nodes look when a client fetches a recording.
   */
  static Path recordings(Path directory) {
    return directory.toAbsolutePath().normalize().resolve("recordings");
  }

  /** Starts those of the layout; all or none. */
  static List<Helper> start(Path root, Path directory, ClusterLayout layout)
      throws IOException, InterruptedException {
    var started = new ArrayList<Helper>();
    if (layout.mediaServers() == 0) {
      return started;
    }
    var jar = jar(root.resolve(BUILT));
    Files.createDirectories(recordings(directory));
    try {
      for (int number = 1; number <= layout.mediaServers(); number++) {
        started.add(start(jar, directory, layout, number));
      }
      for (var server : started) {
        server.requireRunning();
      }
    } catch (IOException | InterruptedException | LauncherException e) {
      started.forEach(Helper::close);
      throw e;
    }
    return started;
  }

  private static Path jar(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (var jars = Files.newDirectoryStream(folder, "media-server*.jar")) {
        for (var jar : jars) {
          return jar;
        }
      }
    }
    throw new LauncherException("the media server is not built: there is no jar in " + folder);
  }

  private static Helper start(Path jar, Path directory, ClusterLayout layout, int number)
      throws IOException {
    var folder = Files.createDirectories(directory.resolve("media" + number));
    return Helper.start(
        "media server " + number,
        folder.resolve("media-server.log"),
        List.of(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-XX:+UseZGC",
            "-Xmx512m",
            "-jar",
            jar.toString(),
            "--name",
            "media" + number,
            "--sip",
            ClusterLayout.ADDRESS + ":" + layout.mediaServerPort(number),
            "--rtp-ports",
            layout.mediaServerRtpPorts(number),
            "--recordings",
            recordings(directory).toString(),
            "--allow-fetch",
            "127.0.0.0/8"));
  }
}
