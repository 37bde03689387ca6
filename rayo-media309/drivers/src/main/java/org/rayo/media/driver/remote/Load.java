// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.util.regex.Pattern;
import org.rayo.media.sip.SipAnswer;

/** How busy a media server is, as it says itself. */
record Load(long legs, long max) {
  static final Load UNKNOWN = new Load(0, 1);
  private static final Pattern HEADER = Pattern.compile("legs=(\\d{1,9})\\s*;\\s*max=(\\d{1,9})");

  static Load of(SipAnswer options) {
    var header = HEADER.matcher(options.headers().getOrDefault("x-rayo-load", ""));
    return header.find()
        ? new Load(Long.parseLong(header.group(1)), Math.max(1, Long.parseLong(header.group(2))))
        : UNKNOWN;
  }

  /**
   * @param more that are to come
   * @param atLeast what there is for sure
   */
  double share(int more, int atLeast) {
    return (double) Math.max(legs + more, atLeast) / max;
  }
}
