// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.output;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.core.Header;

/**
 * Plays documents.
 *
 * @param repeatTimes rounds over all documents; 0 for ever
 * @param maxTime limit of the whole output; null for none
 * @param documents at least one, played in order
 */
public record Output(
    Duration startOffset,
    boolean startPaused,
    Duration repeatInterval,
    int repeatTimes,
    @Nullable Duration maxTime,
    @Nullable String renderer,
    @Nullable String voice,
    List<Document> documents,
    List<Header> headers)
    implements ComponentStart {
  public Output {
    documents = List.copyOf(documents);
    headers = List.copyOf(headers);
  }

  /** Plays the documents once from the beginning. */
  public static Output of(Document... documents) {
    return new Output(
        Duration.ZERO, false, Duration.ZERO, 1, null, null, null, List.of(documents), List.of());
  }

  /** Exactly one of the two: content that came inline, or a place to fetch it from. */
  public sealed interface Document {
    /**
     * Content in the stanza, such as {@code application/ssml+xml}, {@code text/uri-list} or {@code
     * text/plain}.
     */
    record Inline(String contentType, String content) implements Document {}

    /** The type comes with what is fetched. */
    record Remote(String url) implements Document {}
  }
}
