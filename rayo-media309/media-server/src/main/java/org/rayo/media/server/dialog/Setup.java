// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.dialog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.Moml;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.msml.Special;

/** What all {@code x:setup} of a dialog say together. */
record Setup(
    @Nullable String group,
    @Nullable String voice,
    Set<String> events,
    List<Special.Control> controls) {
  private static final Pattern TRIGGER =
      Pattern.compile("key|play\\.(start|end)|record\\.end|input\\.(end|match\\.[0-9]{1,3})");
  private static final Pattern ACTION =
      Pattern.compile(
          "play\\.(stop|pause|resume|forward|backward|faster|slower|normalspeed|louder|softer"
              + "|normalvolume)|record\\.(stop|pause|resume|cancel)|input\\.(stop|promptdone)");

  static Setup of(List<Moml> body) throws MsmlException {
    String group = null;
    String voice = null;
    Set<String> events = new HashSet<>();
    List<Special.Control> controls = new ArrayList<>();
    for (var step : body) {
      if (step instanceof Special.Setup setup) {
        group = setup.group() == null ? group : setup.group();
        voice = setup.voice() == null ? voice : setup.voice();
        events.addAll(setup.events());
        controls.addAll(setup.controls());
      }
    }
    for (var control : controls) {
      if (!TRIGGER.matcher(control.trigger()).matches()
          || !ACTION.matcher(control.action()).matches()) {
        throw new MsmlException(
            Code.INVALID_VALUE,
            "No run time control: on " + control.trigger() + " do " + control.action());
      }
    }
    return new Setup(group, voice, Set.copyOf(events), List.copyOf(controls));
  }
}
