// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.MsControlFactory;
import javax.media.mscontrol.join.Joinable.Direction;
import javax.media.mscontrol.mixer.MediaMixer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.media.driver.contract.AnalysisContract;
import org.rayo.media.driver.contract.CallContract;
import org.rayo.media.driver.contract.DetectorContract;
import org.rayo.media.driver.contract.DriverContract;
import org.rayo.media.driver.contract.JoinContract;
import org.rayo.media.driver.contract.NegotiationContract;
import org.rayo.media.driver.contract.ObjectContract;
import org.rayo.media.driver.contract.PlayerContract;
import org.rayo.media.driver.contract.RecorderContract;
import org.rayo.media.driver.ext.MediaWitness;
import org.rayo.testkit.rtp.RtpEndpoint;

/** The same contract as the driver in this process has, with a media server behind SIP. */
class RemoteDriverTest {
  private static final int SERVER_PORT = 23_100;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Lab lab = new Lab(SERVER_PORT);

  @AfterEach
  void stop() {
    lab.close();
  }

  private MsControlFactory remote(Path folder) throws MsControlException {
    lab.startServer(folder);
    return lab.node("node", SERVER_PORT + 10);
  }

  @Test
  void aMediaServerThatDoesNotAnswerIsNamedAndUsedWhenItDoes(@TempDir Path folder)
      throws Exception {
    var factory = lab.node("node", SERVER_PORT + 10);
    try {
      var name = "sip:media@127.0.0.1:" + SERVER_PORT;
      assertThat(troubles(factory)).singleElement().asString().contains(name);
      assertThatThrownBy(factory::createMediaSession)
          .isInstanceOf(MsControlException.class)
          .hasMessageContaining(name);
      lab.startServer(folder);
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (!troubles(factory).isEmpty() && System.nanoTime() < end) {
        Thread.sleep(50);
      }
      assertThat(troubles(factory)).isEmpty();
      factory.createMediaSession().release();
    } finally {
      ((AutoCloseable) factory).close();
    }
  }

  private static List<String> troubles(MsControlFactory factory) {
    return ((MediaWitness) factory).troubles();
  }

  @Nested
  class Negotiation extends NegotiationContract {
    @Override
    protected MsControlFactory start(Path folder) throws MsControlException {
      return remote(folder);
    }
  }

  @Nested
  class Playing extends PlayerContract {
    @Override
    protected MsControlFactory start(Path folder) throws MsControlException {
      return remote(folder);
    }
  }

  @Nested
  class Recording extends RecorderContract {
    @Override
    protected MsControlFactory start(Path folder) throws MsControlException {
      return remote(folder);
    }
  }

  @Nested
  class Detecting extends DetectorContract {
    @Override
    protected MsControlFactory start(Path folder) throws MsControlException {
      return remote(folder);
    }
  }

  @Nested
  class Analysing extends AnalysisContract {
    @Override
    protected MsControlFactory start(Path folder) throws MsControlException {
      return remote(folder);
    }
  }

  @Nested
  class Objects extends ObjectContract {
    @Override
    protected MsControlFactory start(Path folder) throws MsControlException {
      return remote(folder);
    }
  }

  @Nested
  class Joining extends JoinContract {
    @Override
    protected MsControlFactory start(Path folder) throws MsControlException {
      return remote(folder);
    }
  }

  @Nested
  class Calling extends CallContract {
    @Override
    protected MsControlFactory start(Path folder) throws MsControlException {
      return remote(folder);
    }
  }

  @Nested
  class Across extends DriverContract {
    private final double[] tones = {500, 900};

    @Override
    protected MsControlFactory start(Path folder) throws MsControlException {
      lab.startServer(folder);
      return remote(folder);
    }

    @Test
    void callsOnDifferentMediaServersAreJoined() throws Exception {
      var alice = phone();
      var first = connect(alice);
      var former = session;
      session = factory.createMediaSession();
      assertThat(session.getURI().getAuthority()).isNotEqualTo(former.getURI().getAuthority());
      var bob = phone();
      var second = connect(bob);
      hum(alice, 500);
      hum(bob, 900);

      first.join(Direction.DUPLEX, second);
      assertThat(hearsOnly(alice, tones, 900)).isTrue();
      assertThat(hearsOnly(bob, tones, 500)).isTrue();
      second.join(Direction.RECV, first);
      assertThat(hearsOnly(alice, tones)).isTrue();
      assertThat(hearsOnly(bob, tones, 500)).isTrue();
      first.unjoin(second);
      assertThat(hearsOnly(bob, tones)).isTrue();

      var mixer = session.createMediaMixer(MediaMixer.AUDIO);
      second.join(Direction.DUPLEX, mixer);
      first.join(Direction.DUPLEX, mixer);
      assertThat(hearsOnly(alice, tones, 900)).isTrue();
      assertThat(hearsOnly(bob, tones, 500)).isTrue();
      former.release();
      assertThat(hearsOnly(bob, tones)).isTrue();
    }
  }

  @Nested
  class Again extends DriverContract {
    @Override
    protected MsControlFactory start(Path folder) throws MsControlException {
      return remote(folder);
    }

    /** Whether there comes half a second without a packet. */
    private static boolean fallsSilent(RtpEndpoint phone) throws InterruptedException {
      for (int tried = 0; tried < 20; tried++) {
        long before = phone.stats().received();
        if (!phone.await(end -> end.stats().received() > before, Duration.ofMillis(500))) {
          return true;
        }
        TimeUnit.MILLISECONDS.sleep(200);
      }
      return false;
    }

    /** Without a survivor nobody else would ever end it. */
    @Test
    void whatANodeLeftBehindEndsWhenItComesBack() throws Exception {
      var phone = phone();
      connect(phone);
      var later = lab.node("node", SERVER_PORT + 11);
      assertThat(phone.await(end -> end.stats().received() > 10, PATIENCE)).isTrue();
      assertThat(fallsSilent(phone)).isTrue();
      ((AutoCloseable) later).close();
    }
  }
}
