// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.play;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.speech.SpeechPart;

/**
 * Keeps short parsed documents: each is read at validation and again when it is played, and
 * applications repeat themselves.
 */
final class ParsedDocuments {
  private static final int KEPT = 500;
  private static final int MAX_LENGTH = 4000;

  private record Key(PlaySource.Inline document, @Nullable String voice) {}

  private final Map<Key, List<SpeechPart>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<SpeechPart>> eldest) {
          return size() > KEPT;
        }
      };

  List<SpeechPart> get(
      PlaySource.Inline document, @Nullable String voice, Supplier<List<SpeechPart>> parser) {
    var key = new Key(document, voice);
    synchronized (kept) {
      var known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    var parsed = parser.get();
    if (document.content().length() <= MAX_LENGTH) {
      synchronized (kept) {
        kept.put(key, parsed);
      }
    }
    return parsed;
  }
}
