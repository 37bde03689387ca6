// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.play;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.MediaException;
import org.rayo.media.engine.MediaException.FetchFailed;
import org.rayo.media.engine.MediaException.InvalidDocument;
import org.rayo.media.engine.MediaException.Unsupported;
import org.rayo.media.engine.audio.AudioDecoder;
import org.rayo.media.engine.audio.Clip;
import org.rayo.media.engine.audio.PlayList;
import org.rayo.media.engine.fetch.Document;
import org.rayo.media.engine.fetch.DocumentFetcher;
import org.rayo.media.engine.speech.SpeechPart;
import org.rayo.media.engine.speech.SpeechSynthesizer;
import org.rayo.media.engine.speech.SsmlReader;

/**
 * Turns the documents of a request into a play list: fetches, decodes, speaks. Blocks, except
 * {@link #validate}.
 */
public final class PromptLoader {
  private static final int MAX_TEXT = 100_000;
  private static final int MAX_NESTING = 3;

  private final DocumentFetcher fetcher;
  private final PromptCache cache;
  private final ParsedDocuments parsed = new ParsedDocuments();
  private final Speaker speaker;
  private final SpeechSynthesizer synthesizer;
  private final Executor executor;
  private final LongAdder failures = new LongAdder();

  public PromptLoader(
      DocumentFetcher fetcher, SpeechSynthesizer synthesizer, long cacheBytes, Executor executor) {
    this.fetcher = fetcher;
    this.synthesizer = synthesizer;
    this.cache = new PromptCache(cacheBytes);
    this.speaker = new Speaker(synthesizer, cache);
    this.executor = executor;
  }

  /** What can be told without fetching. */
  public void validate(PlayRequest request) {
    if (request.voice() != null && !synthesizer.voices().contains(request.voice())) {
      throw new Unsupported(
          "There is no voice '%s'; there are %s".formatted(request.voice(), synthesizer.voices()));
    }
    for (var source : request.sources()) {
      switch (source) {
        case PlaySource.Remote(var uri) -> DocumentFetcher.checkScheme(uri);
        case PlaySource.Inline inline -> parse(inline, request.voice());
      }
    }
  }

  /**
   * All documents, fetched in parallel.
   *
   * @throws FetchFailed when one cannot be had
   */
  public PlayList load(PlayRequest request) {
    var futures =
        request.sources().stream()
            .map(s -> CompletableFuture.supplyAsync(() -> clips(s, request.voice(), 0), executor))
            .toList();
    var clips = new ArrayList<Clip>();
    try {
      futures.forEach(f -> clips.addAll(f.join()));
    } catch (CompletionException e) {
      failures.increment();
      if (e.getCause() instanceof MediaException known) {
        throw known;
      }
      throw new FetchFailed("A document could not be prepared: " + e.getCause(), e);
    }
    return new PlayList(clips);
  }

  private List<Clip> clips(PlaySource source, @Nullable String voice, int nesting) {
    if (nesting > MAX_NESTING) {
      throw new FetchFailed(
          "Documents refer to each other more than %d deep".formatted(MAX_NESTING));
    }
    return switch (source) {
      case PlaySource.Remote(var uri) ->
          switch (cache.get(uri, Prompt.class, this::fetch)) {
            case Prompt.Sound sound -> List.of(sound.clip());
            case Prompt.Markup markup ->
                render(parse(markup.document(), voice), uri, voice, nesting);
          };
      case PlaySource.Inline inline -> render(parse(inline, voice), null, voice, nesting);
    };
  }

  private Prompt fetch(URI uri) {
    var document = fetcher.fetch(uri);
    long freshUntil = System.nanoTime() + document.fresh().toNanos();
    if (AudioDecoder.isAudio(document.content(), document.contentType())) {
      var clip = AudioDecoder.decode(document.content(), document.contentType(), uri.toString());
      return new Prompt.Sound(clip, freshUntil);
    }
    var text = new String(document.content(), StandardCharsets.UTF_8);
    return new Prompt.Markup(
        new PlaySource.Inline(textType(uri, document, text), text), freshUntil);
  }

  private static String textType(URI uri, Document document, String text) {
    String start = text.stripLeading();
    if (start.startsWith("<speak") || (start.startsWith("<?xml") && text.contains("<speak"))) {
      return "application/ssml+xml";
    }
    String announced = document.contentType();
    if (announced != null) {
      return announced;
    }
    String path = String.valueOf(uri.getPath()).toLowerCase(Locale.ROOT);
    if (path.endsWith(".txt")) {
      return "text/plain";
    }
    if (path.endsWith(".uris")) {
      return "text/uri-list";
    }
    throw new FetchFailed("%s is neither audio nor text that can be played".formatted(uri));
  }

  /** Steps of a textual document; also its validation. */
  private List<SpeechPart> parse(PlaySource.Inline document, @Nullable String voice) {
    return parsed.get(document, voice, () -> parseAnew(document, voice));
  }

  private List<SpeechPart> parseAnew(PlaySource.Inline document, @Nullable String voice) {
    if (document.content().length() > MAX_TEXT) {
      throw new InvalidDocument("A document of more than " + MAX_TEXT + " characters");
    }
    String type = document.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (type) {
      case "application/ssml+xml" ->
          SsmlReader.read(document.content(), synthesizer.voices(), voice);
      case "text/plain" -> Speaker.plain(document.content(), voice);
      case "text/uri-list" ->
          UriList.parse(document.content()).stream()
              .<SpeechPart>map(uri -> new SpeechPart.Audio(uri.toString(), List.of()))
              .toList();
      default ->
          throw new Unsupported(
              "Content type %s cannot be played; application/ssml+xml, text/plain and text/uri-list can"
                  .formatted(type));
    };
  }

  private List<Clip> render(
      List<SpeechPart> parts, @Nullable URI base, @Nullable String voice, int nesting) {
    var clips = new ArrayList<Clip>();
    for (var part : parts) {
      switch (part) {
        case SpeechPart.Say say -> clips.add(speaker.say(say));
        case SpeechPart.Pause(long millis) -> clips.add(Clip.silence(millis));
        case SpeechPart.Audio audio -> clips.addAll(audio(audio, base, voice, nesting));
      }
    }
    return clips;
  }

  private List<Clip> audio(
      SpeechPart.Audio audio, @Nullable URI base, @Nullable String voice, int nesting) {
    try {
      var uri = base == null ? URI.create(audio.src()) : base.resolve(audio.src());
      return clips(new PlaySource.Remote(uri), voice, nesting + 1);
    } catch (MediaException | IllegalArgumentException e) {
      if (audio.fallback().isEmpty()) {
        throw e instanceof MediaException ? e : new FetchFailed("Not a URI: " + audio.src(), e);
      }
      return render(audio.fallback(), base, voice, nesting);
    }
  }

  public long cacheHits() {
    return cache.hits();
  }

  public long cacheMisses() {
    return cache.misses();
  }

  public long cacheBytes() {
    return cache.bytes();
  }

  public long failures() {
    return failures.sum();
  }
}
