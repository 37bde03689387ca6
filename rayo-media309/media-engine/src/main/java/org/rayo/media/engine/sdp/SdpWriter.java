// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.sdp;

/** Writes m-sections. */
final class SdpWriter {
  private SdpWriter() {}

  static void audio(StringBuilder sdp, int port, PayloadTypes types, SdpDirection direction) {
    sdp.append("m=audio ").append(port).append(" RTP/AVP");
    types.audio().forEach(e -> sdp.append(' ').append(e.number()));
    if (types.event() >= 0) {
      sdp.append(' ').append(types.event());
    }
    sdp.append("\r\n");
    types
        .audio()
        .forEach(
            e -> sdp.append("a=rtpmap:%d %s/8000\r\n".formatted(e.number(), e.codec().name())));
    if (types.event() >= 0) {
      sdp.append(
          "a=rtpmap:%1$d telephone-event/8000\r\na=fmtp:%1$d 0-15\r\n".formatted(types.event()));
    }
    sdp.append("a=ptime:20\r\na=").append(direction.wire()).append("\r\n");
  }

  /** RFC 3264 §6: a refused stream keeps its line, with port 0 and at least one format. */
  static void rejected(StringBuilder sdp, SdpMedia media) {
    sdp.append(
        "m=%s 0 %s %s\r\n"
            .formatted(media.type(), media.protocol(), String.join(" ", media.formats())));
  }
}
