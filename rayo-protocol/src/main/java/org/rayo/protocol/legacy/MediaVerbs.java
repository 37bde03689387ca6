// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.legacy;

import static org.rayo.protocol.xml.Namespaces.RAYO_INPUT;
import static org.rayo.protocol.xml.Namespaces.RAYO_OUTPUT;
import static org.rayo.protocol.xml.Namespaces.RAYO_PROMPT;
import static org.rayo.protocol.xml.Namespaces.TROPO_ASK;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.codec.RefusedException;
import org.rayo.protocol.xml.XmlElement;

/** say and ask, and the older forms of output, input and record, in the words of XEP-0327. */
final class MediaVerbs {
  private static final String INTERRUPT_ON = "interrupt-on";
  private static final String MODE = "mode";
  private static final String RECOGNIZER = "recognizer";
  private static final String CONTENT_TYPE = "content-type";
  private static final String VOICE = "voice";
  private static final String NONE = "none";

  /** An ask names a language where the standard wants the name of an engine. */
  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*");

  /** As the older server had it. */
  private static final String ASK_TIMEOUT = "30000";

  private static final String ASK_CONFIDENCE = "0.3";
  private static final String ANY_KEY =
      "<grammar xmlns='http://www.w3.org/2001/06/grammar' version='1.0' mode='dtmf' root='key'>"
          + "<rule id='key'><one-of><item>0</item><item>1</item><item>2</item><item>3</item>"
          + "<item>4</item><item>5</item><item>6</item><item>7</item><item>8</item><item>9</item>"
          + "<item>*</item><item>#</item></one-of></rule></grammar>";

  private MediaVerbs() {}

  static XmlElement say(XmlElement say) {
    var output = new Rewriting(say).as(RAYO_OUTPUT, "output");
    say.elements().stream().filter(LegacySsml::isHeader).forEach(output::child);
    return output.child(Rewriting.document(LegacySsml.of(say, Set.of()))).build();
  }

  /** A prompt, or an input where nothing is said. */
  static XmlElement ask(XmlElement ask) {
    var from = new Rewriting(ask);
    var bargeIn = from.take("bargein");
    var voice = from.take(VOICE);
    var timeout = from.take("timeout", ASK_TIMEOUT);
    var mode = from.take(MODE);
    var recognizer = from.take(RECOGNIZER);
    var minConfidence = from.take("min-confidence", ASK_CONFIDENCE);
    var input =
        from.as(RAYO_INPUT, "input")
            .attribute(MODE, mode(mode))
            .attribute("initial-timeout", timeout)
            .attribute("inter-digit-timeout", timeout)
            .attribute("min-confidence", minConfidence)
            .attribute(isLanguage(recognizer) ? "language" : RECOGNIZER, recognizer);
    XmlElement words = null;
    boolean choices = false;
    for (var node : ask.children()) {
      if (node instanceof XmlElement child && child.is(TROPO_ASK, "choices")) {
        choices = true;
        input.child(grammar(child));
      } else if (node instanceof XmlElement child
          && child.is(TROPO_ASK, "prompt")
          && words == null) {
        words = child;
      } else {
        input.child(node);
      }
    }
    if (!choices) {
      throw RefusedException.badRequest("<ask/> needs <choices/>");
    }
    return words == null ? input.build() : prompt(words, voice, bargeIn, input.build());
  }

  private static XmlElement prompt(
      XmlElement words, @Nullable String voice, @Nullable String bargeIn, XmlElement input) {
    var from = new Rewriting(words);
    var output = from.as(RAYO_OUTPUT, "output");
    if (words.attribute(VOICE) == null) {
      output.attribute(VOICE, voice);
    }
    output.child(Rewriting.document(LegacySsml.of(words, Set.of())));
    return XmlElement.of(RAYO_PROMPT, "prompt")
        .attribute("barge-in", bargeIn)
        .child(output.build())
        .child(input)
        .build();
  }

  private static boolean isLanguage(@Nullable String recognizer) {
    return recognizer != null && LANGUAGE.matcher(recognizer).matches();
  }

  private static @Nullable String mode(@Nullable String mode) {
    if (mode == null) {
      return null;
    }
    var lower = mode.strip().toLowerCase(Locale.ROOT);
    return lower.equals("both") ? "any" : lower;
  }

  private static XmlElement grammar(XmlElement choices) {
    var from = new Rewriting(choices);
    var type = from.take(CONTENT_TYPE);
    return from.as(RAYO_INPUT, "grammar")
        .attribute(CONTENT_TYPE, "grxml".equals(type) ? "application/srgs+xml" : type)
        .children(choices.children())
        .build();
  }

  /**
   * An output that a key interrupts is a prompt, whose input waits for a key and gives up at the
   * end of the output.
   */
  static XmlElement output(XmlElement output) {
    var from = new Rewriting(output);
    var interrupt = from.take(INTERRUPT_ON, NONE).toLowerCase(Locale.ROOT);
    if (!"false".equals(from.take("broadcast", "false"))) {
      throw RefusedException.unsupported("broadcast: start an output on each call, or on a mixer");
    }
    var standard = from.same();
    if (output.child(RAYO_OUTPUT, "document").isPresent()) {
      standard.children(output.children());
    } else {
      output.elements().stream().filter(LegacySsml::isHeader).forEach(standard::child);
      standard.child(Rewriting.document(LegacySsml.of(output, Set.of())));
    }
    return switch (interrupt) {
      case NONE -> standard.build();
      // Without a recogniser of speech, any is any key.
      case "any", "dtmf" -> interruptible(standard.build());
      case "speech", "voice" ->
          throw RefusedException.unsupported("interrupt-on: there is no recogniser of speech");
      default -> throw RefusedException.badRequest("Invalid 'interrupt-on'");
    };
  }

  private static XmlElement interruptible(XmlElement output) {
    var key =
        XmlElement.of(RAYO_INPUT, "input")
            .attribute(MODE, "dtmf")
            .attribute("initial-timeout", 1)
            .child(
                XmlElement.of(RAYO_INPUT, "grammar")
                    .attribute(CONTENT_TYPE, "application/srgs+xml")
                    .text(ANY_KEY)
                    .build())
            .build();
    return XmlElement.of(RAYO_PROMPT, "prompt").child(output).child(key).build();
  }

  static XmlElement input(XmlElement input) {
    var from = new Rewriting(input);
    var mode = from.take(MODE);
    var standard = from.same().attribute(MODE, mode(mode));
    for (var node : input.children()) {
      standard.child(
          node instanceof XmlElement child && child.is(RAYO_INPUT, "grammar")
              ? grammar(child)
              : node);
    }
    return standard.build();
  }

  static XmlElement record(XmlElement wanted) {
    var from = new Rewriting(wanted);
    if (from.take("to") != null) {
      throw RefusedException.unsupported("the server chooses where recordings are kept");
    }
    var duplex = from.take("duplex");
    var standard = from.same().children(wanted.children());
    if (duplex != null && wanted.attribute("direction") == null) {
      standard.attribute("direction", duplex.equals("true") ? "duplex" : "send");
    }
    return standard.build();
  }
}
