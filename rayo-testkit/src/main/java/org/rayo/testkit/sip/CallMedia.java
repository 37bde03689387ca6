// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.sip;

import java.net.InetSocketAddress;
import java.util.List;
import org.rayo.testkit.rtp.Codec;
import org.rayo.testkit.rtp.RtpEndpoint;

/** The audio of one call, and what the phone says about it in SDP. */
final class CallMedia {
  private final PhoneConfig config;
  private RtpEndpoint endpoint;
  private List<Codec> codecs;
  private String direction = "sendrecv";
  private int version;

  CallMedia(PhoneConfig config) {
    this.config = config;
    endpoint = new RtpEndpoint(config.address());
    codecs = config.codecs();
  }

  synchronized RtpEndpoint endpoint() {
    return endpoint;
  }

  /** Another port and other codecs, from the next description on. */
  synchronized void move(List<Codec> others) {
    endpoint.close();
    endpoint = new RtpEndpoint(config.address());
    codecs = others;
  }

  /** Our offer, with a new version each time. */
  synchronized String offer() {
    return describe(codecs, config.telephoneEvent(), direction);
  }

  synchronized String offer(String newDirection) {
    direction = newDirection;
    return offer();
  }

  /** Our answer to an offer; media starts. */
  synchronized String answerTo(SipMessage offer) {
    var remote = Sdp.parse(offer.body());
    var common =
        codecs.stream()
            .filter(remote.codecs()::contains)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no common codec in\n" + offer.body()));
    endpoint.connect(remote.address(), common, remote.telephoneEvent());
    var mirrored =
        switch (remote.direction()) {
          case "sendonly" -> "recvonly";
          case "recvonly" -> "sendonly";
          default -> remote.direction();
        };
    return describe(List.of(common), remote.telephoneEvent(), mirrored);
  }

  private String describe(List<Codec> some, int telephoneEvent, String way) {
    var address = new InetSocketAddress(config.address(), endpoint.port());
    return new Sdp(address, some, telephoneEvent, way).write(++version);
  }

  /** Starts media from the other side's answer; a message without a body changes nothing. */
  synchronized void learn(SipMessage message) {
    if (!message.body().isEmpty()) {
      var remote = Sdp.parse(message.body());
      if (!remote.codecs().isEmpty()) {
        endpoint.connect(remote.address(), remote.codecs().getFirst(), remote.telephoneEvent());
      }
    }
  }
}
