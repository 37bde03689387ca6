// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.input.DtmfCollector;
import org.rayo.media.engine.input.InputEnd;
import org.rayo.media.engine.input.InputListener;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.Names;

/** A collection over there. */
final class RemoteCollector extends RemoteDialog implements DtmfCollector {
  private final InputListener listener;
  private boolean started;

  RemoteCollector(RemoteParty party, String name, InputListener listener) {
    super(party, name);
    this.listener = listener;
  }

  @Override
  public boolean startTimers() {
    return tell("promptdone");
  }

  @Override
  public boolean stop() {
    return tell("terminate");
  }

  @Override
  String endName() {
    return "input.end";
  }

  @Override
  void progress(Event event) {
    var key = event.value(Names.KEY);
    if (event.name().equals(Names.INPUT_KEY) && key != null && !key.isEmpty()) {
      if (!started) {
        started = true;
        listener.inputStarted();
      }
      listener.digit(key.charAt(0));
    }
  }

  @Override
  void ended(String end, Event exit) {
    var digits = text(exit.value("input.digits"));
    listener.ended(
        switch (end) {
          case "input.match" ->
              new InputEnd.Match(
                  digits,
                  text(exit.value("input.tag")),
                  (int) millis(exit.value("input.pattern")).toMillis(),
                  text(exit.value("input.nlsml")));
          case "input.noinput" -> new InputEnd.NoInput();
          case "input.nomatch" -> new InputEnd.NoMatch(digits);
          default -> new InputEnd.Stopped();
        });
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  @Override
  void endDropped(@Nullable Event exit) {
    listener.ended(new InputEnd.LegClosed());
  }

  @Override
  void endLost(String why) {
    listener.ended(new InputEnd.LegClosed());
  }

  @Override
  void endMissing() {
    listener.ended(new InputEnd.Stopped());
  }
}
