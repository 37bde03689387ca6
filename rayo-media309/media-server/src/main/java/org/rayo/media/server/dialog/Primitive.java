// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.Moml;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.msml.Names;
import org.rayo.media.msml.Special;

/** One running primitive of a dialog. Confined to the queue of its object. */
abstract class Primitive {
  private final DialogRun dialog;
  private final String kind;
  private final @Nullable String id;
  private boolean over;

  /** Why it is being stopped: an event, or a trigger. */
  private String stopReason = "terminate";

  Primitive(DialogRun dialog, String kind, @Nullable String id) {
    this.dialog = dialog;
    this.kind = kind;
    this.id = id;
  }

  static Primitive of(DialogRun dialog, Moml.Primitive primitive) throws MsmlException {
    return switch (primitive) {
      case Moml.Play play -> new PlayPrimitive(dialog, play);
      case Moml.Recording record -> RecordPrimitive.of(dialog, record);
      case Special.Recording record -> RecordPrimitive.of(dialog, record);
      case Moml.Collect collect -> new CollectPrimitive(dialog, collect);
      case Special.Input input -> new InputPrimitive(dialog, input);
      case Special.Analysis analysis -> new AnalysisPrimitive(dialog, analysis);
      case Moml.DtmfGen keys -> new KeysPrimitive(dialog, keys);
      case Special.Setup _ -> throw new IllegalArgumentException("Takes no time");
    };
  }

  final DialogRun dialog() {
    return dialog;
  }

  final String kind() {
    return kind;
  }

  final boolean answersTo(String name) {
    return name.equals(id) || name.equals(kind) || (kind.equals("collect") && name.equals("dtmf"));
  }

  /**
   * @throws MsmlException and it has not begun
   */
  abstract void begin() throws MsmlException;

  /**
   * @param event its first word; unknown ones change nothing
   */
  abstract void receive(String event);

  /** A key of the object, for those that end by keys without collecting them. */
  void key(char key) {}

  /** Stops it; {@link #over} follows. */
  final void stop(String reason) {
    stopReason = reason;
    receive("terminate");
  }

  /** A run time control did something. */
  final void controlled(String action, String trigger) {
    switch (action) {
      case "stop" -> stop(Names.END_CONTROL + trigger);
      case "cancel" -> {
        stopReason = Names.END_CONTROL + trigger;
        receive("terminate.cancelled");
      }
      default -> receive(action);
    }
  }

  final void stopBecause(String reason) {
    stopReason = reason;
  }

  final String stopReason() {
    return stopReason;
  }

  final boolean isOver() {
    return over;
  }

  /** The end of it by itself, by request, or with its object. */
  final void over(Map<String, String> variables, List<Moml.Action> actions, String trigger) {
    if (!over) {
      over = true;
      dialog.ended(this, variables, actions, trigger);
    }
  }

  /** The end of it by a failure. */
  final void failed(Code code, @Nullable String text) {
    if (!over) {
      over = true;
      var variables = Map.of(kind + ".end", Names.END_FAILED);
      dialog.failed(this, variables, code, text == null ? code.text() : text);
    }
  }

  /** Tells whoever wanted to know. */
  final void report(String name, String... pairs) {
    if (dialog.wants(name)) {
      dialog.report(Event.of(name, dialog.id(), pairs));
    }
  }

  /** In order, with nulls left out. */
  static Map<String, String> variables(@Nullable String... pairs) {
    var map = new LinkedHashMap<String, String>();
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      var name = pairs[i];
      var value = pairs[i + 1];
      if (name != null && value != null) {
        map.put(name, value);
      }
    }
    return map;
  }
}
