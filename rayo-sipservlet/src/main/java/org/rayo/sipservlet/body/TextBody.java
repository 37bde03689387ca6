// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.body;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.core.Header;

/** The body of a MESSAGE (RFC 3428): plain text only, as XML can carry it. */
public sealed interface TextBody {
  /** RFC 3428 §8 keeps messages on UDP below 1300 bytes; we are generous with what we take. */
  int MAX_BYTES = 16 * 1024;

  /** Only characters that XML has; others became question marks. */
  record Text(String text) implements TextBody {}

  record Refused(int status, String text, List<Header> headers) implements TextBody {}

  /** What every MESSAGE that is refused for its type is told. */
  Header ACCEPT = new Header("Accept", "text/plain");

  Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([A-Za-z0-9._:-]{1,40})\"?");

  /**
   * @param type value of Content-Type, or null
   * @param encoding value of Content-Encoding, or null
   */
  static TextBody read(@Nullable String type, @Nullable String encoding, byte[] content) {
    if (content.length > MAX_BYTES) {
      return new Refused(413, "Body too large", List.of());
    }
    if (encoding != null && !encoding.trim().equalsIgnoreCase("identity")) {
      var header = new Header("Accept-Encoding", "identity");
      return new Refused(415, "Content-Encoding not supported", List.of(header));
    }
    var charset = charset(type);
    if (charset == null) {
      return new Refused(415, "Only text/plain is understood", List.of(ACCEPT));
    }
    try {
      var text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return new Text(printable(text));
    } catch (CharacterCodingException e) {
      return new Refused(400, "The body is not text in its charset", List.of());
    }
  }

  /** Null for anything else than plain text in a charset that all understand. */
  private static @Nullable Charset charset(@Nullable String type) {
    if (type == null || !type.split(";", 2)[0].trim().equalsIgnoreCase("text/plain")) {
      return null;
    }
    var found = CHARSET.matcher(type);
    return switch (found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "utf-8") {
      case "utf-8", "us-ascii" -> StandardCharsets.UTF_8;
      case "iso-8859-1" -> StandardCharsets.ISO_8859_1;
      default -> null;
    };
  }

  private static String printable(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints().map(c -> isXml(c) ? c : '?').forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xd7ff && c != 0x7f)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
