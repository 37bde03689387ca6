// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.local;

import java.util.Properties;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.MsControlFactory;
import javax.media.mscontrol.spi.Driver;
import javax.media.mscontrol.spi.PropertyInfo;
import org.jspecify.annotations.Nullable;
import org.rayo.media.driver.objects.EngineFactory;
import org.rayo.media.engine.MediaEngine;

/**
 * The driver for media in this process. Each factory starts an engine of its own; close it (it is
 * {@link AutoCloseable}) to stop the engine.
 */
public final class LocalDriver implements Driver {
  /** Its name in {@link javax.media.mscontrol.spi.DriverManager#getFactory}. */
  public static final String NAME = "org.rayo.media.driver.local";

  @Override
  public MsControlFactory getFactory(@Nullable Properties properties) throws MsControlException {
    var settings = new EngineSettings(properties == null ? new Properties() : properties);
    try {
      var inactivity = settings.inactivityTimeout();
      var engine = new LocalEngine(MediaEngine.start(settings.engineConfig()));
      return new EngineFactory(engine, settings.properties(), inactivity);
    } catch (IllegalArgumentException e) {
      throw new MsControlException("Bad media settings: " + e.getMessage(), e);
    }
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public PropertyInfo[] getFactoryPropertyInfo() {
    return EngineSettings.describe();
  }
}
