// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code <event>}: what a media server reports.
 *
 * @param id of the dialog or conference, or, with events of ours, of the connection
 * @param values in order; a name may be repeated
 */
public record Event(String name, String id, List<Pair> values) implements Msml {
  /** The end of a dialog, with what its {@code <exit>} names. */
  public static final String DIALOG_EXIT = "msml.dialog.exit";

  /** The active speakers: one {@code speaker} each. */
  public static final String ACTIVE_SPEAKERS = "msml.conf.asn";

  /** The conference has gone because the last one left. */
  public static final String NO_MEDIA = "msml.conf.nomedia";

  /** With {@link #DIALOG_EXIT} when it failed: a response code. */
  public static final String STATUS = "dialog.exit.status";

  /** With {@link #DIALOG_EXIT} when it failed. */
  public static final String DESCRIPTION = "dialog.exit.description";

  /** One name with its value. */
  public record Pair(String name, String value) {}

  public Event {
    values = List.copyOf(values);
  }

  /**
   * @param pairs names and values by turns
   */
  public static Event of(String name, String id, String... pairs) {
    var values =
        IntStream.range(0, pairs.length / 2)
            .mapToObj(i -> new Pair(pairs[2 * i], pairs[2 * i + 1]))
            .toList();
    return new Event(name, id, values);
  }

  /** The first value of this name. */
  public @Nullable String value(String wanted) {
    return values.stream()
        .filter(pair -> pair.name().equals(wanted))
        .map(Pair::value)
        .findFirst()
        .orElse(null);
  }

  /** All values of this name in order. */
  public List<String> all(String wanted) {
    return values.stream().filter(pair -> pair.name().equals(wanted)).map(Pair::value).toList();
  }

  /** The first value of each name. */
  public Map<String, String> map() {
    var map = new LinkedHashMap<String, String>();
    values.forEach(pair -> map.putIfAbsent(pair.name(), pair.value()));
    return map;
  }

  /** With pairs at the end. */
  public Event and(Pair... more) {
    var all = new ArrayList<>(values);
    all.addAll(Arrays.asList(more));
    return new Event(name, id, all);
  }
}
