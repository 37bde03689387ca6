// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.play;

import java.net.URI;
import java.util.List;
import org.rayo.media.engine.MediaException.InvalidDocument;
import org.rayo.media.engine.fetch.DocumentFetcher;

/** {@code text/uri-list}, RFC 2483 §5: one URI per line, comments begin with {@code #}. */
final class UriList {
  private static final int MAX_URIS = 1000;

  private UriList() {}

  static List<URI> parse(String text) {
    var uris =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(UriList::uri)
            .toList();
    if (uris.isEmpty() || uris.size() > MAX_URIS) {
      throw new InvalidDocument(
          "A URI list must have 1 to %d URIs, not %d".formatted(MAX_URIS, uris.size()));
    }
    uris.forEach(DocumentFetcher::checkScheme);
    return uris;
  }

  private static URI uri(String line) {
    try {
      return URI.create(line);
    } catch (IllegalArgumentException e) {
      throw new InvalidDocument("Not a URI: " + line, e);
    }
  }
}
