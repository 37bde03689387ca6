// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.body;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.protocol.core.Header;
import org.rayo.sipservlet.body.Body.Description;
import org.rayo.sipservlet.body.Body.None;
import org.rayo.sipservlet.body.Body.Refused;

/**
 * Finds the session description in a body, alone or as a part of a multipart one (RFC 5621). Only
 * the outline of the description is checked here; the media side reads it.
 */
public final class BodyReader {
  static final int MAX_BYTES = 64 * 1024;

  private static final String SDP = "application/sdp";
  private static final Pattern LINES = Pattern.compile("v=0\\R([a-z]=[^\\r\\n]*\\R)*+\\R*");
  private static final Pattern AUDIO = Pattern.compile("(?m)^m=audio (?!0[ /])");
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))");

  private BodyReader() {}

  /**
   * @param type value of Content-Type, or null
   * @param encoding value of Content-Encoding, or null
   * @param disposition value of Content-Disposition, or null
   */
  public static Body read(
      @Nullable String type,
      @Nullable String encoding,
      @Nullable String disposition,
      byte @Nullable [] content) {
    if (content == null || content.length == 0) {
      return new None();
    }
    if (content.length > MAX_BYTES) {
      return new Refused(413, "Body too large", List.of());
    }
    if (encoding != null && !encoding.trim().equalsIgnoreCase("identity")) {
      return new Refused(
          415,
          "Content-Encoding not supported",
          List.of(new Header("Accept-Encoding", "identity")));
    }
    var mediaType = type == null ? "" : type.trim().toLowerCase(Locale.ROOT);
    var text = new String(content, StandardCharsets.UTF_8);
    if (isSdp(mediaType)) {
      return description(text);
    }
    if (mediaType.startsWith("multipart/")) {
      return multipart(type, text);
    }
    return isOptional(disposition) ? new None() : unsupported();
  }

  private static boolean isSdp(String mediaType) {
    return mediaType.equals(SDP)
        || mediaType.startsWith(SDP + ";")
        || mediaType.startsWith(SDP + " ");
  }

  private static boolean isOptional(@Nullable String disposition) {
    return disposition != null
        && disposition.toLowerCase(Locale.ROOT).replace(" ", "").contains(";handling=optional");
  }

  private static Body unsupported() {
    return new Refused(
        415, "Only application/sdp is understood", List.of(new Header("Accept", SDP)));
  }

  private static Body multipart(@Nullable String type, String text) {
    var boundary = BOUNDARY.matcher(type == null ? "" : type);
    if (!boundary.find()) {
      return new Refused(400, "Multipart body without a boundary", List.of());
    }
    var mark = "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
    for (var part : text.split(Pattern.quote(mark), -1)) {
      var blank = part.indexOf("\r\n\r\n");
      if (blank >= 0 && hasSdpType(part.substring(0, blank))) {
        return description(part.substring(blank + 4));
      }
    }
    return unsupported();
  }

  private static boolean hasSdpType(String head) {
    for (var line : head.toLowerCase(Locale.ROOT).split("\r\n", -1)) {
      var colon = line.indexOf(':');
      if (colon > 0 && line.substring(0, colon).trim().equals("content-type")) {
        return isSdp(line.substring(colon + 1).trim());
      }
    }
    return false;
  }

  private static Body description(String text) {
    var terminated = text.endsWith("\n") ? text : text + "\r\n";
    if (!LINES.matcher(terminated).matches()) {
      return new Refused(400, "Malformed SDP", List.of());
    }
    if (!AUDIO.matcher(terminated).find()) {
      var warning = new Header("Warning", "304 rayo \"No audio stream is offered\"");
      return new Refused(488, "Not Acceptable Here", List.of(warning));
    }
    return new Description(new SessionDescription(terminated));
  }
}
