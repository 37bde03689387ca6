// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.sdp;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.MediaException.MalformedSdp;

/**
 * Reads RFC 8866 text: strict about what the engine uses, deaf to line types and attributes it does
 * not know.
 */
public final class SdpParser {
  private static final int MAX_LENGTH = 64 * 1024;
  private static final int MAX_LINES = 2000;
  private static final int MAX_MEDIA = 32;

  private final List<SdpAttribute> sessionAttributes = new ArrayList<>();
  private final List<SdpMedia> media = new ArrayList<>();
  private @Nullable String origin;
  private @Nullable InetAddress sessionConnection;
  private @Nullable OpenMedia open;

  private SdpParser() {}

  /**
   * @throws MalformedSdp naming the offending line
   */
  public static SdpSession parse(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new MalformedSdp("SDP of more than " + MAX_LENGTH + " characters");
    }
    String[] lines = text.split("\r\n|\r|\n", MAX_LINES + 1);
    if (lines.length > MAX_LINES) {
      throw new MalformedSdp("SDP of more than " + MAX_LINES + " lines");
    }
    return new SdpParser().session(lines);
  }

  private SdpSession session(String[] lines) {
    if (!lines[0].equals("v=0")) {
      throw new MalformedSdp("SDP must begin with v=0, not '" + shown(lines[0]) + "'");
    }
    for (int i = 1; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        line(lines[i], i + 1);
      }
    }
    closeMedia();
    if (origin == null) {
      throw new MalformedSdp("SDP without o= line");
    }
    return new SdpSession(origin, sessionConnection, sessionAttributes, media);
  }

  private void line(String line, int number) {
    if (line.length() < 2 || line.charAt(1) != '=') {
      throw new MalformedSdp(
          "SDP line " + number + " is not of the form x=…: '" + shown(line) + "'");
    }
    String value = line.substring(2).strip();
    switch (line.charAt(0)) {
      case 'o' -> origin = origin(value);
      case 'c' -> connection(value);
      case 'm' -> media(value);
      case 'a' -> attribute(value);
      default -> {} // s, t, b, i, k … say nothing to a media engine
    }
  }

  private static String origin(String value) {
    if (value.split(" +", -1).length != 6) {
      throw new MalformedSdp("Bad o= line '" + shown(value) + "'");
    }
    return value;
  }

  private void connection(String value) {
    String[] parts = value.split(" +", -1);
    if (parts.length != 3 || !parts[0].equals("IN")) {
      throw new MalformedSdp("Bad c= line '" + shown(value) + "'");
    }
    int slash = parts[2].indexOf('/'); // multicast TTL
    var address = address(slash < 0 ? parts[2] : parts[2].substring(0, slash));
    if (open == null) {
      sessionConnection = address;
    } else {
      open.connection = address;
    }
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.ofLiteral(literal);
    } catch (IllegalArgumentException e) {
      throw new MalformedSdp("The c= line needs an IP address, not '" + shown(literal) + "'");
    }
  }

  private void media(String value) {
    closeMedia();
    if (media.size() >= MAX_MEDIA) {
      throw new MalformedSdp("SDP with more than " + MAX_MEDIA + " m= lines");
    }
    String[] parts = value.split(" +", -1);
    if (parts.length < 4) {
      throw new MalformedSdp("Bad m= line '" + shown(value) + "'");
    }
    int slash = parts[1].indexOf('/'); // number of ports
    int port = number(slash < 0 ? parts[1] : parts[1].substring(0, slash), 65535, value);
    open = new OpenMedia(parts[0], port, parts[2], List.of(parts).subList(3, parts.length));
  }

  private void attribute(String value) {
    int colon = value.indexOf(':');
    var attribute =
        colon < 0
            ? new SdpAttribute(value, null)
            : new SdpAttribute(value.substring(0, colon), value.substring(colon + 1).strip());
    (open == null ? sessionAttributes : open.attributes).add(attribute);
  }

  private void closeMedia() {
    if (open != null) {
      media.add(
          new SdpMedia(
              open.type, open.port, open.protocol, open.formats, open.connection, open.attributes));
      open = null;
    }
  }

  static int number(String digits, int max, String context) {
    try {
      int n = Integer.parseInt(digits);
      if (n >= 0 && n <= max) {
        return n;
      }
    } catch (NumberFormatException e) {
      throw new MalformedSdp("Not a number in '" + shown(context) + "'");
    }
    throw new MalformedSdp("Number out of range in '" + shown(context) + "'");
  }

  private static String shown(String s) {
    return s.length() <= 80 ? s : s.substring(0, 80) + "…";
  }

  private static final class OpenMedia {
    final String type;
    final int port;
    final String protocol;
    final List<String> formats;
    final List<SdpAttribute> attributes = new ArrayList<>();
    @Nullable InetAddress connection;

    OpenMedia(String type, int port, String protocol, List<String> formats) {
      this.type = type;
      this.port = port;
      this.protocol = protocol;
      this.formats = formats;
    }
  }
}
