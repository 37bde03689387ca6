// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.MediaException;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.Names;
import org.rayo.media.msml.Request;

/** Something that runs on a party. Events come one at a time; the end is told once. */
abstract class RemoteDialog {
  /** Grammars are fetched before a dialog starts. */
  static final Duration START_LIMIT = Duration.ofSeconds(20);

  private final RemoteParty party;
  private final String name;
  private final AtomicBoolean over = new AtomicBoolean();

  RemoteDialog(RemoteParty party, String name) {
    this.party = party;
    this.name = name;
  }

  final String name() {
    return name;
  }

  final String id() {
    return party.id() + "/dialog:" + name;
  }

  final RemoteParty party() {
    return party;
  }

  final boolean isOver() {
    return over.get();
  }

  /**
   * It ended.
   *
   * @param end {@code play.end} and so on, or {@link Names#END_FAILED}
   */
  abstract void ended(String end, Event exit);

  /**
   * Its party has gone.
   *
   * @param exit null when nothing more was heard of it
   */
  abstract void endDropped(@Nullable Event exit);

  /** The media server has gone. */
  abstract void endLost(String why);

  /** It ended, and the former owner was told. */
  abstract void endMissing();

  /** Something else happened. */
  abstract void progress(Event event);

  /** The name of the value that says how it ended. */
  abstract String endName();

  final void event(Event event) {
    if (!isExit(event)) {
      if (!isOver()) {
        progress(event);
      }
      return;
    }
    var end = event.value(endName());
    var status = event.value(Event.STATUS);
    var word = end == null ? (status == null ? "" : Names.END_FAILED) : end;
    if (word.equals(Names.END_DROPPED) && mayGoOnElsewhere()) {
      return; // Names.GONE_EVENT follows
    }
    end(
        () -> {
          if (word.equals(Names.END_DROPPED)) {
            endDropped(event);
          } else {
            ended(word, event);
          }
        });
  }

  /** Whether the media server gave its party up, and nothing is lost with this dialog. */
  private boolean mayGoOnElsewhere() {
    return !hasResults() && !party.isClosed() && !party.server().baseOnly();
  }

  /** Whether what was done so far is worth something. */
  boolean hasResults() {
    return false;
  }

  private static boolean isExit(Event event) {
    return event.name().equals(Event.DIALOG_EXIT) || event.name().startsWith("moml.");
  }

  private void end(Runnable report) {
    if (over.compareAndSet(false, true)) {
      report.run();
      party.over(this);
    }
  }

  final void dropped() {
    end(() -> endDropped(null));
  }

  final void lost(String why) {
    end(() -> endLost(why));
  }

  final void missing() {
    end(this::endMissing);
  }

  /** Tells the running dialog something; false when that cannot be, because it is over. */
  final boolean tell(String event) {
    return perform(new Request.Send(event, id(), null, null));
  }

  final boolean perform(Request request) {
    if (isOver() || party.isClosed()) {
      return false;
    }
    try {
      party.server().control().execute(request);
      return true;
    } catch (MediaException e) {
      System.getLogger(RemoteDialog.class.getName())
          .log(System.Logger.Level.DEBUG, "{0} does not do it: {1}", name, e.getMessage());
      return false;
    }
  }

  static Duration millis(@Nullable String text) {
    if (text == null) {
      return Duration.ZERO;
    }
    var number = text.endsWith("ms") ? text.substring(0, text.length() - 2) : text;
    try {
      return number.endsWith("s")
          ? Duration.ofMillis(Math.round(1000 * Double.parseDouble(number.replace("s", ""))))
          : Duration.ofMillis(Long.parseLong(number.strip()));
    } catch (NumberFormatException e) {
      return Duration.ZERO;
    }
  }

  /** What went wrong, in the media server's words. */
  static String description(Event exit, String end) {
    var text = exit.value(Event.DESCRIPTION);
    return text == null ? "The media server says: " + end : text;
  }
}
