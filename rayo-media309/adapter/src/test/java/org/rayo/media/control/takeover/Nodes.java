// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.takeover;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import javax.sip.SipException;
import org.rayo.callcontrol.port.MediaConfig;
import org.rayo.callcontrol.port.MediaProvider;
import org.rayo.media.engine.EngineConfig;
import org.rayo.media.engine.NetworkConfig;
import org.rayo.media.engine.fetch.FetchPolicy;
import org.rayo.media.server.MediaServer;
import org.rayo.media.server.Options;

/** One media server and the nodes that drive it. */
final class Nodes implements AutoCloseable {
  private static final int PORT = 23_200;

  private final Path folder;
  private final MediaServer server;
  private final List<Node> nodes = new ArrayList<>();

  /**
   * @param folder of recordings and of files to be played
   */
  Nodes(Path folder) throws SipException {
    this.folder = folder;
    var loopback = InetAddress.getLoopbackAddress();
    var engine =
        EngineConfig.of(new NetworkConfig(loopback, loopback, 24_000, 24_999), folder)
            .withTickThreads(1)
            .withFetchPolicy(FetchPolicy.publicOnly().withFolders(List.of(folder)));
    server =
        MediaServer.start(
            new Options("media", "127.0.0.1", PORT, 100, Duration.ofSeconds(60), engine));
  }

  Node node(String name) {
    var loopback = InetAddress.getLoopbackAddress();
    var config =
        new MediaConfig(
            new MediaConfig.Rtp(loopback, loopback, 30_000, 39_999),
            new MediaConfig.Recordings(folder, URI.create("http://media.example/recordings")),
            new MediaConfig.Fetch(List.of(), List.of(folder), 1 << 20, Duration.ofSeconds(2)),
            1,
            100,
            null,
            new MediaConfig.Servers(
                List.of("sip:media@127.0.0.1:" + PORT),
                name,
                "127.0.0.1",
                PORT + 1 + nodes.size()));
    var node = new Node();
    var provider = ServiceLoader.load(MediaProvider.class).findFirst().orElseThrow();
    node.media = provider.create(config, node);
    nodes.add(node);
    return node;
  }

  void stopServer() {
    server.close();
  }

  @Override
  public void close() {
    nodes.forEach(Node::close);
    server.close();
  }
}
