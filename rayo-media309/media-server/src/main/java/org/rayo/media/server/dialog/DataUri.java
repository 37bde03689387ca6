// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.dialog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Base64;
import java.util.Locale;

/** A document inside its own URI (RFC 2397), in UTF-8. */
record DataUri(String contentType, String content) {
  static boolean is(String uri) {
    return uri.regionMatches(true, 0, "data:", 0, 5);
  }

  /**
   * @throws IllegalArgumentException when it is none
   */
  static DataUri parse(String uri) {
    int comma = uri.indexOf(',');
    if (!is(uri) || comma < 0) {
      throw new IllegalArgumentException("Not a data URI");
    }
    var head = uri.substring(5, comma).toLowerCase(Locale.ROOT);
    int parameters = head.indexOf(';');
    var type = parameters < 0 ? head : head.substring(0, parameters);
    var data = URLDecoder.decode(uri.substring(comma + 1).replace("+", "%2B"), UTF_8);
    var content =
        head.endsWith(";base64") ? new String(Base64.getMimeDecoder().decode(data), UTF_8) : data;
    return new DataUri(type.isEmpty() ? "text/plain" : type, content);
  }
}
