// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every tone is heard by the detector that it is for, and by no other, with all of them listening:
 * 1.5 % too low and too high, at -10 and -20 dB, in noise down to 15 dB below it.
 */
class TonesTest {
  private static final String[] ALL = {
    "beep:1",
    "dtmf:1",
    "vad:1",
    "speech:1",
    "fax-ced:1",
    "fax-cng:1",
    "ring:1",
    "busy:1",
    "congestion:1",
    "sit:1",
    "modem:1",
    "offhook:1"
  };

  private record Case(
      String name, String plan, List<String> expected, UnaryOperator<Sounds> sound) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case tone(
      String name, String plan, List<String> expected, UnaryOperator<Sounds> sound) {
    return new Case(name, plan, expected, sound);
  }

  private static Case cadence(
      String plan, String kind, int times, int rounds, int[] millis, double... hertz) {
    return new Case(
        plan + " " + kind,
        plan,
        java.util.Collections.nCopies(times, kind),
        s -> s.cadence(rounds, 0.1, millis, hertz));
  }

  private static int[] ms(int... millis) {
    return millis;
  }

  static Stream<Case> tones() {
    return Stream.of(
        tone("N06 beep of 0.2 s", "us", List.of("BEEP"), s -> s.tone(200, 600)),
        tone("N06 beep of 0.3 s", "itu", List.of("BEEP"), s -> s.tone(300, 1000)),
        tone("N06 beep of 1 s", "de", List.of("BEEP"), s -> s.tone(1000, 1400)),
        tone(
            "N07 keys",
            "us",
            List.of("DTMF=5", "DTMF=D"),
            s -> s.tone(60, 770, 1336).silence(60).tone(100, 941, 1633)),
        tone("N07 key of 40 ms", "us", List.of("DTMF=1"), s -> s.tone(40, 697, 1209)),
        tone("N07 twist", "us", List.of("DTMF=1"), s -> s.twist(6).tone(80, 697, 1209)),
        tone("N07 reverse twist", "us", List.of("DTMF=#"), s -> s.twist(-6).tone(80, 941, 1477)),
        tone("N10 CED", "us", List.of("FAX_CED"), s -> s.tone(3000, 2100)),
        tone("N10 CNG", "us", List.of("BEEP", "FAX_CNG"), s -> s.tone(500, 1100)),
        tone("N12 V.25 with reversals", "us", List.of("MODEM"), s -> s.reversing(3000, 450, 2100)),
        tone("N12 V.22", "us", List.of("MODEM"), s -> s.tone(2500, 2250)),
        tone(
            "N11 SIT", "us", List.of("SIT"), s -> s.tone(330, 950).tone(330, 1400).tone(330, 1800)),
        tone(
            "N11 SIT with gaps",
            "us",
            List.of("SIT"),
            s -> s.tone(274, 913.8).silence(10).tone(274, 1370.6).silence(10).tone(380, 1776.7)),
        cadence("us", "RING", 2, 2, ms(2000, 4000), 440, 480),
        cadence("us", "BUSY", 1, 5, ms(500, 500), 480, 620),
        cadence("us", "CONGESTION", 1, 8, ms(250, 250), 480, 620),
        cadence("us", "OFFHOOK", 1, 15, ms(100, 100), 1400, 2060, 2450, 2600),
        cadence("uk", "RING", 2, 2, ms(400, 200, 400, 2000), 400, 450),
        cadence("uk", "BUSY", 1, 5, ms(375, 375), 400),
        cadence("uk", "CONGESTION", 1, 4, ms(400, 350, 225, 525), 400),
        cadence("de", "RING", 2, 2, ms(1000, 4000), 425),
        cadence("de", "BUSY", 1, 5, ms(480, 480), 425),
        cadence("de", "CONGESTION", 1, 8, ms(240, 240), 425),
        cadence("fr", "RING", 2, 2, ms(1500, 3500), 440),
        cadence("fr", "BUSY", 1, 5, ms(500, 500), 440),
        cadence("itu", "RING", 2, 2, ms(1000, 4000), 425),
        cadence("itu", "BUSY", 1, 5, ms(500, 500), 425),
        cadence("itu", "CONGESTION", 1, 8, ms(250, 250), 425));
  }

  @ParameterizedTest
  @MethodSource("tones")
  @DisplayName("N06 N07 N10 N11 N12 a tone is told by its detector and by no other")
  void told(Case tone) {
    for (double pitch : new double[] {0.985, 1, 1.015}) {
      for (double level : new double[] {-10, -20}) {
        for (double noise : new double[] {-80, -35}) {
          var sounds = new Sounds(7).pitch(pitch).level(level).silence(500);
          var heard = tone.sound.apply(sounds).silence(2500).noise(noise).heardBy(all(tone.plan));
          assertThat(Sounds.names(heard).stream().map(n -> n.replaceAll("BEEP=.*", "BEEP")))
              .as("pitch %s, level %s, noise %s", pitch, level, noise)
              .containsExactlyInAnyOrderElementsOf(tone.expected);
        }
      }
    }
  }

  private static String[] all(String plan) {
    return Arrays.stream(ALL)
        .map(
            grammar ->
                grammar.matches("(ring|busy|congestion|beep|vad|speech):1")
                    ? grammar + "?plan=" + plan
                    : grammar)
        .toArray(String[]::new);
  }

  @Test
  @DisplayName("N04 N06 the pitch of a beep and its length are told")
  void pitchAndLength() {
    var beep = new Sounds(1).silence(300).tone(400, 1000).silence(300).heardBy("beep:1").getFirst();
    assertThat(Integer.parseInt(beep.value())).isBetween(990, 1010);
    assertThat(beep.millis()).isBetween(360, 420);
  }

  @Test
  @DisplayName("N04 N07 the length of a key is told")
  void lengthOfAKey() {
    var key = new Sounds(1).silence(300).tone(250, 697, 1209).silence(300).heardBy("dtmf:1");
    assertThat(key.getFirst().millis()).isBetween(225, 275);
  }

  @Test
  @DisplayName("N03 what is shorter, longer, lower, higher or less loud than asked for is no beep")
  void limits() {
    var beep = new Sounds(1).silence(300).tone(400, 1000).silence(300).pcm();
    Map.of(
            "minDuration=500", 0,
            "maxDuration=300", 0,
            "minFrequency=1100", 0,
            "maxFrequency=900", 0,
            "minVolume=-10", 0,
            "minVolume=-20", 1)
        .forEach(
            (parameter, count) ->
                assertThat(Sounds.listen(beep, "beep:1?" + parameter))
                    .as(parameter)
                    .hasSize(count));
  }

  @Test
  @DisplayName("N11 busy is told once as long as it lasts, and again after a pause")
  void oncePerTrain() {
    var busy = new int[] {500, 500};
    assertThat(
            new Sounds(1)
                .cadence(12, 0, busy, 425)
                .silence(5000)
                .cadence(6, 0, busy, 425)
                .namesHeardBy("busy:1"))
        .containsExactly("BUSY", "BUSY");
  }

  @Test
  @DisplayName("N11 a tone without the rhythm of the plan is none of its tones")
  void otherRhythm() {
    for (int[] millis : List.of(ms(3000, 1000), ms(150, 150), ms(700, 200), ms(10_000, 100))) {
      assertThat(
              new Sounds(1)
                  .silence(500)
                  .cadence(6, 0, millis, 425)
                  .silence(3000)
                  .namesHeardBy("ring:1", "busy:1", "congestion:1"))
          .as("%s", Arrays.toString(millis))
          .isEmpty();
    }
  }

  @Test
  @DisplayName("N06 N08 N11 noise is nothing")
  void noise() {
    for (double level : new double[] {-60, -45, -35}) {
      assertThat(new Sounds(3).silence(20_000).noise(level).namesHeardBy(all("us"))).isEmpty();
    }
  }
}
