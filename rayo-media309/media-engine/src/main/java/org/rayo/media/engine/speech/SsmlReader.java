// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.MediaException.InvalidDocument;
import org.rayo.media.engine.speech.SpeechPart.Audio;
import org.rayo.media.engine.speech.SpeechPart.Pause;
import org.rayo.media.engine.speech.SpeechPart.Say;
import org.rayo.media.engine.speech.SpeechSynthesizer.Utterance;
import org.rayo.media.engine.xml.SafeXml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * SSML 1.1 to a list of steps. Understood: speak, p, s, audio with fallback, break, sub, say-as,
 * prosody, voice by name. {@code mark} is accepted and does nothing; {@code desc}, {@code meta},
 * {@code metadata} and {@code lexicon} are skipped; every other element counts by its text.
 */
public final class SsmlReader {
  private static final Pattern TIME =
      Pattern.compile("\\+?([0-9]{1,6}(?:\\.[0-9]{1,6})?|\\.[0-9]{1,6})(ms|s)");
  private static final double LONGEST_BREAK_MILLIS = 600_000;
  private static final Map<String, Long> STRENGTHS =
      Map.of(
          "none",
          0L,
          "x-weak",
          100L,
          "weak",
          250L,
          "medium",
          500L,
          "strong",
          1000L,
          "x-strong",
          1500L);

  private final List<String> voices;
  private final List<SpeechPart> parts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Prosody prosody;

  private SsmlReader(List<String> voices, @Nullable String voice) {
    this.voices = voices;
    this.prosody = Prosody.normal(voice);
  }

  /**
   * @param voices that a voice element may name; others are passed over
   * @param voice to begin with; null = default
   * @throws InvalidDocument when it is malformed or its root is not {@code speak}
   */
  public static List<SpeechPart> read(String ssml, List<String> voices, @Nullable String voice) {
    var root = SafeXml.parse(ssml, "SSML document");
    if (!SafeXml.name(root).equals("speak")) {
      throw new InvalidDocument(
          "An SSML document begins with <speak>, not <" + root.getTagName() + ">");
    }
    var reader = new SsmlReader(voices, voice);
    reader.children(root);
    reader.flush();
    return List.copyOf(reader.parts);
  }

  private void children(Element parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      switch (child) {
        case Element element -> element(element);
        case Text plain -> text.append(plain.getData());
        default -> {} // comments and processing instructions are not spoken
      }
    }
  }

  private void element(Element element) {
    switch (SafeXml.name(element)) {
      case "p", "s" -> {
        flush();
        children(element);
        flush();
      }
      case "break" -> pause(element);
      case "audio" -> audio(element);
      case "sub" -> text.append(' ').append(element.getAttribute("alias")).append(' ');
      case "say-as" -> text.append(' ').append(SayAs.words(element)).append(' ');
      case "prosody" -> within(prosody.within(element), element);
      case "voice" -> voice(element);
      case "mark", "desc", "meta", "metadata", "lexicon" -> {}
      default -> children(element);
    }
  }

  private void voice(Element element) {
    for (String name : element.getAttribute("name").strip().split("\\s+", -1)) {
      if (voices.contains(name)) {
        within(prosody.withVoice(name), element);
        return;
      }
    }
    children(element);
  }

  private void within(Prosody inner, Element element) {
    flush();
    var outer = prosody;
    prosody = inner;
    children(element);
    flush();
    prosody = outer;
  }

  private void pause(Element element) {
    String time = element.getAttribute("time").strip();
    String strength = element.getAttribute("strength").strip();
    long millis =
        time.isEmpty()
            ? STRENGTHS.getOrDefault(strength.isEmpty() ? "medium" : strength, -1L)
            : millis(time);
    if (millis < 0) {
      throw new InvalidDocument("Bad <break>: time '%s', strength '%s'".formatted(time, strength));
    }
    flush();
    parts.add(new Pause(millis));
  }

  private static long millis(String time) {
    var matcher = TIME.matcher(time);
    if (!matcher.matches()) {
      return -1;
    }
    double millis =
        Double.parseDouble(matcher.group(1)) * (matcher.group(2).equals("s") ? 1000 : 1);
    return millis > LONGEST_BREAK_MILLIS ? -1 : Math.round(millis);
  }

  private void audio(Element element) {
    flush();
    var fallback = new SsmlReader(voices, prosody.voice());
    fallback.prosody = prosody;
    fallback.children(element);
    fallback.flush();
    String src = element.getAttribute("src").strip();
    if (src.isEmpty()) {
      parts.addAll(fallback.parts); // SSML 1.1 §3.3.1: without src only the content is rendered
    } else {
      parts.add(new Audio(src, List.copyOf(fallback.parts)));
    }
  }

  private void flush() {
    String said = text.toString().replaceAll("\\s+", " ").strip();
    text.setLength(0);
    if (!said.isEmpty()) {
      var utterance = new Utterance(said, prosody.voice(), prosody.rate(), prosody.pitch());
      parts.add(new Say(utterance, prosody.volume()));
    }
  }
}
