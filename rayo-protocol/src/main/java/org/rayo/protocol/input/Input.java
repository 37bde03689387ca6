// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.input;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.core.Header;

/**
 * Collects keys or speech and matches them against grammars. A null duration means no limit.
 *
 * @param terminator one DTMF key that ends the collection
 * @param sensitivity 0 to 1
 * @param minConfidence 0 to 1
 */
public record Input(
    Mode mode,
    @Nullable Character terminator,
    @Nullable String recognizer,
    String language,
    @Nullable Duration initialTimeout,
    @Nullable Duration interDigitTimeout,
    @Nullable Duration recognitionTimeout,
    double sensitivity,
    double minConfidence,
    @Nullable Duration maxSilence,
    String matchContentType,
    List<Grammar> grammars,
    List<Header> headers)
    implements ComponentStart {
  public Input {
    grammars = List.copyOf(grammars);
    headers = List.copyOf(headers);
  }

  /** DTMF input with one SRGS XML grammar and no time limits. */
  public static Input dtmf(String srgs) {
    return new Input(
        Mode.DTMF,
        null,
        null,
        "en-US",
        null,
        null,
        null,
        0.5,
        0,
        null,
        "application/nlsml+xml",
        List.of(new Grammar.Inline("application/srgs+xml", srgs)),
        List.of());
  }

  /** What is listened to. */
  public enum Mode {
    ANY,
    DTMF,
    VOICE,
    CPA
  }

  /** Exactly one of the two: content that came inline, or a place to fetch it from. */
  public sealed interface Grammar {
    /** A grammar in the stanza. */
    record Inline(String contentType, String content) implements Grammar {}

    /** A grammar at an address, {@code builtin:} included. */
    record Remote(String url, @Nullable String contentType) implements Grammar {}
  }
}
