// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpNetworkTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8,     10.255.0.1,  true",
    "10.0.0.0/8,     11.0.0.1,    false",
    "192.168.4.0/22, 192.168.7.9, true",
    "192.168.4.0/22, 192.168.8.0, false",
    "127.0.0.1,      127.0.0.1,   true",
    "127.0.0.1,      127.0.0.2,   false",
    "0.0.0.0/0,      8.8.8.8,     true",
    "0.0.0.0/0,      ::1,         false",
    "2001:db8::/33,  2001:db8:7fff::1, true",
    "2001:db8::/33,  2001:db8:8000::1, false",
  })
  void containsComparesThePrefixOnly(String network, String address, boolean expected)
      throws Exception {
    assertThat(IpNetwork.parse(network).contains(InetAddress.getByName(address)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "10.0.0.0/33", "10.0.0/8", "::/129", "10.0.0.0/x", "fe"})
  void refusesWhatIsNoNetworkWithoutAskingDns(String text) {
    assertThatThrownBy(() -> IpNetwork.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsBackItsOwnText() {
    var network = IpNetwork.parse("172.16.0.0/12");
    assertThat(IpNetwork.parse(network.toString())).isEqualTo(network);
  }
}
