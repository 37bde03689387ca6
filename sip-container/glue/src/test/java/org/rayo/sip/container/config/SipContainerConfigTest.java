// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rayo.sip.container.stack.StackSettings;

class SipContainerConfigTest {

  private static final InetSocketAddress ADDRESS =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 5060);

  @Test
  void secureEndpointsNeedAnSslContext() {
    var tls = List.of(new SipEndpoint(SipTransport.TLS, ADDRESS));
    assertThatIllegalArgumentException().isThrownBy(() -> SipContainerConfig.of(tls));
  }

  @Test
  void thereHasToBeAnEndpoint() {
    assertThatIllegalArgumentException().isThrownBy(() -> SipContainerConfig.of(List.of()));
  }

  @Test
  void addressesAreResolvedWithAPort() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SipEndpoint(
                    SipTransport.UDP, InetSocketAddress.createUnresolved("nowhere", 5060)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SipEndpoint(
                    SipTransport.UDP, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
  }

  @Test
  void limitsAndTimersHaveRanges() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SipLimits(0, 1, 1, 65_536, 65_536));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SipTimers(
                    Duration.ZERO, Duration.ofSeconds(4), Duration.ofSeconds(5), Duration.ZERO));
  }

  @Test
  void reachesTheStack() {
    var config = SipContainerConfig.of(List.of(new SipEndpoint(SipTransport.UDP, ADDRESS)));
    var settings = StackSettings.of("test", config);
    assertThat(settings.getProperty("gov.nist.javax.sip.THREAD_POOL_SIZE"))
        .isEqualTo(Integer.toString(config.limits().workerThreads()));
    assertThat(settings.getProperty("javax.sip.AUTOMATIC_DIALOG_SUPPORT")).isEqualTo("off");
  }
}
