// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.MsControlFactory;
import javax.media.mscontrol.spi.DriverManager;
import javax.sip.SipException;
import org.jspecify.annotations.Nullable;
import org.rayo.media.driver.ext.DriverProperty;
import org.rayo.media.engine.EngineConfig;
import org.rayo.media.engine.NetworkConfig;
import org.rayo.media.engine.fetch.FetchPolicy;
import org.rayo.media.server.MediaServer;
import org.rayo.media.server.Options;

/** A media server, and nodes that drive it. */
final class Lab implements AutoCloseable {
  private final int port;
  private @Nullable MediaServer server;

  Lab(int port) {
    this.port = port;
  }

  void startServer(Path folder) throws MsControlException {
    var loopback = InetAddress.getLoopbackAddress();
    var engine =
        EngineConfig.of(new NetworkConfig(loopback, loopback, 24_000, 24_999), folder)
            .withTickThreads(1)
            .withFetchPolicy(FetchPolicy.publicOnly().withFolders(List.of(folder)));
    try {
      server =
          MediaServer.start(
              new Options("media", "127.0.0.1", port, 100, Duration.ofSeconds(60), engine));
    } catch (SipException e) {
      throw new MsControlException(e.getMessage(), e);
    }
  }

  void stopServer() {
    if (server != null) {
      server.close();
      server = null;
    }
  }

  MsControlFactory node(String name, int sipPort) throws MsControlException {
    var properties = new Properties();
    properties.setProperty(DriverProperty.MEDIA_SERVERS, "sip:media@127.0.0.1:" + port);
    properties.setProperty(DriverProperty.NODE, name);
    properties.setProperty(DriverProperty.SIP_PORT, Integer.toString(sipPort));
    properties.setProperty(DriverProperty.INACTIVITY_TIMEOUT, "400");
    return DriverManager.getFactory(RemoteDriver.NAME, properties);
  }

  @Override
  public void close() {
    stopServer();
  }
}
