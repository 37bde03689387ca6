// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.sip;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rayo.testkit.rtp.Codec;

/**
 * The little of a session description that a phone with one audio stream needs.
 *
 * @param codecs in order of preference
 * @param telephoneEvent payload type, or -1
 * @param direction sendrecv, sendonly, recvonly or inactive
 */
public record Sdp(
    InetSocketAddress address, List<Codec> codecs, int telephoneEvent, String direction) {
  private static final Pattern CONNECTION = Pattern.compile("(?m)^c=IN IP[46] (\\S+)");
  private static final Pattern AUDIO = Pattern.compile("(?m)^m=audio (\\d+) RTP/S?AVPF? ([0-9 ]+)");
  private static final Pattern EVENT = Pattern.compile("(?mi)^a=rtpmap:(\\d+) telephone-event/");
  private static final Pattern DIRECTION =
      Pattern.compile("(?m)^a=(sendrecv|sendonly|recvonly|inactive)");

  public Sdp {
    codecs = List.copyOf(codecs);
  }

  static Sdp parse(String text) {
    var audio = AUDIO.matcher(text);
    var connection = CONNECTION.matcher(text);
    if (!audio.find() || !connection.find()) {
      throw new IllegalArgumentException("no audio in this SDP:\n" + text);
    }
    var formats = List.of(audio.group(2).trim().split(" +", -1));
    var codecs = formats.stream().flatMap(f -> codec(f).stream()).toList();
    var event = EVENT.matcher(text);
    var direction = DIRECTION.matcher(text);
    return new Sdp(
        new InetSocketAddress(connection.group(1), Integer.parseInt(audio.group(1))),
        codecs,
        event.find() ? Integer.parseInt(event.group(1)) : -1,
        direction.find() ? direction.group(1) : "sendrecv");
  }

  private static Optional<Codec> codec(String payloadType) {
    for (var codec : Codec.values()) {
      if (payloadType.equals(Integer.toString(codec.payloadType()))) {
        return Optional.of(codec);
      }
    }
    return Optional.empty();
  }

  String write(int version) {
    var host = address.getAddress().getHostAddress();
    var formats = new StringBuilder();
    var maps = new StringBuilder();
    for (var codec : codecs) {
      formats.append(' ').append(codec.payloadType());
      maps.append("a=rtpmap:%d %s/8000\r\n".formatted(codec.payloadType(), codec));
    }
    if (telephoneEvent >= 0) {
      formats.append(' ').append(telephoneEvent);
      maps.append("a=rtpmap:%d telephone-event/8000\r\n".formatted(telephoneEvent));
      maps.append("a=fmtp:%d 0-15\r\n".formatted(telephoneEvent));
    }
    return "v=0\r\no=phone 1 %d IN IP4 %s\r\ns=-\r\nc=IN IP4 %s\r\nt=0 0\r\n"
            .formatted(version, host, host)
        + "m=audio %d RTP/AVP%s\r\n%sa=ptime:20\r\na=%s\r\n"
            .formatted(address.getPort(), formats, maps, direction);
  }
}
