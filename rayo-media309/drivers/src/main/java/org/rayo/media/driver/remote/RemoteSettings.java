// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import javax.media.mscontrol.MsControlException;
import org.jspecify.annotations.Nullable;
import org.rayo.media.driver.ext.DriverProperty;

/**
 * The properties of a factory.
 *
 * @param servers SIP URIs; TCP unless they say otherwise, as bodies may be too large for UDP
 * @param epoch of this node when it starts: later than any that it had before
 * @param orphanTime until what an earlier process of this node left is ended
 * @param baseOnly the servers know RFC 5707 and nothing else
 */
record RemoteSettings(
    List<String> servers,
    String node,
    long epoch,
    String host,
    int port,
    @Nullable Duration inactivity,
    Duration orphanTime,
    boolean baseOnly) {
  static RemoteSettings read(Properties properties) throws MsControlException {
    var servers =
        Arrays.stream(required(properties, DriverProperty.MEDIA_SERVERS).split(",", -1))
            .map(String::strip)
            .map(uri -> uri.contains(";transport=") ? uri : uri + ";transport=tcp")
            .toList();
    for (var server : servers) {
      if (!server.startsWith("sip:")) {
        throw new MsControlException("Not the SIP URI of a media server: '" + server + "'");
      }
    }
    long inactivity = number(properties, DriverProperty.INACTIVITY_TIMEOUT, 0);
    long port = number(properties, DriverProperty.SIP_PORT, 0);
    if (port < 1 || port > 65_535) {
      throw new MsControlException(DriverProperty.SIP_PORT + " must be a port");
    }
    return new RemoteSettings(
        servers,
        required(properties, DriverProperty.NODE),
        number(properties, DriverProperty.EPOCH, System.currentTimeMillis()),
        properties.getProperty(DriverProperty.SIP_HOST, "127.0.0.1").strip(),
        (int) port,
        inactivity == 0 ? null : Duration.ofMillis(inactivity),
        Duration.ofMillis(number(properties, DriverProperty.ORPHAN_TIME, 60_000)),
        Boolean.parseBoolean(properties.getProperty(DriverProperty.BASE_MSML, "false").strip()));
  }

  private static String required(Properties properties, String name) throws MsControlException {
    var value = properties.getProperty(name);
    if (value == null || value.isBlank()) {
      throw new MsControlException("The property " + name + " is missing");
    }
    return value.strip();
  }

  private static long number(Properties properties, String name, long otherwise)
      throws MsControlException {
    var value = properties.getProperty(name, Long.toString(otherwise)).strip();
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new MsControlException("The property " + name + " is no number: " + value, e);
    }
  }
}
