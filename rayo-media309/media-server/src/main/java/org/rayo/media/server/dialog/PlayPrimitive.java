// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.dialog;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.MediaException;
import org.rayo.media.engine.play.PlayEnd;
import org.rayo.media.engine.play.PlayListener;
import org.rayo.media.engine.play.PlayRequest;
import org.rayo.media.engine.play.PlaySource;
import org.rayo.media.engine.play.Player;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.Extension;
import org.rayo.media.msml.Moml;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.msml.Names;

/** {@code <play>}. */
final class PlayPrimitive extends Primitive implements Playing {
  /** RFC 5707 says 3 s; JSR-309 leaves it open. */
  private static final Duration SKIP = Duration.ofSeconds(3);

  private static final int MAX_SOURCES = 200;

  private final Moml.Play play;
  private @Nullable Player player;
  private int louder;
  private int faster;

  PlayPrimitive(DialogRun dialog, Moml.Play play) {
    super(dialog, "play", play.id());
    this.play = play;
  }

  static PlayRequest request(Moml.Play play, @Nullable String voice) throws MsmlException {
    List<PlaySource> sources = new ArrayList<>();
    for (var item : play.items()) {
      add(sources, item);
    }
    return Refusals.translate(
        () ->
            new PlayRequest(
                sources,
                orZero(play.offset()),
                play.suspended(),
                orZero(play.interval()),
                play.iterate() == Moml.FOREVER ? 0 : play.iterate(),
                play.maxTime(),
                voice));
  }

  private static void add(List<PlaySource> sources, Moml.Item item) throws MsmlException {
    int times = item instanceof Moml.Audio(var _, var rounds) ? rounds : 1;
    if (times < 1 || sources.size() + times > MAX_SOURCES) {
      throw new MsmlException(
          Code.INVALID_VALUE, "At most " + MAX_SOURCES + " items; repeat the play for more");
    }
    var source = Refusals.translate(() -> source(item));
    for (int i = 0; i < times; i++) {
      sources.add(source);
    }
  }

  private static PlaySource source(Moml.Item item) {
    return switch (item) {
      case Moml.Audio(var uri, var _) -> document(uri);
      case Moml.Tts(var uri, var _, var _) when uri != null -> document(uri);
      case Moml.Tts(var _, var text, var _) ->
          text.startsWith("<") ? PlaySource.ssml(text) : PlaySource.text(text);
      case Moml.Variable(var type, var _, var value) when type.equals("digits") ->
          PlaySource.text(String.join(" ", value.split("")));
      case Moml.Variable(var type, var _, var value) when type.equals("number") ->
          PlaySource.text(value);
      case Moml.Variable(var type, var _, var _) ->
          throw new MediaException.Unsupported("No <var> of type " + type);
    };
  }

  private static PlaySource document(String uri) {
    if (!DataUri.is(uri)) {
      return new PlaySource.Remote(URI.create(uri));
    }
    var document = DataUri.parse(uri);
    return new PlaySource.Inline(document.contentType(), document.content());
  }

  private static Duration orZero(@Nullable Duration duration) {
    return duration == null ? Duration.ZERO : duration;
  }

  @Override
  void begin() throws MsmlException {
    var request = request(play, dialog().setup().voice());
    var party = dialog().stage().party();
    player = Refusals.translate(() -> party.play(request, new Ears()));
  }

  /** Calls come on threads of the engine. */
  private final class Ears implements PlayListener {
    @Override
    public void started() {
      dialog().stage().run(PlayPrimitive.this::started);
    }

    @Override
    public void ended(PlayEnd end) {
      dialog().stage().run(() -> PlayPrimitive.this.ended(end));
    }
  }

  private void started() {
    if (!isOver()) {
      report(Names.PLAY_STARTED, Names.OFFSET, offset());
      dialog().stage().fire(dialog().group(), "play.start");
    }
  }

  private void ended(PlayEnd end) {
    if (end.reason() == PlayEnd.Reason.ERROR) {
      failed(Code.FETCH_FAILED, end.error());
      return;
    }
    var millis = Long.toString(end.position().toMillis());
    var reason =
        switch (end.reason()) {
          case FINISHED -> "play.complete";
          case MAX_TIME -> Names.END_MAX_TIME;
          case LEG_CLOSED -> Names.END_DROPPED;
          default -> stopReason();
        };
    over(
        variables("play.end", reason, "play.amt", millis + "ms", Names.OFFSET, millis),
        play.exit(),
        "play.end");
  }

  private String offset() {
    return player == null ? "0" : Long.toString(player.position().toMillis());
  }

  @Override
  void key(char key) {
    if (play.barge()) {
      stop("barge");
    }
  }

  @Override
  void receive(String event) {
    var running = player;
    if (running == null || isOver()) {
      return;
    }
    switch (event.split("\\.", 2)[0]) {
      case "pause" -> change(Names.PLAY_PAUSED, event, running.pause());
      case "resume" -> change(Names.PLAY_RESUMED, event, running.resume());
      case "toggle-state" -> receive(running.isPaused() ? "resume" : "pause");
      case "forward" -> running.seek(skip());
      case "backward" -> running.seek(skip().negated());
      case "restart" -> running.seek(running.position().negated());
      case "faster" -> speed(Extension.Change.UP);
      case "slower" -> speed(Extension.Change.DOWN);
      case "normalspeed" -> speed(Extension.Change.NORMAL);
      case "louder" -> volume(Extension.Change.UP);
      case "softer" -> volume(Extension.Change.DOWN);
      case "normalvolume" -> volume(Extension.Change.NORMAL);
      case "terminate" -> running.stop();
      default -> {} // RFC 5707 section 9.3: what is not known has no effect
    }
  }

  private Duration skip() {
    return play.skip() == null ? SKIP : play.skip();
  }

  @Override
  public void seek(Duration by) {
    if (player != null) {
      player.seek(by);
    }
  }

  @Override
  public void seekTo(Duration position) {
    if (player != null) {
      player.seek(position.minus(player.position()));
    }
  }

  @Override
  public void speed(Extension.Change change) {
    if (player != null) {
      var before = faster;
      faster = step(change, faster, player::speedUp, player::speedDown);
      change(Names.PLAY_SPEED, word(change), changed(change, before, faster));
    }
  }

  @Override
  public void volume(Extension.Change change) {
    if (player != null) {
      var before = louder;
      louder = step(change, louder, player::volumeUp, player::volumeDown);
      change(Names.PLAY_VOLUME, word(change), changed(change, before, louder));
    }
  }

  private static boolean changed(Extension.Change change, int before, int now) {
    return change == Extension.Change.NORMAL || before != now;
  }

  private static String word(Extension.Change change) {
    return change.name().toLowerCase(Locale.ROOT);
  }

  /** The engine counts in steps, so normal is where all of ours are undone. */
  private static int step(
      Extension.Change change, int steps, BooleanSupplier up, BooleanSupplier down) {
    return switch (change) {
      case UP -> up.getAsBoolean() ? steps + 1 : steps;
      case DOWN -> down.getAsBoolean() ? steps - 1 : steps;
      case NORMAL -> {
        int left = steps;
        while (left > 0 && down.getAsBoolean()) {
          left--;
        }
        while (left < 0 && up.getAsBoolean()) {
          left++;
        }
        yield left;
      }
    };
  }

  private void change(String event, String action, boolean changed) {
    report(
        event, Names.OFFSET, offset(), "change", action, Names.CHANGED, Boolean.toString(changed));
  }
}
