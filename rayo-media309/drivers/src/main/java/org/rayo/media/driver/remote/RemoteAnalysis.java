// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.progress.ProgressAnalysis;
import org.rayo.media.engine.progress.ProgressEnd;
import org.rayo.media.engine.progress.ProgressListener;
import org.rayo.media.engine.progress.ProgressSignal;
import org.rayo.media.engine.progress.SignalKind;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.Names;

/** An analysis over there. */
final class RemoteAnalysis extends RemoteDialog implements ProgressAnalysis {
  /** Of a variable that was never set. */
  private static final String UNDEFINED = "undefined";

  private final ProgressListener listener;

  RemoteAnalysis(RemoteParty party, String name, ProgressListener listener) {
    super(party, name);
    this.listener = listener;
  }

  @Override
  public boolean stop() {
    return tell("terminate");
  }

  @Override
  String endName() {
    return Names.CPA_END;
  }

  @Override
  void progress(Event event) {
    var signal = signal(event);
    if (event.name().equals(Names.CPA_SIGNAL) && signal != null) {
      listener.signal(signal);
    }
  }

  /** Null when the media server says nothing that is understood. */
  private static @Nullable ProgressSignal signal(Event event) {
    var type = event.value(Names.CPA_TYPE);
    var value = event.value(Names.CPA_VALUE);
    int heard = (int) millis(event.value(Names.CPA_HEARD)).toMillis();
    return type == null
        ? null
        : SignalKind.of(type)
            .map(kind -> new ProgressSignal(kind, heard, UNDEFINED.equals(value) ? null : value))
            .orElse(null);
  }

  @Override
  void ended(String end, Event exit) {
    var signal = signal(exit);
    if (end.equals("cpa.signal") && signal != null) {
      listener.ended(new ProgressEnd.Found(signal));
    } else {
      listener.ended(
          end.equals("cpa.noinput") ? new ProgressEnd.NoInput() : new ProgressEnd.Stopped());
    }
  }

  @Override
  void endDropped(@Nullable Event exit) {
    listener.ended(new ProgressEnd.LegClosed());
  }

  @Override
  void endLost(String why) {
    listener.ended(new ProgressEnd.LegClosed());
  }

  @Override
  void endMissing() {
    listener.ended(new ProgressEnd.Stopped());
  }
}
