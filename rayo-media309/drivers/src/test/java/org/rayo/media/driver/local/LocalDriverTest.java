// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Properties;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.MsControlFactory;
import javax.media.mscontrol.spi.DriverManager;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.rayo.media.driver.contract.AnalysisContract;
import org.rayo.media.driver.contract.CallContract;
import org.rayo.media.driver.contract.DetectorContract;
import org.rayo.media.driver.contract.JoinContract;
import org.rayo.media.driver.contract.NegotiationContract;
import org.rayo.media.driver.contract.ObjectContract;
import org.rayo.media.driver.contract.PlayerContract;
import org.rayo.media.driver.contract.RecorderContract;
import org.rayo.media.driver.ext.DriverProperty;

class LocalDriverTest {
  private static MsControlFactory local(Path folder) throws MsControlException {
    var properties = new Properties();
    properties.setProperty(DriverProperty.FIRST_PORT, "40000");
    properties.setProperty(DriverProperty.LAST_PORT, "49999");
    properties.setProperty(DriverProperty.TICK_THREADS, "1");
    properties.setProperty(DriverProperty.RECORDING_FOLDER, folder.toString());
    properties.setProperty(DriverProperty.FETCH_FOLDERS, folder.toString());
    properties.setProperty(DriverProperty.INACTIVITY_TIMEOUT, "400");
    return DriverManager.getFactory(LocalDriver.NAME, properties);
  }

  @Test
  void itIsFoundAndSaysWhatItNeeds() {
    assertThat(DriverManager.getDriver(LocalDriver.NAME).getFactoryPropertyInfo())
        .filteredOn(property -> property.required)
        .extracting(property -> property.name)
        .containsExactly(DriverProperty.RECORDING_FOLDER);
    assertThatThrownBy(() -> DriverManager.getFactory(LocalDriver.NAME, new Properties()))
        .isInstanceOf(MsControlException.class)
        .hasMessageContaining(DriverProperty.RECORDING_FOLDER);
  }

  @Nested
  class Negotiation extends NegotiationContract {
    @Override
    protected MsControlFactory start(Path folder) throws MsControlException {
      return local(folder);
    }
  }

  @Nested
  class Playing extends PlayerContract {
    @Override
    protected MsControlFactory start(Path folder) throws MsControlException {
      return local(folder);
    }
  }

  @Nested
  class Recording extends RecorderContract {
    @Override
    protected MsControlFactory start(Path folder) throws MsControlException {
      return local(folder);
    }
  }

  @Nested
  class Detecting extends DetectorContract {
    @Override
    protected MsControlFactory start(Path folder) throws MsControlException {
      return local(folder);
    }
  }

  @Nested
  class Analysing extends AnalysisContract {
    @Override
    protected MsControlFactory start(Path folder) throws MsControlException {
      return local(folder);
    }
  }

  @Nested
  class Objects extends ObjectContract {
    @Override
    protected MsControlFactory start(Path folder) throws MsControlException {
      return local(folder);
    }
  }

  @Nested
  class Joining extends JoinContract {
    @Override
    protected MsControlFactory start(Path folder) throws MsControlException {
      return local(folder);
    }
  }

  @Nested
  class Calling extends CallContract {
    @Override
    protected MsControlFactory start(Path folder) throws MsControlException {
      return local(folder);
    }
  }
}
