// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

import java.util.Map;
import java.util.Set;
import org.rayo.media.engine.MediaException.InvalidDocument;
import org.rayo.media.engine.MediaException.Unsupported;

/**
 * The parameters of one grammar; docs/call-progress.md explains them. All are checked when this is
 * made, so that reading them later cannot fail.
 */
public final class WatchParameters {
  private static final int MAX_MILLIS = 60_000;

  private final Map<String, String> given;

  WatchParameters(SignalKind kind, Map<String, String> given) {
    this.given = Map.copyOf(given);
    var known = known(kind);
    for (var name : given.keySet()) {
      if (!known.contains(name)) {
        throw new Unsupported("There is no parameter " + name + " of " + kind.uri());
      }
    }
    flag("terminate", false);
    flag("inband", true);
    number("minVolume", 0, -60, 40);
    for (var name : given.keySet()) {
      if (name.endsWith("Duration") || name.endsWith("Time") || name.endsWith("Silence")) {
        millis(name, 0);
      } else if (name.endsWith("Frequency")) {
        hertz(name, 0);
      }
    }
  }

  private static Set<String> known(SignalKind kind) {
    return switch (kind) {
      case BEEP ->
          Set.of(
              "terminate",
              "plan",
              "minVolume",
              "minDuration",
              "maxDuration",
              "minFrequency",
              "maxFrequency");
      case DTMF -> Set.of("terminate", "minVolume", "inband");
      case VAD -> Set.of("terminate", "plan", "minVolume", "minSpeechDuration", "finalSilence");
      case SPEECH ->
          Set.of(
              "terminate",
              "plan",
              "minVolume",
              "minSpeechDuration",
              "finalSilence",
              "maxTime",
              "humanTime");
      case FAX_CED, MODEM -> Set.of("terminate", "minVolume", "minDuration");
      case FAX_CNG, SIT -> Set.of("terminate", "minVolume");
      case RING, BUSY, CONGESTION, OFFHOOK -> Set.of("terminate", "plan", "minVolume");
    };
  }

  String text(String name, String otherwise) {
    return given.getOrDefault(name, otherwise);
  }

  boolean flag(String name, boolean otherwise) {
    return switch (given.get(name)) {
      case null -> otherwise;
      case "true" -> true;
      case "false" -> false;
      default -> throw new InvalidDocument(name + " is true or false");
    };
  }

  int millis(String name, int otherwise) {
    return number(name, otherwise, 20, MAX_MILLIS);
  }

  int hertz(String name, int otherwise) {
    return number(name, otherwise, 100, 3800);
  }

  /** In dB: of full scale up to 0, over the background noise above. */
  int volume() {
    return number("minVolume", -40, -60, 40);
  }

  private int number(String name, int otherwise, int least, int most) {
    var value = given.get(name);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // the message says it
    }
    throw new InvalidDocument(
        name + " is a number from " + least + " to " + most + ", not '" + value + "'");
  }
}
