// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.MsControlFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriverManagerTest {
  @TempDir Path folder;

  @Test
  void aRegisteredDriverIsFoundUntilItIsDeregistered() {
    var driver = new SomeDriver();
    DriverManager.registerDriver(driver);
    assertThat(DriverManager.getDriver("some")).isSameAs(driver);

    DriverManager.deregisterDriver(driver);
    assertThat(DriverManager.getDriver("some")).isNull();
  }

  @Test
  void aDriverOfTheContextClassLoaderIsFoundEvenBesideABrokenOne() throws IOException {
    var services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(Driver.class.getName()), "no.such.Driver\n" + SomeDriver.class.getName());
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      assertThat(DriverManager.getDrivers())
          .toIterable()
          .extracting(Driver::getName)
          .contains("some");
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void anUnknownNameIsAnError() {
    assertThatThrownBy(() -> DriverManager.getFactory("nobody", new Properties()))
        .isInstanceOf(MsControlException.class)
        .hasMessageContaining("nobody");
  }

  /** Makes nothing. */
  public static final class SomeDriver implements Driver {
    @Override
    public MsControlFactory getFactory(Properties properties) throws MsControlException {
      throw new MsControlException("makes nothing");
    }

    @Override
    public String getName() {
      return "some";
    }

    @Override
    public PropertyInfo[] getFactoryPropertyInfo() {
      return new PropertyInfo[0];
    }
  }
}
