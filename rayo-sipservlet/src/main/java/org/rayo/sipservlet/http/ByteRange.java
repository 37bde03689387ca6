// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.http;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that a client asks for (RFC 9110 §14).
 *
 * @param first offset of the first byte
 * @param last offset of the last byte
 */
record ByteRange(long first, long last) {
  private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  long length() {
    return last - first + 1;
  }

  boolean isWhole(long size) {
    return first == 0 && last == size - 1;
  }

  /**
   * The whole file for a header that is absent, of another unit or of several ranges, which a
   * server may ignore; empty when the range lies outside of the file (416).
   */
  static Optional<ByteRange> of(@Nullable String header, long size) {
    var whole = new ByteRange(0, size - 1);
    var match = header == null ? null : SINGLE.matcher(header.trim());
    if (match == null || !match.matches() || (match.group(1) + match.group(2)).isEmpty()) {
      return Optional.of(whole);
    }
    if (match.group(1).isEmpty()) {
      var suffix = Long.parseLong(match.group(2));
      return suffix == 0
          ? Optional.empty()
          : Optional.of(new ByteRange(Math.max(0, size - suffix), size - 1));
    }
    var first = Long.parseLong(match.group(1));
    var last = match.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(match.group(2));
    if (last < first) {
      return Optional.of(whole); // not a valid range: ignored
    }
    return first >= size
        ? Optional.empty()
        : Optional.of(new ByteRange(first, Math.min(last, size - 1)));
  }
}
