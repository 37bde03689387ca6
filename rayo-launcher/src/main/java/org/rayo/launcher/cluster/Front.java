// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rayo.launcher.LauncherException;

/** Kamailio before the nodes, with the configuration of {@code wildfly-config/kamailio}. */
final class Front {
  private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/local/sbin");
  private static final String CONFIGURATION = "front.cfg";

  private Front() {}

  /** The program, where it is installed. */
  static Optional<Path> program() {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(Stream.of(path.split(":")), FOLDERS.stream())
        .map(folder -> Path.of(folder, "kamailio"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Writes the configuration and starts the program.
   *
   * @param root of the project
   * @param directory is made where it is missing
   */
  static Helper start(Path program, Path root, Path directory, ClusterLayout layout)
      throws IOException, InterruptedException {
    var given = root.resolve("wildfly-config/kamailio").resolve(CONFIGURATION);
    if (!Files.exists(given)) {
      throw new LauncherException(given + " is missing");
    }
    Files.createDirectories(directory);
    Files.copy(given, directory.resolve(CONFIGURATION), StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(directory.resolve("site.cfg"), site(layout, directory));
    Files.writeString(directory.resolve("nodes.list"), nodes(layout));
    var front =
        Helper.start(
            "kamailio",
            directory.resolve("kamailio.log"),
            List.of(
                program.toString(),
                "-f",
                directory.resolve(CONFIGURATION).toString(),
                "-DD",
                "-E",
                "-m",
                "64",
                "-M",
                "8",
                "-w",
                directory.toString(),
                "-Y",
                directory.toString(),
                "-P",
                directory.resolve("kamailio.pid").toString()));
    front.requireRunning();
    return front;
  }

  private static String site(ClusterLayout layout, Path directory) {
    return """
        #!substdef "!OUTSIDE_IP!%s!g"
        #!substdef "!OUTSIDE_PORT!%d!g"
        #!substdef "!INSIDE_IP!%s!g"
        #!substdef "!INSIDE_PORT!%d!g"
        #!substdef "!RUN_FOLDER!%s!g"
        #!substdef "!NODES_FILE!%s!g"
        """
        .formatted(
            ClusterLayout.ADDRESS,
            layout.frontPort(),
            ClusterLayout.ADDRESS,
            layout.frontInsidePort(),
            directory,
            directory.resolve("nodes.list"));
  }

  /** Each node in the set of those that get new calls, and in the set of those that are asked. */
  private static String nodes(ClusterLayout layout) {
    return IntStream.rangeClosed(1, layout.nodes())
        .mapToObj(
            number ->
                IntStream.of(1, 2)
                    .mapToObj(
                        set ->
                            "%d sip:%s:%d 0 10 duid=%s;sockname=inside_udp%n"
                                .formatted(
                                    set,
                                    ClusterLayout.ADDRESS,
                                    layout.node(number).sipPortInUse(),
                                    ClusterLayout.name(number)))
                    .collect(Collectors.joining()))
        .collect(Collectors.joining());
  }
}
