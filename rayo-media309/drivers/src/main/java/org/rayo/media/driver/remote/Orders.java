// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rayo.media.driver.ext.DataUri;
import org.rayo.media.engine.MediaException;
import org.rayo.media.engine.input.GrammarSource;
import org.rayo.media.engine.input.InputRequest;
import org.rayo.media.engine.play.PlayRequest;
import org.rayo.media.engine.play.PlaySource;
import org.rayo.media.engine.progress.ProgressRequest;
import org.rayo.media.engine.progress.SignalWatch;
import org.rayo.media.engine.record.RecordRequest;
import org.rayo.media.msml.Moml;
import org.rayo.media.msml.Names;
import org.rayo.media.msml.Special;

/** What engines are asked for, as media dialogs. */
final class Orders {
  private Orders() {}

  static List<Moml> play(PlayRequest request) {
    List<Moml> body = new ArrayList<>();
    if (request.voice() != null) {
      body.add(setup(request.voice(), Set.of()));
    }
    body.add(
        new Moml.Play(
            null,
            request.sources().stream().map(Orders::item).toList(),
            request.repeatTimes() == 0 ? Moml.FOREVER : request.repeatTimes(),
            positive(request.repeatInterval()),
            request.maxTime(),
            positive(request.startOffset()),
            null,
            request.startPaused(),
            false,
            false,
            List.of()));
    body.add(Moml.Exit.of("play.end", "play.amt", Names.OFFSET));
    return body;
  }

  private static Moml.Item item(PlaySource source) {
    return switch (source) {
      case PlaySource.Remote(var uri) -> new Moml.Audio(uri.toString(), 1);
      case PlaySource.Inline(var type, var content) ->
          new Moml.Audio(new DataUri(type, content).toUri().toString(), 1);
    };
  }

  private static @Nullable Duration positive(Duration duration) {
    return duration.isZero() ? null : duration;
  }

  private static Special.Setup setup(@Nullable String voice, Set<String> events) {
    return new Special.Setup(null, null, voice, events, List.of());
  }

  static List<Moml> collect(InputRequest request) {
    return List.of(
        setup(null, Set.of(Names.INPUT_KEY)),
        new Special.Input(
            null,
            request.grammars().stream().map(Orders::grammar).toList(),
            -1,
            request.terminator(),
            request.initialTimeout(),
            request.interDigitTimeout(),
            request.ignoreForeignDigits(),
            !request.startTimers(),
            true,
            null),
        Moml.Exit.of("input.end", "input.digits", "input.pattern", "input.tag", "input.nlsml"));
  }

  static List<Moml> analyse(ProgressRequest request) {
    return List.of(
        setup(null, Set.of(Names.CPA_SIGNAL)),
        new Special.Analysis(
            null,
            request.watches().stream().map(SignalWatch::uri).toList(),
            request.initialTimeout()),
        Moml.Exit.of(Names.CPA_END, Names.CPA_TYPE, Names.CPA_HEARD, Names.CPA_VALUE));
  }

  private static Special.Grammar grammar(GrammarSource source) {
    return switch (source) {
      case GrammarSource.Inline(var type, var content) -> new Special.Inline(type, content);
      case GrammarSource.Remote(var uri) -> new Special.Remote(uri.toString());
    };
  }

  static List<Moml> record(RecordRequest request, boolean baseOnly) {
    if (baseOnly) {
      throw new MediaException.Unsupported("Recordings need more than base MSML");
    }
    var direction =
        switch (request.direction()) {
          case SEND -> Special.Direction.SEND;
          case RECV -> Special.Direction.RECV;
          case DUPLEX -> Special.Direction.DUPLEX;
        };
    return List.of(
        setup(null, Set.of(Names.RECORD_STARTED)),
        new Special.Recording(
            null,
            request.file() == null ? null : request.file().toString(),
            request.format(),
            request.encoding() == RecordRequest.Encoding.MULAW ? "PCMU" : "L16",
            direction,
            request.mix(),
            request.startBeep(),
            request.stopBeep(),
            request.startPaused(),
            request.maxDuration(),
            null,
            request.initialTimeout(),
            request.finalTimeout(),
            request.append()),
        Moml.Exit.of("record.end", "record.len", "record.size", "record.recordid"));
  }
}
