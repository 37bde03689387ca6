// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.local;

import java.io.File;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.spi.PropertyInfo;
import org.jspecify.annotations.Nullable;
import org.rayo.media.driver.ext.DriverProperty;
import org.rayo.media.engine.EngineConfig;
import org.rayo.media.engine.NetworkConfig;
import org.rayo.media.engine.fetch.Cidr;
import org.rayo.media.engine.fetch.FetchPolicy;

/** Reads the properties of a factory. */
record EngineSettings(Properties properties) {
  EngineSettings(Properties properties) {
    this.properties = (Properties) properties.clone();
  }

  EngineConfig engineConfig() throws MsControlException {
    var bind = address(text(DriverProperty.BIND, "127.0.0.1"));
    var advertised = address(text(DriverProperty.ADVERTISED, bind.getHostAddress()));
    var network =
        new NetworkConfig(
            bind,
            advertised,
            (int) number(DriverProperty.FIRST_PORT, 16384),
            (int) number(DriverProperty.LAST_PORT, 32767));
    var config = EngineConfig.of(network, Path.of(required(DriverProperty.RECORDING_FOLDER)));
    return config
        .withTickThreads((int) number(DriverProperty.TICK_THREADS, config.tickThreads()))
        .withMaxLegs((int) number(DriverProperty.MAX_CONNECTIONS, config.maxLegs()))
        .withFetchPolicy(fetchPolicy(config.fetchPolicy()));
  }

  /** Null for never. */
  @Nullable Duration inactivityTimeout() throws MsControlException {
    long millis = number(DriverProperty.INACTIVITY_TIMEOUT, 0);
    return millis == 0 ? null : Duration.ofMillis(millis);
  }

  private FetchPolicy fetchPolicy(FetchPolicy defaults) throws MsControlException {
    return defaults
        .withNetworks(list(DriverProperty.FETCH_NETWORKS, ",", Cidr::parse))
        .withFolders(list(DriverProperty.FETCH_FOLDERS, File.pathSeparator, Path::of))
        .withLimits(
            number(DriverProperty.FETCH_MAX_BYTES, defaults.maxBytes()),
            Duration.ofMillis(number(DriverProperty.FETCH_TIMEOUT, defaults.timeout().toMillis())));
  }

  private String text(String name, String otherwise) {
    return properties.getProperty(name, otherwise).strip();
  }

  private String required(String name) throws MsControlException {
    var value = properties.getProperty(name);
    if (value == null || value.isBlank()) {
      throw new MsControlException("The property " + name + " is missing");
    }
    return value.strip();
  }

  private long number(String name, long otherwise) throws MsControlException {
    var value = text(name, Long.toString(otherwise));
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new MsControlException("The property " + name + " is not a number: " + value, e);
    }
  }

  private <T> List<T> list(String name, String separator, Function<String, T> parse) {
    return Arrays.stream(text(name, "").split(separator, -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .map(parse)
        .toList();
  }

  private static InetAddress address(String text) throws MsControlException {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new MsControlException("Not an address: " + text, e);
    }
  }

  static PropertyInfo[] describe() {
    return new PropertyInfo[] {
      optional(DriverProperty.BIND, "Local address of the RTP sockets", "127.0.0.1"),
      optional(DriverProperty.ADVERTISED, "Address in SDP; the bind address by default", null),
      optional(DriverProperty.FIRST_PORT, "Lowest RTP port", "16384"),
      optional(DriverProperty.LAST_PORT, "Highest port, RTCP included", "32767"),
      optional(DriverProperty.TICK_THREADS, "20 ms threads; one per core by default", null),
      optional(DriverProperty.MAX_CONNECTIONS, "Connections at a time", "5000"),
      new PropertyInfo(DriverProperty.RECORDING_FOLDER, true, "Folder of recordings", null, null),
      optional(DriverProperty.FETCH_NETWORKS, "Special networks to fetch from", ""),
      optional(DriverProperty.FETCH_FOLDERS, "Folders that file URIs may point into", ""),
      optional(DriverProperty.FETCH_MAX_BYTES, "Bytes of the largest document", "16777216"),
      optional(DriverProperty.FETCH_TIMEOUT, "Milliseconds for one document", "10000"),
      optional(DriverProperty.INACTIVITY_TIMEOUT, "Milliseconds without a packet; 0: never", "0"),
    };
  }

  @SuppressWarnings("NullAway") // the standard's PropertyInfo says null for none
  private static PropertyInfo optional(String name, String text, @Nullable String otherwise) {
    return new PropertyInfo(name, false, text, null, otherwise);
  }
}
