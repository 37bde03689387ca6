// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.dialog;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.record.RecordEnd;
import org.rayo.media.engine.record.RecordListener;
import org.rayo.media.engine.record.RecordRequest;
import org.rayo.media.engine.record.Recording;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.Moml;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.msml.Names;
import org.rayo.media.msml.Special;

/** {@code <record>} and {@code x:record}. */
final class RecordPrimitive extends Primitive {
  private final RecordRequest request;
  private final @Nullable String destination;
  private final @Nullable Character terminationKey;
  private final List<Moml.Action> exit;
  private final @Nullable Prompt prompt;
  private @Nullable Recording recording;
  private boolean cancelled;

  private RecordPrimitive(
      DialogRun dialog,
      @Nullable String id,
      RecordRequest request,
      @Nullable String destination,
      Moml.@Nullable Recording base) {
    super(dialog, "record", id);
    this.request = request;
    this.destination = destination;
    this.terminationKey = base == null ? null : base.terminationKey();
    this.exit = base == null ? List.of() : base.exit();
    this.prompt =
        base == null || base.prompt() == null
            ? null
            : new Prompt(dialog, base.prompt(), this::prompted);
  }

  /** What the party says, as the RFC has it. */
  static RecordPrimitive of(DialogRun dialog, Moml.Recording record) throws MsmlException {
    if (record.append()) {
      throw new MsmlException(Code.UNSUPPORTED_ATTRIBUTE, "Recordings are not appended to files");
    }
    var format = record.format().toLowerCase(Locale.ROOT);
    if (!format.contains("wav")) {
      throw new MsmlException(
          Code.UNSUPPORTED_ATTRIBUTE, "Recordings are in wav format, not in " + record.format());
    }
    boolean mulaw = format.contains("mulaw") || format.contains("ulaw") || format.contains("pcmu");
    var base =
        RecordRequest.wav()
            .withFormat(
                "wav", mulaw ? RecordRequest.Encoding.MULAW : RecordRequest.Encoding.LINEAR16)
            .withDirection(RecordRequest.Direction.SEND, true)
            .withStartPaused(record.suspended())
            .withMaxDuration(record.maxTime())
            .withTimeouts(record.preSpeech(), record.postSpeech());
    var request = named(base, record.destination());
    return new RecordPrimitive(dialog, record.id(), request, record.destination(), record);
  }

  static RecordPrimitive of(DialogRun dialog, Special.Recording record) throws MsmlException {
    if (record.minDuration() != null) {
      throw new MsmlException(Code.UNSUPPORTED_ATTRIBUTE, "There is no least duration here");
    }
    var base =
        RecordRequest.wav()
            .withFormat(record.format(), encoding(record.codec()))
            .withDirection(
                switch (record.direction()) {
                  case SEND -> RecordRequest.Direction.SEND;
                  case RECV -> RecordRequest.Direction.RECV;
                  case DUPLEX -> RecordRequest.Direction.DUPLEX;
                },
                record.mix())
            .withBeeps(record.startBeep(), record.stopBeep())
            .withStartPaused(record.suspended())
            .withMaxDuration(record.maxDuration())
            .withTimeouts(record.initialTimeout(), record.finalTimeout())
            .withOwner(dialog.stage().name() + "/" + dialog.name(), record.append());
    var request = named(base, record.destination());
    return new RecordPrimitive(dialog, record.id(), request, record.destination(), null);
  }

  private static RecordRequest.Encoding encoding(@Nullable String codec) throws MsmlException {
    return switch (codec) {
      case null -> RecordRequest.Encoding.LINEAR16;
      case "L16" -> RecordRequest.Encoding.LINEAR16;
      case "PCMU" -> RecordRequest.Encoding.MULAW;
      default ->
          throw new MsmlException(
              Code.UNSUPPORTED_ATTRIBUTE, "Recordings are in L16 or PCMU, not in " + codec);
    };
  }

  /** The engine sees to it that it stays in its folder. */
  private static RecordRequest named(RecordRequest request, @Nullable String destination)
      throws MsmlException {
    if (destination == null) {
      return request;
    }
    try {
      return request.withFile(path(destination));
    } catch (IllegalArgumentException e) {
      throw new MsmlException(Code.INVALID_VALUE, "No place for a recording: " + destination, e);
    }
  }

  /** {@code file://name.wav}, which the RFC has, names no host. */
  private static Path path(String destination) throws MsmlException {
    var uri = URI.create(destination);
    if (uri.getScheme() == null) {
      return Path.of(uri.getPath());
    } else if (!uri.getScheme().equalsIgnoreCase("file")) {
      throw new MsmlException(
          Code.UNSUPPORTED_ATTRIBUTE, "Recordings go to files, not to " + destination);
    }
    var host = uri.getAuthority() == null ? "" : uri.getAuthority();
    return Path.of(host + uri.getPath());
  }

  @Override
  void begin() throws MsmlException {
    if (prompt == null) {
      record();
    } else {
      prompt.begin();
    }
  }

  private void record() throws MsmlException {
    var party = dialog().stage().party();
    recording = Refusals.translate(() -> party.record(request, new Ears()));
  }

  private void prompted() {
    if (isOver()) {
      return;
    }
    try {
      record();
    } catch (MsmlException e) {
      failed(e.code(), e.getMessage());
    }
  }

  /** Calls come on threads of the engine. */
  private final class Ears implements RecordListener {
    @Override
    public void started() {
      dialog().stage().run(() -> report(Names.RECORD_STARTED));
    }

    @Override
    public void ended(RecordEnd end) {
      dialog().stage().run(() -> RecordPrimitive.this.ended(end));
    }
  }

  private void ended(RecordEnd end) {
    if (end.reason() == RecordEnd.Reason.ERROR) {
      failed(Code.INTERNAL_ERROR, end.error());
      return;
    }
    var deleted = cancelled && delete(end.file());
    var reason =
        switch (end.reason()) {
          case MAX_DURATION -> "record.complete.maxlength";
          case INITIAL_TIMEOUT -> "record.failed.prespeech";
          case FINAL_TIMEOUT -> "record.complete.postspeech";
          case LEG_CLOSED -> Names.END_DROPPED;
          default -> stopReason();
        };
    over(
        variables(
            "record.end",
            reason,
            "record.len",
            end.duration().toMillis() + "ms",
            "record.size",
            Long.toString(deleted ? 0 : end.size()),
            "record.recordid",
            destination == null ? end.file().toString() : destination),
        exit,
        "record.end");
  }

  private static boolean delete(Path file) {
    try {
      Files.deleteIfExists(file);
      return true;
    } catch (IOException e) {
      System.getLogger(RecordPrimitive.class.getName())
          .log(System.Logger.Level.WARNING, "A cancelled recording stays", e);
      return false;
    }
  }

  private void report(String name) {
    var now = recording;
    report(name, Names.OFFSET, now == null ? "0" : Long.toString(now.duration().toMillis()));
  }

  @Override
  void key(char key) {
    if (recording == null && prompt != null && prompt.mayBarge()) {
      prompt.stop();
    } else if (terminationKey != null && terminationKey == key) {
      stop("record.complete.termkey");
    }
  }

  @Override
  void receive(String event) {
    var running = recording;
    if (running == null) {
      if (event.startsWith("terminate") && prompt != null) {
        prompt.stop();
        over(variables("record.end", stopReason(), "record.len", "0ms"), exit, "record.end");
      }
      return;
    }
    switch (event.split("\\.", 2)[0]) {
      case "pause" -> {
        if (running.pause()) {
          report(Names.RECORD_PAUSED);
        }
      }
      case "resume" -> {
        if (running.resume()) {
          report(Names.RECORD_RESUMED);
        }
      }
      case "toggle-state" -> receive(running.isPaused() ? "resume" : "pause");
      case "terminate" -> {
        cancelled = event.equals("terminate.cancelled");
        running.stop();
      }
      case "nospeech" -> {
        if (running.duration().isZero()) {
          stop("record.failed.prespeech");
        }
      }
      default -> {} // RFC 5707 section 9.3: what is not known has no effect
    }
  }
}
