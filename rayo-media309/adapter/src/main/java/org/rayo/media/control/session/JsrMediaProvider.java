// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.session;

import java.io.File;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Collectors;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.MsControlFactory;
import javax.media.mscontrol.spi.DriverManager;
import org.rayo.callcontrol.port.MediaConfig;
import org.rayo.callcontrol.port.MediaListener;
import org.rayo.callcontrol.port.MediaProvider;
import org.rayo.callcontrol.port.MediaService;
import org.rayo.media.control.record.RecordingPlace;
import org.rayo.media.driver.ext.DriverProperty;

/** Media by the JSR-309 driver of this process, or by the one for media servers. */
public final class JsrMediaProvider implements MediaProvider {
  private static final String LOCAL = "org.rayo.media.driver.local";
  private static final String REMOTE = "org.rayo.media.driver.remote";

  @Override
  public MediaService create(MediaConfig config, MediaListener listener) {
    var factory = factory(config);
    var legs =
        new MediaLegs(factory, new RecordingPlace(config.recordings().publicBase()), listener);
    try {
      Rehearsal.run(factory);
      return legs;
    } catch (MsControlException e) {
      legs.close();
      throw new IllegalStateException("Media cannot take calls: " + e.getMessage(), e);
    }
  }

  private static MsControlFactory factory(MediaConfig config) {
    try {
      var servers = config.servers();
      return servers == null
          ? DriverManager.getFactory(LOCAL, properties(config))
          : DriverManager.getFactory(REMOTE, properties(config, servers));
    } catch (MsControlException e) {
      throw new IllegalStateException("Media cannot start: " + e.getMessage(), e);
    }
  }

  private static Properties properties(MediaConfig config) {
    var properties = new Properties();
    var rtp = config.rtp();
    properties.setProperty(DriverProperty.BIND, rtp.bind().getHostAddress());
    properties.setProperty(DriverProperty.ADVERTISED, rtp.advertised().getHostAddress());
    properties.setProperty(DriverProperty.FIRST_PORT, Integer.toString(rtp.firstPort()));
    properties.setProperty(DriverProperty.LAST_PORT, Integer.toString(rtp.lastPort()));
    properties.setProperty(DriverProperty.TICK_THREADS, Integer.toString(config.tickThreads()));
    properties.setProperty(DriverProperty.MAX_CONNECTIONS, Integer.toString(config.maxLegs()));
    properties.setProperty(
        DriverProperty.RECORDING_FOLDER, config.recordings().folder().toString());
    var fetch = config.fetch();
    properties.setProperty(DriverProperty.FETCH_NETWORKS, String.join(",", fetch.networks()));
    properties.setProperty(
        DriverProperty.FETCH_FOLDERS,
        fetch.folders().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    properties.setProperty(DriverProperty.FETCH_MAX_BYTES, Long.toString(fetch.maxBytes()));
    properties.setProperty(DriverProperty.FETCH_TIMEOUT, Long.toString(fetch.timeout().toMillis()));
    inactivity(config, properties);
    return properties;
  }

  private static Properties properties(MediaConfig config, MediaConfig.Servers servers) {
    var properties = new Properties();
    properties.setProperty(DriverProperty.MEDIA_SERVERS, String.join(",", servers.uris()));
    properties.setProperty(DriverProperty.NODE, servers.node());
    properties.setProperty(DriverProperty.SIP_HOST, servers.host());
    properties.setProperty(DriverProperty.SIP_PORT, Integer.toString(servers.port()));
    inactivity(config, properties);
    return properties;
  }

  private static void inactivity(MediaConfig config, Properties properties) {
    if (config.inactivityTimeout() != null) {
      properties.setProperty(
          DriverProperty.INACTIVITY_TIMEOUT, Long.toString(config.inactivityTimeout().toMillis()));
    }
  }
}
