// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.speech;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * How text is spoken at a place in an SSML document (SSML 1.1 §3.2.4); all numbers are factors, 1 =
 * normal. Values that cannot be read leave the factor as it was, as the recommendation asks.
 */
record Prosody(@Nullable String voice, double rate, double pitch, double volume) {
  private static final Map<String, Double> RATES =
      Map.of(
          "x-slow", 0.5, "slow", 0.75, "medium", 1.0, "default", 1.0, "fast", 1.5, "x-fast", 2.0);
  private static final Map<String, Double> PITCHES =
      Map.of("x-low", 0.6, "low", 0.8, "medium", 1.0, "default", 1.0, "high", 1.25, "x-high", 1.5);
  private static final Map<String, Double> VOLUMES =
      Map.of(
          "silent", 0.0, "x-soft", 0.25, "soft", 0.5, "medium", 1.0, "default", 1.0, "loud", 1.4,
          "x-loud", 2.0);
  private static final double NORMAL_HERTZ = 100;

  static Prosody normal(@Nullable String voice) {
    return new Prosody(voice, 1, 1, 1);
  }

  Prosody withVoice(String name) {
    return new Prosody(name, rate, pitch, volume);
  }

  Prosody within(Element prosody) {
    return new Prosody(
        voice,
        clamp(factor(prosody.getAttribute("rate"), rate, RATES), 0.3, 3),
        clamp(factor(prosody.getAttribute("pitch"), pitch, PITCHES), 0.5, 2),
        clamp(volume(prosody.getAttribute("volume")), 0, 4));
  }

  private double volume(String value) {
    if (value.endsWith("dB")) {
      return volume * Math.pow(10, number(value, 2, 0) / 20);
    }
    return value.matches("[0-9.]+") ? number(value, 0, 100) / 100 : factor(value, volume, VOLUMES);
  }

  private static double factor(String value, double now, Map<String, Double> named) {
    if (named.containsKey(value)) {
      return named.getOrDefault(value, now);
    }
    if (value.endsWith("%")) {
      double percent = number(value, 1, 100);
      boolean relative = value.startsWith("+") || value.startsWith("-");
      return relative ? now * (1 + percent / 100) : percent / 100;
    }
    if (value.endsWith("st")) {
      return now * Math.pow(2, number(value, 2, 0) / 12);
    }
    if (value.endsWith("Hz")) {
      double hertz = number(value, 2, 0);
      boolean relative = value.startsWith("+") || value.startsWith("-");
      return relative ? now + hertz / NORMAL_HERTZ : hertz <= 0 ? now : hertz / NORMAL_HERTZ;
    }
    return value.isEmpty() ? now : number(value, 0, now);
  }

  private static double number(String value, int unitLength, double otherwise) {
    try {
      double number = Double.parseDouble(value.substring(0, value.length() - unitLength));
      return Double.isFinite(number) ? number : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private static double clamp(double value, double low, double high) {
    return Math.clamp(value, low, high);
  }
}
