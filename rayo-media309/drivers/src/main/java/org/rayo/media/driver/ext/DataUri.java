// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.ext;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.Locale;

/**
 * A document inside its own URI (RFC 2397): how SSML, text and grammars get into the URI arguments
 * of the standard.
 *
 * @param contentType lower case, without parameters
 */
public record DataUri(String contentType, String content) {
  /** Charset is always UTF-8. */
  public URI toUri() {
    var encoded = Base64.getEncoder().encodeToString(content.getBytes(UTF_8));
    return URI.create("data:" + contentType + ";charset=utf-8;base64," + encoded);
  }

  public static boolean is(URI uri) {
    return "data".equalsIgnoreCase(uri.getScheme());
  }

  /**
   * @throws IllegalArgumentException when it is not a data URI, or one in another charset than
   *     UTF-8 or US-ASCII
   */
  public static DataUri parse(URI uri) {
    var text = uri.getRawSchemeSpecificPart();
    int comma = text.indexOf(',');
    if (!is(uri) || comma < 0) {
      throw new IllegalArgumentException("Not a data URI");
    }
    var head = text.substring(0, comma).toLowerCase(Locale.ROOT).split(";", -1);
    boolean base64 = false;
    for (int i = 1; i < head.length; i++) {
      if (head[i].equals("base64")) {
        base64 = true;
      } else if (head[i].startsWith("charset=")
          && !head[i].equals("charset=utf-8")
          && !head[i].equals("charset=us-ascii")) {
        throw new IllegalArgumentException("A data URI must be in UTF-8, not " + head[i]);
      }
    }
    var type = head[0].isEmpty() ? "text/plain" : head[0];
    var data = text.substring(comma + 1);
    var plain = URLDecoder.decode(data.replace("+", "%2B"), UTF_8);
    return new DataUri(
        type, base64 ? new String(Base64.getMimeDecoder().decode(plain), UTF_8) : plain);
  }
}
