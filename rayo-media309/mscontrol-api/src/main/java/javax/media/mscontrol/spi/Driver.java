// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.spi;

import java.util.Properties;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.MsControlFactory;

/**
 * Connects this API with one kind of media server. Drivers name themselves in {@code
 * META-INF/services/javax.media.mscontrol.spi.Driver}.
 */
public interface Driver {
  /**
   * Makes a factory.
   *
   * @param properties see {@link #getFactoryPropertyInfo}; null for none
   */
  MsControlFactory getFactory(Properties properties) throws MsControlException;

  /** A name that is unique among drivers, such as a Java package name. */
  String getName();

  /** The properties that {@link #getFactory} understands. */
  PropertyInfo[] getFactoryPropertyInfo();
}
