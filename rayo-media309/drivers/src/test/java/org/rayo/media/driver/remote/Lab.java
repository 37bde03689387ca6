// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.MsControlFactory;
import javax.media.mscontrol.spi.DriverManager;
import javax.sip.SipException;
import org.rayo.media.driver.ext.DriverProperty;
import org.rayo.media.engine.EngineConfig;
import org.rayo.media.engine.NetworkConfig;
import org.rayo.media.engine.fetch.FetchPolicy;
import org.rayo.media.server.MediaServer;
import org.rayo.media.server.Options;

/** Media servers, and nodes that drive them. */
final class Lab implements AutoCloseable {
  private final int port;
  private final List<MediaServer> servers = new ArrayList<>();

  Lab(int port) {
    this.port = port;
  }

  void startServer(Path folder) throws MsControlException {
    var loopback = InetAddress.getLoopbackAddress();
    var engine =
        EngineConfig.of(
                new NetworkConfig(
                    loopback,
                    loopback,
                    24_000 + 200 * servers.size(),
                    24_199 + 200 * servers.size()),
                folder)
            .withTickThreads(1)
            .withFetchPolicy(FetchPolicy.publicOnly().withFolders(List.of(folder)));
    int number = servers.size();
    try {
      servers.add(
          MediaServer.start(
              new Options(
                  "media" + number,
                  "127.0.0.1",
                  port + number,
                  100,
                  Duration.ofSeconds(60),
                  engine)));
    } catch (SipException e) {
      throw new MsControlException(e.getMessage(), e);
    }
  }

  MsControlFactory node(String name, int sipPort) throws MsControlException {
    var uris =
        IntStream.range(0, Math.max(1, servers.size()))
            .mapToObj(number -> "sip:media@127.0.0.1:" + (port + number))
            .collect(Collectors.joining(","));
    var properties = new Properties();
    properties.setProperty(DriverProperty.MEDIA_SERVERS, uris);
    properties.setProperty(DriverProperty.NODE, name);
    properties.setProperty(DriverProperty.SIP_PORT, Integer.toString(sipPort));
    properties.setProperty(DriverProperty.INACTIVITY_TIMEOUT, "400");
    properties.setProperty(DriverProperty.ORPHAN_TIME, "1000");
    return DriverManager.getFactory(RemoteDriver.NAME, properties);
  }

  @Override
  public void close() {
    servers.forEach(MediaServer::close);
  }
}
