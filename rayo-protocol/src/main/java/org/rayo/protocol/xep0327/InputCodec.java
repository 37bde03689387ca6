// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO_INPUT;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.codec.ElementCodec;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.codec.RefusedException;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.input.Input.Grammar;
import org.rayo.protocol.xml.EnumNames;
import org.rayo.protocol.xml.XmlElement;

/**
 * {@code <input/>} (XEP-0327 section 6.6.2). Text and schema disagree about an absent mode: it is
 * any, as the text says. {@code speech} is an older word for voice.
 */
final class InputCodec extends ElementCodec<Input> {
  private static final String MODE = "mode";
  private static final String LANGUAGE = "en-US";
  private static final double SENSITIVITY = 0.5;
  private static final String NLSML = "application/nlsml+xml";
  private static final String DTMF_KEYS = "0123456789ABCD*#";

  private final GrammarCodec grammars = new GrammarCodec();

  InputCodec() {
    super(Input.class, RAYO_INPUT, "input");
  }

  @Override
  public Input read(ElementCursor in) {
    return new Input(
        mode(in),
        terminator(in.optional("terminator")),
        in.optional("recognizer"),
        language(in.optional("language")),
        in.timeout("initial-timeout"),
        in.timeout("inter-digit-timeout"),
        in.timeout("recognition-timeout"),
        in.fraction("sensitivity", SENSITIVITY),
        in.fraction("min-confidence", 0),
        in.timeout("max-silence"),
        matchContentType(in.optional("match-content-type")),
        grammars(in),
        Headers.read(in));
  }

  private static Input.Mode mode(ElementCursor in) {
    return "speech".equals(in.optional(MODE))
        ? Input.Mode.VOICE
        : in.choice(MODE, Input.Mode.class, Input.Mode.ANY);
  }

  private static @Nullable Character terminator(@Nullable String value) {
    if (value == null) {
      return null;
    }
    char key = value.length() == 1 ? Character.toUpperCase(value.charAt(0)) : ' ';
    if (DTMF_KEYS.indexOf(key) < 0) {
      throw RefusedException.badRequest("terminator is one of the keys " + DTMF_KEYS);
    }
    return key;
  }

  private static String language(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return LANGUAGE;
    }
    try {
      new Locale.Builder().setLanguageTag(value.strip());
      return value.strip();
    } catch (IllformedLocaleException e) {
      throw RefusedException.badRequest("language is no tag of BCP 47: " + e.getMessage());
    }
  }

  private static String matchContentType(@Nullable String value) {
    if (value != null && !value.strip().equals(NLSML)) {
      throw RefusedException.unsupported("the one match-content-type is " + NLSML);
    }
    return NLSML;
  }

  private List<Grammar> grammars(ElementCursor in) {
    var found = in.children(RAYO_INPUT, "grammar").stream().map(grammars::readStrictly).toList();
    if (found.isEmpty()) {
      throw RefusedException.badRequest("<input/> needs a <grammar/>");
    }
    return found;
  }

  @Override
  public void write(Input input, XmlElement.Builder out) {
    out.attribute(MODE, EnumNames.of(input.mode()))
        .attribute("terminator", input.terminator())
        .attribute("recognizer", input.recognizer())
        .attribute("language", input.language().equals(LANGUAGE) ? null : input.language())
        .attribute("initial-timeout", Millis.of(input.initialTimeout()))
        .attribute("inter-digit-timeout", Millis.of(input.interDigitTimeout()))
        .attribute("recognition-timeout", Millis.of(input.recognitionTimeout()))
        .attribute("sensitivity", input.sensitivity() == SENSITIVITY ? null : input.sensitivity())
        .attribute("min-confidence", input.minConfidence() == 0 ? null : input.minConfidence())
        .attribute("max-silence", Millis.of(input.maxSilence()))
        .attribute(
            "match-content-type",
            input.matchContentType().equals(NLSML) ? null : input.matchContentType());
    input.grammars().forEach(grammar -> out.child(grammars.write(grammar)));
    Headers.write(input.headers(), out);
  }
}
