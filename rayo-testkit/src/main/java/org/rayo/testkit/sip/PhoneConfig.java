// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.sip;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.rayo.testkit.rtp.Codec;

/**
 * How a test phone behaves.
 *
 * @param transport UDP or TCP
 * @param port 0 for any
 * @param user the user part of its URIs
 * @param codecs in order of preference; an answer takes the first one that the offer has
 * @param telephoneEvent payload type that its offers give to RFC 4733 events, or -1 for none
 * @param deadline for each wait of the script API
 */
public record PhoneConfig(
    String transport,
    InetAddress address,
    int port,
    String user,
    List<Codec> codecs,
    int telephoneEvent,
    Duration deadline) {
  public PhoneConfig {
    codecs = List.copyOf(codecs);
  }

  /** A UDP phone on loopback that speaks both laws of G.711 and waits up to ten seconds. */
  public static PhoneConfig udp() {
    return new PhoneConfig(
        "UDP",
        InetAddress.getLoopbackAddress(),
        0,
        "phone",
        List.of(Codec.PCMU, Codec.PCMA),
        101,
        Duration.ofSeconds(10));
  }

  public PhoneConfig overTcp() {
    return new PhoneConfig("TCP", address, port, user, codecs, telephoneEvent, deadline);
  }

  public PhoneConfig onPort(int number) {
    return new PhoneConfig(transport, address, number, user, codecs, telephoneEvent, deadline);
  }

  public PhoneConfig named(String name) {
    return new PhoneConfig(transport, address, port, name, codecs, telephoneEvent, deadline);
  }

  public PhoneConfig withCodecs(Codec... some) {
    return new PhoneConfig(transport, address, port, user, List.of(some), telephoneEvent, deadline);
  }

  public PhoneConfig withTelephoneEvent(int payloadType) {
    return new PhoneConfig(transport, address, port, user, codecs, payloadType, deadline);
  }

  public PhoneConfig withDeadline(Duration each) {
    return new PhoneConfig(transport, address, port, user, codecs, telephoneEvent, each);
  }
}
