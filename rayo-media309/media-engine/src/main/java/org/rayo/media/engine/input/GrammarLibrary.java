// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.input;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rayo.media.engine.fetch.DocumentFetcher;
import org.rayo.media.engine.grammar.DtmfGrammar;
import org.rayo.media.engine.grammar.Grammars;

/**
 * Compiles grammars and keeps those given by value, because an application sends the same ones over
 * and over.
 */
public final class GrammarLibrary {
  private static final int KEPT = 200;
  private static final int MAX_KEPT_LENGTH = 20_000;

  private final DocumentFetcher fetcher;
  private final Map<Key, DtmfGrammar> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, DtmfGrammar> eldest) {
          return size() > KEPT;
        }
      };

  private record Key(String name, String contentType, String content) {}

  public GrammarLibrary(DocumentFetcher fetcher) {
    this.fetcher = fetcher;
  }

  /** In the order of the request; blocks while fetching. */
  public List<DtmfGrammar> compile(InputRequest request) {
    return IntStream.range(0, request.grammars().size())
        .mapToObj(i -> compile(request.grammars().get(i), "session:grammar-" + (i + 1)))
        .toList();
  }

  private DtmfGrammar compile(GrammarSource source, String name) {
    return switch (source) {
      case GrammarSource.Inline(var type, var content) -> inline(new Key(name, type, content));
      case GrammarSource.Remote(var uri) when "builtin".equalsIgnoreCase(uri.getScheme()) ->
          Grammars.builtin(uri);
      case GrammarSource.Remote(var uri) -> remote(uri);
    };
  }

  private DtmfGrammar inline(Key key) {
    synchronized (kept) {
      var known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    var compiled = Grammars.compile(key.name, key.contentType, key.content);
    if (key.content.length() <= MAX_KEPT_LENGTH) {
      synchronized (kept) {
        kept.put(key, compiled);
      }
    }
    return compiled;
  }

  /** Servers announce SRGS as any kind of XML; only Voxeo's type says something of its own. */
  private DtmfGrammar remote(URI uri) {
    var document = fetcher.fetch(uri);
    boolean voxeo = "application/grammar+voxeo".equals(document.contentType());
    String type = voxeo ? "application/grammar+voxeo" : "application/srgs+xml";
    return Grammars.compile(
        uri.toString(), type, new String(document.content(), StandardCharsets.UTF_8));
  }
}
