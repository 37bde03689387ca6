// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Follows the messages in a stream (RFC 3261 §18.3) and writes the length of their bodies in the
 * one form that the stack's own reader knows: it takes neither the compact name nor a blank before
 * the colon, and would then wait for ever.
 *
 * <p>Not thread-safe; one per connection.
 */
final class StreamFramer {

  private static final Pattern LENGTH =
      Pattern.compile("(?:content-length|l)[ \\t]*:[ \\t]*(.*)", Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  /** Longer lines are no length, whatever they begin with. */
  private static final int LONGEST_LENGTH = 120;

  private final int largest;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
  private boolean inHead;
  private int announced;
  private int bodyLeft;

  /**
   * @param largest bytes of a line or of a body
   */
  StreamFramer(int largest) {
    this.largest = largest;
  }

  /**
   * Takes what was read and gives what the stack shall see of it; a line is kept until its end.
   *
   * @throws IOException when something larger than allowed comes or is announced
   */
  byte[] take(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream(bytes.length + 32);
    var at = 0;
    while (at < bytes.length) {
      if (bodyLeft > 0) {
        var part = Math.min(bodyLeft, bytes.length - at);
        out.write(bytes, at, part);
        bodyLeft -= part;
        at += part;
      } else {
        var b = bytes[at++];
        line.write(b);
        if (b == '\n') {
          out.writeBytes(endOfLine());
        } else if (line.size() > largest) {
          throw new IOException("A line of more than " + largest + " bytes");
        }
      }
    }
    return out.toByteArray();
  }

  private byte[] endOfLine() throws IOException {
    var raw = line.toByteArray();
    line.reset();
    var text = raw.length > LONGEST_LENGTH ? null : stripped(raw);
    if (text != null && text.isEmpty()) {
      // Empty lines between messages keep the connection alive.
      bodyLeft = inHead ? announced : 0;
      announced = 0;
      inHead = false;
      return raw;
    }
    inHead = true;
    var length = text == null ? null : LENGTH.matcher(text);
    if (length == null || !length.matches()) {
      return raw;
    }
    announced = length(length.group(1));
    return ("Content-Length: " + announced + "\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  private int length(String text) throws IOException {
    if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) > largest) {
      throw new IOException("Content-Length out of range");
    }
    return Integer.parseInt(text);
  }

  private static String stripped(byte[] raw) {
    return new String(raw, StandardCharsets.ISO_8859_1).strip();
  }
}
