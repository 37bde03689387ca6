// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.play;

import java.net.URI;

/** One document of a play list. */
public sealed interface PlaySource {

  /**
   * A document by URI (http, https, file); its type is found from its content and, failing that,
   * the server's Content-Type. It may be audio, text/plain, SSML or a text/uri-list.
   */
  record Remote(URI uri) implements PlaySource {}

  /**
   * A document by value.
   *
   * @param contentType {@code application/ssml+xml}, {@code text/plain} or {@code text/uri-list};
   *     parameters are ignored
   */
  record Inline(String contentType, String content) implements PlaySource {}

  static PlaySource uri(String uri) {
    return new Remote(URI.create(uri));
  }

  static PlaySource text(String text) {
    return new Inline("text/plain", text);
  }

  static PlaySource ssml(String ssml) {
    return new Inline("application/ssml+xml", ssml);
  }
}
