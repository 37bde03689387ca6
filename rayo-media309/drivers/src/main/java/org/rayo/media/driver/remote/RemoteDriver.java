// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.util.Properties;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.MsControlFactory;
import javax.media.mscontrol.spi.Driver;
import javax.media.mscontrol.spi.PropertyInfo;
import org.jspecify.annotations.Nullable;
import org.rayo.media.driver.ext.DriverProperty;
import org.rayo.media.driver.objects.EngineFactory;

/**
 * The driver for media servers in other processes. A factory has its own end of SIP; close it (it
 * is {@link AutoCloseable}) to be done with the media servers, which then keep what is there for a
 * while.
 */
public final class RemoteDriver implements Driver {
  /** Its name in {@link javax.media.mscontrol.spi.DriverManager#getFactory}. */
  public static final String NAME = "org.rayo.media.driver.remote";

  /** Waits until a media server answers, 10 s at most. */
  @Override
  public MsControlFactory getFactory(@Nullable Properties properties) throws MsControlException {
    var given = properties == null ? new Properties() : properties;
    var settings = RemoteSettings.read(given);
    return new EngineFactory(MediaServers.open(settings), given, null);
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public PropertyInfo[] getFactoryPropertyInfo() {
    return new PropertyInfo[] {
      info(DriverProperty.MEDIA_SERVERS, true, "SIP URIs of media servers, comma-separated", null),
      info(DriverProperty.NODE, true, "What this node is called", null),
      info(DriverProperty.EPOCH, false, "Larger at each start of the node", "the clock"),
      info(DriverProperty.SIP_HOST, false, "IP address of our end of SIP", "127.0.0.1"),
      info(DriverProperty.SIP_PORT, true, "Port of our end of SIP", null),
      info(DriverProperty.ORPHAN_TIME, false, "Milliseconds for what was left here", "60000"),
      info(DriverProperty.BASE_MSML, false, "The media servers know RFC 5707 only", "false"),
      info(DriverProperty.INACTIVITY_TIMEOUT, false, "Milliseconds without a packet", "0")
    };
  }

  @SuppressWarnings("NullAway") // the standard's PropertyInfo says null for none
  private static PropertyInfo info(
      String name, boolean required, String text, @Nullable String otherwise) {
    return new PropertyInfo(name, required, text, null, otherwise);
  }
}
