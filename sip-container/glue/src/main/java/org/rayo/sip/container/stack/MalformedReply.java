// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The 400 for a request that cannot be parsed: the lines that a response repeats (RFC 3261
 * §8.2.6.2), as they came, as far as there are any.
 */
final class MalformedReply {

  private static final Map<String, String> COPIED =
      Map.of(
          "via", "Via",
          "v", "Via",
          "from", "From",
          "f", "From",
          "to", "To",
          "t", "To",
          "call-id", "Call-ID",
          "i", "Call-ID",
          "cseq", "CSeq");

  /** By which the gate knows the ACK to an answer that left no trace. */
  private static final String TAG = ";tag=rej-";

  private static final AtomicLong TAGS = new AtomicLong(System.nanoTime());

  /** A response must not be larger than what it answers, or we could be used as an amplifier. */
  private static final int MARGIN = 256;

  private MalformedReply() {}

  /** The response, or null for what gets none: responses, ACKs, and what has no Via. */
  static byte @Nullable [] to(byte[] data, String problem) {
    var lines = headLines(data);
    if (lines.isEmpty() || !asksForResponse(lines.getFirst())) {
      return null;
    }
    var reply = new StringBuilder("SIP/2.0 400 Bad Request (" + problem + ")\r\n");
    var hasVia = false;
    for (var line : lines.subList(1, lines.size())) {
      var colon = line.indexOf(':');
      var name =
          colon < 0 ? null : COPIED.get(line.substring(0, colon).strip().toLowerCase(Locale.ROOT));
      if (name != null) {
        var value = line.substring(colon + 1).strip();
        hasVia |= name.equals("Via") && !value.isEmpty();
        reply.append(name).append(": ").append(tagged(name, value)).append("\r\n");
      }
    }
    reply.append("Content-Length: 0\r\n\r\n");
    return hasVia && reply.length() <= data.length + MARGIN
        ? reply.toString().getBytes(StandardCharsets.ISO_8859_1)
        : null;
  }

  private static boolean asksForResponse(String firstLine) {
    return firstLine.toUpperCase(Locale.ROOT).contains("SIP/")
        && !firstLine.startsWith("SIP/")
        && !firstLine.startsWith("ACK ");
  }

  private static String tagged(String name, String value) {
    return name.equals("To") && !value.toLowerCase(Locale.ROOT).contains(";tag=")
        ? value + TAG + Long.toHexString(TAGS.incrementAndGet())
        : value;
  }

  /** Up to the empty line, with folded lines put together and nothing unprintable in them. */
  private static List<String> headLines(byte[] data) {
    var lines = new ArrayList<String>();
    for (var raw : new String(data, StandardCharsets.ISO_8859_1).strip().split("\r?\n", -1)) {
      if (raw.isEmpty()) {
        break;
      }
      var line = raw.replaceAll("\\p{Cntrl}", " ");
      if (Character.isWhitespace(line.charAt(0)) && !lines.isEmpty()) {
        lines.add(lines.removeLast() + " " + line.strip());
      } else {
        lines.add(line);
      }
    }
    return lines;
  }
}
