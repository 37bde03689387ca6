// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.keep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.port.Letter;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.callcontrol.snapshot.FieldReader;
import org.rayo.callcontrol.snapshot.FieldWriter;

/**
 * What is under way around a call or mixer at one moment.
 *
 * <pre>
 * 1 next letter's number  2 letter*, see {@link LetterCodec}
 * 3 timer* {1 kind  2 subject  3 when it fires, milliseconds since 1970}
 * 4 component* {1 id  2 the command that started it, as XML}
 * </pre>
 *
 * @param next number of the next letter
 * @param letters that may not have arrived
 * @param timers when they fire
 * @param starts what the components were started with, as XML
 */
public record Backlog(
    long next, List<Letter> letters, Map<TimerKey, Instant> timers, Map<String, String> starts) {
  public static final Backlog NONE = new Backlog(1, List.of(), Map.of(), Map.of());

  public Backlog {
    letters = List.copyOf(letters);
    timers = Map.copyOf(timers);
    starts = Map.copyOf(starts);
  }

  public void write(FieldWriter out) {
    out.number(1, next);
    letters.forEach(letter -> out.message(2, m -> LetterCodec.write(letter, m)));
    timers.forEach(
        (key, when) ->
            out.message(
                3,
                m ->
                    m.text(1, key.kind().name())
                        .text(2, key.subject())
                        .number(3, when.toEpochMilli())));
    starts.forEach((id, start) -> out.message(4, m -> m.text(1, id).text(2, start)));
  }

  /**
   * @throws IllegalArgumentException for an impossible value
   */
  public static Backlog read(PartyId sender, FieldReader in) {
    var letters = new ArrayList<Letter>();
    in.messages(2).forEach(letter -> letters.add(LetterCodec.read(sender, letter)));
    var timers = new LinkedHashMap<TimerKey, Instant>();
    for (var timer : in.messages(3)) {
      var key = new TimerKey(TimerKey.Kind.valueOf(timer.text(1)), timer.text(2));
      timers.put(key, Instant.ofEpochMilli(timer.number(3)));
    }
    var starts = new LinkedHashMap<String, String>();
    in.messages(4).forEach(start -> starts.put(start.text(1), start.text(2)));
    return new Backlog(in.number(1), letters, timers, starts);
  }
}
