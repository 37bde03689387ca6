// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.MediaException.Unsupported;

/** The call progress tones of a country (ITU-T E.180 and its supplement 2). */
public record TonePlan(String name, Map<SignalKind, Cadence> tones) {

  /** The kinds of signal that differ from country to country. */
  static final Set<SignalKind> TONES =
      EnumSet.of(SignalKind.RING, SignalKind.BUSY, SignalKind.CONGESTION, SignalKind.OFFHOOK);

  /**
   * A tone that comes and goes.
   *
   * @param hertz what sounds at the same time
   * @param millis sound, silence, sound, silence and so on
   */
  record Cadence(List<Integer> hertz, List<Integer> millis) {}

  private static final List<TonePlan> ALL =
      List.of(
          plan(
              "itu",
              tone(List.of(425), 1000, 4000),
              tone(List.of(425), 500, 500),
              tone(List.of(425), 250, 250),
              null),
          plan(
              "us",
              tone(List.of(440, 480), 2000, 4000),
              tone(List.of(480, 620), 500, 500),
              tone(List.of(480, 620), 250, 250),
              tone(List.of(1400, 2060, 2450, 2600), 100, 100)),
          plan(
              "uk",
              tone(List.of(400, 450), 400, 200, 400, 2000),
              tone(List.of(400), 375, 375),
              tone(List.of(400), 400, 350, 225, 525),
              null),
          plan(
              "de",
              tone(List.of(425), 1000, 4000),
              tone(List.of(425), 480, 480),
              tone(List.of(425), 240, 240),
              null),
          plan(
              "fr",
              tone(List.of(440), 1500, 3500),
              tone(List.of(440), 500, 500),
              tone(List.of(440), 250, 250),
              null));

  private static TonePlan plan(
      String name, Cadence ring, Cadence busy, Cadence congestion, @Nullable Cadence offhook) {
    var tones = new EnumMap<SignalKind, Cadence>(SignalKind.class);
    tones.put(SignalKind.RING, ring);
    tones.put(SignalKind.BUSY, busy);
    tones.put(SignalKind.CONGESTION, congestion);
    if (offhook != null) {
      tones.put(SignalKind.OFFHOOK, offhook);
    }
    return new TonePlan(name, Map.copyOf(tones));
  }

  private static Cadence tone(List<Integer> hertz, Integer... millis) {
    return new Cadence(hertz, List.of(millis));
  }

  /**
   * @throws Unsupported for a name that is not known
   */
  static TonePlan named(String name) {
    for (var plan : ALL) {
      if (plan.name.equals(name)) {
        return plan;
      }
    }
    var names = ALL.stream().map(TonePlan::name).toList();
    throw new Unsupported("There is no tone plan " + name + ", only " + names);
  }

  @Nullable Cadence tone(SignalKind kind) {
    return tones.get(kind);
  }

  /** The different sounds of the plan, whatever they mean. */
  Collection<List<Integer>> sounds() {
    return tones.values().stream().map(Cadence::hertz).distinct().toList();
  }
}
