// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import java.nio.charset.StandardCharsets;

/** Looks into a SIP message before, or instead of, parsing it. */
final class RawMessage {

  private static final String UNKNOWN = "unknown";
  private static final byte[] LONG_NAME = "call-id".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] VERSION = "sip/2.0".getBytes(StandardCharsets.US_ASCII);
  private static final int MAX_SHOWN = 128;

  private RawMessage() {}

  /** A number that all messages of a call have in common; 0 when there is no Call-ID. */
  static int callHash(byte[] data, int length) {
    var at = callIdStart(data, length);
    var hash = 0;
    for (var i = at; at > 0 && i < length && !isLineEnd(data[i]); i++) {
      hash = 31 * hash + data[i];
    }
    return hash;
  }

  /** The Call-ID for a log line: printable characters only, shortened. */
  static String callId(byte[] data, int length) {
    var at = callIdStart(data, length);
    if (at < 0) {
      return UNKNOWN;
    }
    var text = new StringBuilder();
    for (var i = at; i < length && !isLineEnd(data[i]) && text.length() < MAX_SHOWN; i++) {
      text.append(data[i] > 0x20 && data[i] < 0x7f ? (char) data[i] : '?');
    }
    return text.isEmpty() ? UNKNOWN : text.toString();
  }

  /** Whether the first line, of a request, ends with the version 2.0. */
  static boolean isVersion2(byte[] data) {
    var start = 0;
    while (start < data.length && isLineEnd(data[start])) {
      start++;
    }
    var end = start;
    while (end < data.length && !isLineEnd(data[end])) {
      end++;
    }
    while (end > start && isBlank(data[end - 1])) {
      end--;
    }
    if (end - start < VERSION.length) {
      return false;
    }
    for (var i = 0; i < VERSION.length; i++) {
      // Setting the case bit leaves digits, '/' and '.' as they are.
      if ((data[end - VERSION.length + i] | 0x20) != VERSION[i]) {
        return false;
      }
    }
    return true;
  }

  /** The first character of the Call-ID's value, or -1. */
  private static int callIdStart(byte[] data, int length) {
    for (var line = nextLine(data, 0, length); line < length; line = nextLine(data, line, length)) {
      if (isLineEnd(data[line])) {
        return -1;
      }
      var nameEnd = nameEnd(data, line, length);
      if (nameEnd > 0) {
        return valueStart(data, nameEnd, length);
      }
    }
    return -1;
  }

  private static int nameEnd(byte[] data, int line, int length) {
    if ((data[line] | 0x20) == 'i') {
      return line + 1;
    }
    if (line + LONG_NAME.length >= length) {
      return -1;
    }
    for (var i = 0; i < LONG_NAME.length; i++) {
      // Setting the case bit leaves '-' as it is.
      if ((data[line + i] | 0x20) != LONG_NAME[i]) {
        return -1;
      }
    }
    return line + LONG_NAME.length;
  }

  private static int valueStart(byte[] data, int from, int length) {
    var at = from;
    while (at < length && isBlank(data[at])) {
      at++;
    }
    if (at >= length || data[at] != ':') {
      return -1;
    }
    at++;
    while (at < length && isBlank(data[at])) {
      at++;
    }
    return at < length ? at : -1;
  }

  private static int nextLine(byte[] data, int from, int length) {
    var at = from;
    while (at < length && data[at] != '\n') {
      at++;
    }
    return at + 1;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  private static boolean isLineEnd(byte b) {
    return b == '\r' || b == '\n';
  }
}
