// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.spi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.MsControlFactory;

/**
 * Finds drivers: those that were registered by hand, then those that {@link ServiceLoader} finds
 * from the thread's context class loader, then from the loader of this class. Of two with the same
 * name the first one counts. Safe for use by several threads.
 */
public class DriverManager {
  private static final List<Driver> REGISTERED = new CopyOnWriteArrayList<>();

  private DriverManager() {}

  /** Holds on to the driver, and so to its class loader, until {@link #deregisterDriver}. */
  public static void registerDriver(Driver driver) {
    REGISTERED.add(driver);
  }

  /** Does nothing when the driver is not registered. */
  public static void deregisterDriver(Driver driver) {
    REGISTERED.remove(driver);
  }

  /**
   * Makes a factory of the driver with this name.
   *
   * @param properties see {@link Driver#getFactoryPropertyInfo}; null for none
   * @throws MsControlException when there is no such driver, or from the driver
   */
  public static MsControlFactory getFactory(String name, Properties properties)
      throws MsControlException {
    var driver = getDriver(name);
    if (driver == null) {
      throw new MsControlException("No driver " + name + "; there are " + drivers().keySet());
    }
    return driver.getFactory(properties);
  }

  /** All drivers found now; the iterator does not remove. */
  public static Iterator<Driver> getDrivers() {
    return Collections.unmodifiableCollection(drivers().values()).iterator();
  }

  /** The driver with this name, or null. */
  public static Driver getDriver(String name) {
    return drivers().get(name);
  }

  private static Map<String, Driver> drivers() {
    Map<String, Driver> byName = new LinkedHashMap<>();
    REGISTERED.forEach(driver -> byName.putIfAbsent(driver.getName(), driver));
    var context = Thread.currentThread().getContextClassLoader();
    if (context != null) {
      found(context).forEach(driver -> byName.putIfAbsent(driver.getName(), driver));
    }
    found(DriverManager.class.getClassLoader())
        .forEach(driver -> byName.putIfAbsent(driver.getName(), driver));
    return byName;
  }

  /** A provider that is broken, or of another copy of this API, hides none of the others. */
  private static List<Driver> found(ClassLoader loader) {
    List<Driver> drivers = new ArrayList<>();
    var providers = ServiceLoader.load(Driver.class, loader).iterator();
    while (true) {
      try {
        if (!providers.hasNext()) {
          return drivers;
        }
        drivers.add(providers.next());
      } catch (ServiceConfigurationError broken) {
        System.getLogger(DriverManager.class.getName())
            .log(System.Logger.Level.WARNING, "Ignoring a broken media driver", broken);
      }
    }
  }
}
